import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aGroup, aStatement, aSubStatement, anActivity, anAgent, anAttachment } from '../../testing/a-statement.ts';
import { arbitraryStatement } from '../../testing/arbitrary-statement.ts';
import type { ActivityDefinition } from './activity-definition.ts';
import { statementFormatter } from './format-statement.ts';
import { readLanguageRanges } from './language-range.ts';
import type { Statement } from './statement.ts';
import { validateStatement } from './validate-statement.ts';

const ana = { ...anAgent(), objectType: 'Agent', name: 'Ana' } as const;
const club = { objectType: 'Group', name: 'Club', mbox: 'mailto:club@example.org', member: [ana] } as const;
const two = { en: 'Course', de: 'Kurs' };
const course = { ...anActivity(), objectType: 'Activity', definition: { name: two } } as const;
const choice = { interactionType: 'choice', choices: [{ id: 'a', description: two }, { id: 'b' }] } as const;
const verb = { id: 'https://example.org/did', display: two };
const rich = aStatement({
  actor: { ...aGroup(ana, club.member[0]), name: 'They' },
  verb,
  object: aSubStatement({ actor: ana, verb, object: course, context: { contextActivities: { parent: course } } }),
  context: {
    instructor: ana,
    team: club,
    contextActivities: { category: [course, anActivity('b')] },
    contextAgents: [{ objectType: 'contextAgent', agent: ana, relevantTypes: ['https://example.org/type'] }],
    contextGroups: [{ objectType: 'contextGroup', group: club }],
    extensions: { 'https://example.org/x': { name: two, display: two, actor: ana } },
  },
  authority: ana,
  attachments: [anAttachment({ display: two, description: two })],
});

const arbitraryText = fc
  .tuple(arbitraryStatement('2.0.0'), fc.constantFrom(undefined, 1))
  .map(([statement, space]) => JSON.stringify(statement, null, space));

describe('Communication 2.1.3: the format ids', () => {
  const format = statementFormatter({ name: 'ids' });
  const ids = (statement: Statement) => JSON.parse(format(JSON.stringify(statement))) as Statement;

  it('leaves what identifies Agents, Groups, Verbs and Activities, wherever they stand', () => {
    const agent = { ...anAgent(), objectType: 'Agent' };
    const group = { objectType: 'Group', mbox: club.mbox };
    const activity = anActivity();
    expect(ids(rich)).toStrictEqual({
      ...rich,
      actor: { objectType: 'Group', member: [agent, agent] },
      verb: { id: verb.id },
      object: {
        objectType: 'SubStatement',
        actor: agent,
        verb: { id: verb.id },
        object: activity,
        context: { contextActivities: { parent: activity } },
      },
      context: {
        ...rich.context,
        instructor: agent,
        team: group,
        contextActivities: { category: [activity, anActivity('b')] },
        contextAgents: [{ objectType: 'contextAgent', agent, relevantTypes: ['https://example.org/type'] }],
        contextGroups: [{ objectType: 'contextGroup', group }],
      },
      authority: agent,
    });
  });

  it('adds no objectType', () => {
    expect(ids(aStatement({ verb: { id: verb.id } }))).toStrictEqual(aStatement({ verb: { id: verb.id } }));
  });

  it('leaves an Agent, a Group and a StatementRef as object what they are', () => {
    expect(ids(aStatement({ object: ana })).object).toStrictEqual({ ...anAgent(), objectType: 'Agent' });
    expect(ids(aStatement({ object: aGroup(ana) })).object).toStrictEqual(
      aGroup({ ...anAgent(), objectType: 'Agent' }),
    );
    const reference = { objectType: 'StatementRef', id: '6690e6c9-3ef0-4ed3-8b37-7f3964730bee' } as const;
    expect(ids(aStatement({ object: reference })).object).toStrictEqual(reference);
  });

  it('makes a valid Statement of any, once and for all, and leaves what has no identity', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const once = format(text);
        const { result, attachments, timestamp } = JSON.parse(once) as Statement;
        const before = JSON.parse(text) as Statement;
        expect(validateStatement(JSON.parse(once), '2.0.0')).toEqual([]);
        expect(format(once)).toBe(once);
        expect(JSON.stringify([result, attachments, timestamp])).toBe(
          JSON.stringify([before.result, before.attachments, before.timestamp]),
        );
        expect(wordsOf(JSON.parse(once), ['extensions', 'attachments'])).toEqual([]);
      }),
    );
  });
});

describe('Communication 2.1.3: the format canonical', () => {
  const ranges = readLanguageRanges('de');
  const withOwn = statementFormatter({ name: 'canonical', ranges, definitionOf: () => undefined });
  const canonical = (statement: Statement, definitions: Record<string, object> = {}) => {
    const definitionOf = (id: string) => (definitions[id] ? JSON.stringify(definitions[id]) : undefined);
    return JSON.parse(statementFormatter({ name: 'canonical', ranges, definitionOf })(JSON.stringify(statement)));
  };

  it('keeps one language of each map, and of extensions, Agents and Groups everything', () => {
    const german = { de: 'Kurs' };
    const inGerman = { ...course, definition: { name: german } };
    expect(canonical(rich)).toStrictEqual({
      ...rich,
      verb: { ...verb, display: german },
      object: {
        ...rich.object,
        verb: { ...verb, display: german },
        object: inGerman,
        context: { contextActivities: { parent: inGerman } },
      },
      context: { ...rich.context, contextActivities: { category: [inGerman, anActivity('b')] } },
      attachments: [anAttachment({ display: german, description: german })],
    });
  });

  it('chooses for each map on its own', () => {
    const definition = { name: { en: 'Course', de: 'Kurs' }, description: { en: 'Long', fr: 'Longue' } };
    expect(canonical(aStatement({ object: { ...course, definition } })).object.definition).toEqual({
      name: { de: 'Kurs' },
      description: { en: 'Long' },
    });
  });

  it('puts in the definition that the LRS has, also where the Statement has none', () => {
    const { id } = anActivity();
    const context = { contextActivities: { other: [course] } };
    const definitions = { [id]: { ...choice, description: two, extensions: { 'https://example.org/x': two } } };
    const definition: ActivityDefinition = {
      interactionType: 'choice',
      choices: [{ id: 'a', description: { de: 'Kurs' } }, { id: 'b' }],
      description: { de: 'Kurs' },
      extensions: { 'https://example.org/x': two },
    };
    expect(canonical(aStatement({ context }), definitions)).toStrictEqual(
      aStatement({
        verb: aStatement().verb,
        object: { id, definition },
        context: { contextActivities: { other: [{ ...course, definition }] } },
      }),
    );
  });

  it('asks for each definition once', () => {
    const asked: string[] = [];
    const definitionOf = (id: string) => void asked.push(id);
    const format = statementFormatter({ name: 'canonical', ranges, definitionOf });
    format(JSON.stringify(rich));
    format(JSON.stringify(rich));
    expect(asked).toEqual([anActivity().id, anActivity('b').id]);
  });

  it('makes a valid Statement of any, with one language of each map and nothing else changed', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const once = withOwn(text);
        const value = JSON.parse(once);
        expect(validateStatement(value, '2.0.0')).toEqual([]);
        expect(withOwn(once)).toBe(once);
        expect(JSON.stringify(value, withoutWords)).toBe(JSON.stringify(JSON.parse(text), withoutWords));
        const before = wordsOf(JSON.parse(text), ['extensions']);
        expect(wordsOf(value, ['extensions']).map((map) => Object.keys(map).length)).toEqual(
          before.map((map) => Math.min(Object.keys(map).length, 1)),
        );
      }),
    );
  });

  it('makes a valid Statement with the definitions of the LRS too', () => {
    const definitionOf = (id: string) => (id.length % 2 ? JSON.stringify(choice) : undefined);
    const format = statementFormatter({ name: 'canonical', ranges, definitionOf });
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(validateStatement(JSON.parse(format(text)), '2.0.0')).toEqual([]);
      }),
    );
  });
});

describe('any format', () => {
  const digits = '{"https://example.org/x":[1e400,0.1000000000000000000001,9007199254740993,"\\u00e9\\ud800"]}';
  const text =
    '{"actor":{"name":"Ana","mbox":"mailto:ana@example.org"},"verb":{"id":"act:did","display":{"en":"a","de":"b"}},' +
    `"object":{"id":"act:it","definition":{"name":{"en":"a","de":"\\u00e9\\ud800"},"extensions":${digits}}},` +
    `"result":{"extensions":${digits}},"context":{"extensions":${digits}}}`;
  const definitionOf = () => undefined;

  it('keeps digits and escapes', () => {
    const canonical = statementFormatter({ name: 'canonical', ranges: readLanguageRanges('de'), definitionOf });
    expect(statementFormatter({ name: 'exact' })(text)).toBe(text);
    expect(canonical(text)).toBe(text.replaceAll('"en":"a",', ''));
    expect(statementFormatter({ name: 'ids' })(text)).toBe(
      text
        .replace('"name":"Ana",', '')
        .replace(',"display":{"en":"a","de":"b"}', '')
        .replace(/,"definition":.*(?=\},"result")/, ''),
    );
  });
});

const WORDS = new Set(['name', 'description', 'display']);

/** The language maps in a Statement, but not in the members of these names. */
function wordsOf(value: unknown, skipped: readonly string[]): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    if (skipped.includes(key)) return [];
    return WORDS.has(key) && typeof part === 'object' && part !== null ? [part] : wordsOf(part, skipped);
  });
}

/** For JSON.stringify: leaves language maps out, but not in extensions. */
function withoutWords(key: string, part: unknown): unknown {
  if (key === 'extensions') return JSON.stringify(part);
  return WORDS.has(key) && typeof part === 'object' ? undefined : part;
}
