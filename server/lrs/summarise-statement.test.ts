import { describe, expect, it } from 'vitest';
import { unnamedLearner } from '../contract/by-hand.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { aGroup, anActivity, anAgent, aStatement, aStatementRef, aSubStatement } from '../testing/a-statement.ts';
import { summariseStatement, textIn } from './summarise-statement.ts';

const set = { id: 'x', timestamp: '2025-03-11T09:30:00Z', stored: '2025-03-11T09:30:01Z' };

function summarise(statement: Statement, ...languages: readonly string[]) {
  return summariseStatement(
    { sequence: 1, json: JSON.stringify({ ...statement, ...set }), voidedBy: null },
    languages,
    () => undefined,
  );
}

function named(name: Record<string, string>) {
  return { ...anActivity('quiz'), definition: { name } };
}

describe('summariseStatement', () => {
  it("leaves it to the reader's language what a learner without a name is called", () => {
    expect(summarise(aStatement({ actor: unnamedLearner })).actor).toBeNull();
    expect(summarise(aStatement({ actor: { ...unnamedLearner, name: 'Ana' } })).actor).toBe('Ana');
  });

  it('takes the names in the language of the reader', () => {
    const statement = aStatement({
      actor: { ...anAgent(), name: 'Ana' },
      verb: { id: 'http://example.org/v', display: { 'en-US': 'answered', es: 'respondió' } },
      object: named({ en: 'Question 3', 'es-MX': 'Pregunta 3' }),
      context: { contextActivities: { parent: [named({ en: 'Algebra I', es: 'Álgebra I' })] } },
    });
    expect(
      summarise({ ...statement, object: { ...statement.object, id: 'http://example.org/q' } as never }, 'es-ES'),
    ).toMatchObject({
      actor: 'Ana',
      verb: { display: 'respondió' },
      object: { kind: 'activity', name: 'Pregunta 3' },
      within: 'Álgebra I',
    });
  });

  it.each([
    ['a name', { ...anAgent(), name: 'Ana Ruiz' }, 'Ana Ruiz'],
    ['an address', anAgent(), 'ana.ruiz@example.org'],
    ['an account', { account: { homePage: 'https://lms.example.org', name: 'ana7' } }, 'ana7'],
    ['an OpenID', { openid: 'https://id.example.org/ana' }, 'https://id.example.org/ana'],
    ['a hash', { mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' }, 'ebd31e95'],
    ['the members of a Group', aGroup(anAgent('ana'), anAgent('bo')), 'ana@example.org, bo@example.org'],
    ['nothing', aGroup(), ''],
  ])('calls the actor by %s', (_, actor, name) => {
    expect(summarise(aStatement({ actor })).actor).toBe(name);
  });

  it.each([
    [
      'its description, without a name',
      { ...anActivity(), definition: { description: { en: 'Is it so?' } } },
      'Is it so?',
    ],
    ['the end of its id, without both', { id: 'https://example.org/courses/%C3%A1lgebra/' }, 'álgebra'],
    ['its id, when that has no parts', { id: 'course-v1:Org+1+run' }, 'course-v1:Org+1+run'],
    ['the end of its id, when its name is empty', named({ en: '  ' }), 'quiz'],
  ])('calls an Activity by %s', (_, object, name) => {
    expect(summarise(aStatement({ object })).object).toEqual({ kind: 'activity', name, type: undefined });
  });

  it('tells the other kinds of object apart', () => {
    const person = { objectType: 'Agent' as const, ...anAgent('bo') };
    expect(summarise(aStatement({ object: person })).object).toEqual({ kind: 'person', name: 'bo@example.org' });
    expect(summarise(aStatement({ object: aStatementRef('abc') })).object).toEqual({ kind: 'statement', id: 'abc' });
    expect(summarise(aStatement({ object: aSubStatement() })).object).toMatchObject({
      kind: 'sub-statement',
      name: 'fire-safety',
    });
  });

  it('names what is around the object, but not the object itself and nothing without a name', () => {
    const object = named({ en: 'Quiz' });
    const around = (parent: readonly ReturnType<typeof anActivity>[], grouping = parent) =>
      summarise(aStatement({ object, context: { contextActivities: { parent, grouping } } })).within;
    expect(around([object])).toBeUndefined();
    expect(around([anActivity('course')])).toBeUndefined();
    expect(around([object], [{ id: 'http://example.org/c', definition: { name: { en: 'Course' } } } as never])).toBe(
      'Course',
    );
  });

  it.each([
    [{ scaled: 0.8, raw: 4, max: 5 }, 0.8],
    [{ raw: 18, min: 0, max: 20 }, 0.9],
    [{ raw: 15, min: 10, max: 20 }, 0.5],
    [{ raw: 18 }, undefined],
    [{ raw: 0, max: 0 }, undefined],
  ])('scales the score %j to %s', (score, scaled) => {
    expect(summarise(aStatement({ result: { score } })).result?.scaled).toBe(scaled);
  });

  it('cuts long texts without breaking a character', () => {
    const { actor } = summarise(aStatement({ actor: { ...anAgent(), name: '🎓'.repeat(10_000) } }));
    expect(actor?.length).toBeLessThanOrEqual(300);
    expect(actor).toMatch(/^(?:🎓)+…$/u);
  });
});

it('calls an Activity what another Statement called it, where this one gives only its id', () => {
  const course = anActivity('course');
  const statement = aStatement({ object: anActivity('quiz'), context: { contextActivities: { parent: [course] } } });
  const definitionOf = (id: string) => (id === course.id ? '{"name":{"en":"Algebra"}}' : '{"name":{"en":"Quiz 3"}}');
  const row = { sequence: 1, json: JSON.stringify({ ...statement, ...set }), voidedBy: null };
  expect(summariseStatement(row, ['en'], definitionOf)).toMatchObject({
    object: { name: 'Quiz 3' },
    within: 'Algebra',
  });
  const own = { ...row, json: JSON.stringify({ ...statement, ...set, object: named({ en: 'My quiz' }) }) };
  expect(summariseStatement(own, ['en'], definitionOf).object).toMatchObject({ name: 'My quiz' });
});

describe('textIn', () => {
  const map = { 'en-GB': 'colour', 'en-US': 'color', fr: 'couleur', 'zh-Hans': '颜色' };

  it.each([
    [['en-US'], 'color'],
    [['EN-us'], 'color'],
    [['en'], 'colour'],
    [['fr-CA'], 'couleur'],
    [['zh-Hans-CN'], '颜色'],
    [['de', 'fr'], 'couleur'],
    [['de'], 'colour'],
    [[], 'colour'],
  ])('for readers of %j gives %s', (languages, text) => {
    expect(textIn(map, languages)).toBe(text);
  });

  it('gives what there is where neither the language nor English is there', () => {
    expect(textIn({ ja: '色' }, ['de'])).toBe('色');
    expect(textIn({}, ['de'])).toBeUndefined();
    expect(textIn(undefined, ['de'])).toBeUndefined();
  });
});
