// The formats of Statements (xAPI 1.0.3 Communication 2.1.3) as a client gets them, and the language of the canonical one.
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../contract/xapi/statement.ts';
import { aStatement, aStatementRef, anActivity, anAgent, voided } from '../../testing/a-statement.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';

const id = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01';
const course = anActivity('course');
const ana = { objectType: 'Agent', name: 'Ana', ...anAgent('ana') } as const;
const verb = { id: 'http://example.org/did', display: { en: 'did', de: 'tat' } };
const sent = aStatement({
  id,
  actor: ana,
  verb,
  object: { ...course, definition: { name: { en: 'Course', de: 'Kurs' } } },
  context: { team: { objectType: 'Group', name: 'Team', mbox: 'mailto:team@example.org', member: [ana] } },
});
/** Adds to what is known of the same Activity, and is voided. */
const other = aStatement({
  id: '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a02',
  object: { ...course, definition: { description: { en: 'About fire', fr: 'Du feu' } } },
});
const voiding = aStatement({ verb: voided, object: aStatementRef(other.id) });

async function filled(): Promise<TestLrs> {
  const lrs = await startTestLrs();
  await lrs.xapi('/statements', { method: 'POST', body: [sent, other, voiding] });
  return lrs;
}

async function get(lrs: TestLrs, parameters: string, languages?: string): Promise<Statement> {
  const headers = languages === undefined ? {} : { 'Accept-Language': languages };
  return (await (await lrs.xapi(`/statements?${parameters}`, { headers })).json()) as Statement;
}

/** The Statement itself, and the same one in a list. */
async function bothWays(lrs: TestLrs, parameters: string, languages?: string): Promise<Statement> {
  const { authority: _authority, ...one } = await get(lrs, `statementId=${id}&${parameters}`, languages);
  const list = (await get(lrs, `verb=${verb.id}&${parameters}`, languages)) as unknown as { statements: Statement[] };
  expect(list.statements).toMatchObject([one]);
  return one;
}

const all = { name: { en: 'Course', de: 'Kurs' }, description: { en: 'About fire', fr: 'Du feu' } };

describe('Communication 2.1.3: a Statement', () => {
  it('in the format exact, which is the default, is as it was sent, whatever else is known of its Activity', async () => {
    const lrs = await filled();
    for (const parameters of ['', 'format=exact']) {
      const { stored: _stored, timestamp: _timestamp, version: _version, ...found } = await bothWays(lrs, parameters);
      expect(found).toEqual(sent);
    }
  });

  it('in the format ids names only what identifies', async () => {
    const lrs = await filled();
    expect(await bothWays(lrs, 'format=ids')).toMatchObject({
      id,
      actor: { objectType: 'Agent', mbox: ana.mbox },
      verb: { id: verb.id },
      object: course,
      context: { team: { objectType: 'Group', mbox: 'mailto:team@example.org' } },
    });
    const text = JSON.stringify(await get(lrs, `statementId=${id}&format=ids`));
    expect(text).not.toMatch(/"name":"(?:Ana|Team)"|display|definition|member/);
  });

  it('in the format canonical has the definition of all Statements together, Agents and Groups as they were sent', async () => {
    const lrs = await filled();
    const found = await bothWays(lrs, 'format=canonical', 'de');
    expect(found).toMatchObject({ actor: ana, context: sent.context ?? {}, verb: { display: { de: 'tat' } } });
    expect(found.object).toEqual({
      ...course,
      definition: { name: { de: 'Kurs' }, description: { en: 'About fire' } },
    });
    const voidedOne = await get(lrs, `voidedStatementId=${other.id}&format=canonical`, 'de');
    expect(voidedOne.object).toEqual(found.object);
  });

  it.each([
    [undefined, { name: { en: 'Course' }, description: { en: 'About fire' } }],
    ['de', { name: { de: 'Kurs' }, description: { en: 'About fire' } }],
    ['fr-CA, de;q=0.5', { name: { de: 'Kurs' }, description: { fr: 'Du feu' } }],
    ['en;q=0.1, de;q=0.2, fr;q=0.3', { name: { de: 'Kurs' }, description: { fr: 'Du feu' } }],
    ['ja', { name: { en: 'Course' }, description: { en: 'About fire' } }],
    ['not;;a language', { name: { en: 'Course' }, description: { en: 'About fire' } }],
  ])('in the format canonical is told in the language that suits %j, map by map', async (languages, definition) => {
    const lrs = await filled();
    expect((await bothWays(lrs, 'format=canonical', languages)).object).toEqual({ ...course, definition });
  });

  it('is told in all languages in any other format, and so is an Activity, whatever Accept-Language says', async () => {
    const lrs = await filled();
    const asked = [`/statements?statementId=${id}`, '/statements?format=ids', '/statements?format=exact'];
    for (const path of [...asked, `/activities?${new URLSearchParams({ activityId: course.id })}`]) {
      const texts = ['de', 'fr'].map(async (languages) => {
        return (await lrs.xapi(path, { headers: { 'Accept-Language': languages } })).text();
      });
      expect(await texts[0]).toBe(await texts[1]);
    }
    const known = await lrs.xapi(`/activities?${new URLSearchParams({ activityId: course.id })}`, {
      headers: { 'Accept-Language': 'de' },
    });
    expect(await known.json()).toMatchObject({ definition: all });
  });
});
