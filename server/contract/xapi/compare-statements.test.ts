import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aGroup,
  aStatement,
  aStatementRef,
  aSubStatement,
  anActivity,
  anAgent,
  anAttachment,
  completed,
} from '../../testing/a-statement.ts';
import { arbitraryStatement } from '../../testing/arbitrary-statement.ts';
import { isSameStatement } from './compare-statements.ts';
import type { Statement } from './statement.ts';

const REGISTRATION = 'ec531277-b57b-4c15-8d91-d292c5b2b8f7';
const SHA1 = 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9';
const defined = { ...anActivity(), definition: { name: { en: 'Fire safety' } } };
const account = { homePage: 'https://lms.example.org', name: 'ana' };

type Pair = readonly [what: string, a: Partial<Statement>, b: Partial<Statement>];

const same: readonly Pair[] = [
  ['the id', { id: REGISTRATION }, {}],
  ['the authority', { authority: anAgent() }, {}],
  ['stored', { stored: '2025-01-01T00:00:00Z' }, {}],
  ['the timestamp', { timestamp: '2025-01-01T00:00:00Z' }, { timestamp: '2024-01-01T00:00:00Z' }],
  ['the version', { version: '1.0.0' }, {}],
  ['the display of the Verb', { verb: completed }, { verb: { id: completed.id } }],
  ['the definition of the Activity', { object: defined }, { object: anActivity() }],
  [
    'the definition of a context Activity',
    { context: { contextActivities: { parent: [defined] } } },
    { context: { contextActivities: { parent: [anActivity()] } } },
  ],
  [
    'a single context Activity or an array',
    { context: { contextActivities: { other: anActivity() } } },
    { context: { contextActivities: { other: [anActivity()] } } },
  ],
  [
    'the order of members',
    { actor: aGroup(anAgent('ana'), anAgent('bo')) },
    { actor: aGroup(anAgent('bo'), anAgent('ana')) },
  ],
  [
    'the order of members known by account',
    { actor: aGroup({ account }, { account: { ...account, name: 'bo' } }) },
    { actor: aGroup({ account: { ...account, name: 'bo' } }, { account }) },
  ],
  [
    'the order of members of a context group',
    { context: { contextGroups: [{ objectType: 'contextGroup', group: aGroup(anAgent('ana'), anAgent('bo')) }] } },
    { context: { contextGroups: [{ objectType: 'contextGroup', group: aGroup(anAgent('bo'), anAgent('ana')) }] } },
  ],
  ['a duration beyond 0.01 seconds', { result: { duration: 'PT1.2399S' } }, { result: { duration: 'PT1.23S' } }],
  [
    'the case of a UUID',
    { context: { registration: REGISTRATION } },
    { context: { registration: REGISTRATION.toUpperCase() } },
  ],
  [
    'the case of a StatementRef',
    { object: aStatementRef() },
    { object: aStatementRef(aStatementRef().id.toUpperCase()) },
  ],
  [
    'the case of a mail domain',
    { actor: { mbox: 'mailto:ana@example.org' } },
    { actor: { mbox: 'mailto:ana@EXAMPLE.org' } },
  ],
  ['the case of a SHA-1 sum', { actor: { mbox_sha1sum: SHA1 } }, { actor: { mbox_sha1sum: SHA1.toUpperCase() } }],
  ['the case of a language', { context: { language: 'es-mx' } }, { context: { language: 'es-MX' } }],
  [
    'the case of a language in a language map',
    { attachments: [anAttachment({ display: { 'en-us': 'x' } })] },
    { attachments: [anAttachment({ display: { 'en-US': 'x' } })] },
  ],
  [
    'the time zone in a SubStatement',
    { object: aSubStatement({ timestamp: '2025-01-01T01:00:00+01:00' }) },
    { object: aSubStatement({ timestamp: '2025-01-01T00:00:00.000Z' }) },
  ],
  ['definitions in a SubStatement', { object: aSubStatement({ object: defined }) }, { object: aSubStatement() }],
];

const different: readonly Pair[] = [
  ['the actor', { actor: anAgent('bo') }, {}],
  ['the name of the actor', { actor: { ...anAgent(), name: 'Ana' } }, {}],
  ['the Verb', { verb: completed }, {}],
  ['the object', { object: anActivity('first-aid') }, {}],
  ['an objectType that could be left out', { object: { ...anActivity(), objectType: 'Activity' } }, {}],
  ['the result', { result: { success: true } }, { result: { success: false } }],
  ['an empty result', { result: {} }, {}],
  ['a duration in other units', { result: { duration: 'PT60S' } }, { result: { duration: 'PT1M' } }],
  ['a duration within 0.01 seconds', { result: { duration: 'PT1.23S' } }, { result: { duration: 'PT1.24S' } }],
  ['the case of an IRI', { object: { id: 'https://example.org/A' } }, { object: { id: 'https://example.org/a' } }],
  [
    'the case of a mailbox',
    { actor: { mbox: 'mailto:ana@example.org' } },
    { actor: { mbox: 'mailto:Ana@example.org' } },
  ],
  [
    'the order of context Activities',
    { context: { contextActivities: { other: [anActivity('a'), anActivity('b')] } } },
    { context: { contextActivities: { other: [anActivity('b'), anActivity('a')] } } },
  ],
  ['the number of equal members', { actor: aGroup(anAgent(), anAgent()) }, { actor: aGroup(anAgent()) }],
  [
    'an extension',
    { context: { extensions: { 'https://example.org/x': [1, 2] } } },
    { context: { extensions: { 'https://example.org/x': [2, 1] } } },
  ],
  [
    'one of two texts whose tags differ only in case',
    { attachments: [anAttachment({ display: { en: 'a', EN: 'b' } })] },
    { attachments: [anAttachment({ display: { en: 'b' } })] },
  ],
  ['an attachment', { attachments: [anAttachment()] }, { attachments: [anAttachment({ sha2: 'a1' })] }],
  [
    'the time in a SubStatement',
    { object: aSubStatement({ timestamp: '2025-01-01T00:00:00Z' }) },
    { object: aSubStatement({ timestamp: '2025-01-01T00:00:00+01:00' }) },
  ],
];

describe('Data 2.3.1: two Statements are the same', () => {
  it.each(same)('when they differ in %s', (_, a, b) => {
    expect(isSameStatement(aStatement(a), aStatement(b))).toBe(true);
    expect(isSameStatement(aStatement(b), aStatement(a))).toBe(true);
  });

  it('when only their keys are in another order', () => {
    fc.assert(
      fc.property(arbitraryStatement('2.0.0'), (statement) => {
        expect(isSameStatement(statement, withKeysReversed(statement) as Statement)).toBe(true);
      }),
    );
  });

  it('when the members of a Group are in any other order', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/));
    const orders = names.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(
      fc.property(orders, ([one, other]) => {
        const byName = (list: readonly string[]) => aStatement({ actor: aGroup(...list.map((name) => anAgent(name))) });
        expect(isSameStatement(byName(one), byName(other))).toBe(true);
      }),
    );
  });
});

describe('Data 2.3.1: two Statements are not the same', () => {
  it.each(different)('when they differ in %s', (_, a, b) => {
    expect(isSameStatement(aStatement(a), aStatement(b))).toBe(false);
    expect(isSameStatement(aStatement(b), aStatement(a))).toBe(false);
  });
});

describe('comparing what is no Statement', () => {
  it('answers whatever JSON it gets', () => {
    const anything = fc.jsonValue().map((value) => value as unknown as Statement);
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        expect(isSameStatement(a, a)).toBe(true);
        expect(isSameStatement(a, b)).toBe(isSameStatement(b, a));
      }),
    );
  });
});

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, withKeysReversed(part)]),
  );
}
