import { expect, it } from 'vitest';
import type { Statement } from '../contract/xapi/statement.ts';
import { createPlacingMemory } from './placing-memory.ts';
import type { ReadStatement } from './read-statements.ts';

const statement: Statement = {
  actor: { mbox: 'mailto:ann@example.org' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
  object: { id: 'https://example.org/pages/1' },
};

const read: ReadStatement = { sequence: 1, statement, at: 0, credentialKey: 'key', placement: undefined };

it('remembers all Statements of groups that began meanwhile, and none of others', () => {
  const memory = createPlacingMemory();
  const begun = memory.group(1, 'a', () => ({ group: { experience: 1, attempt: 1 }, isNew: true }));
  const older = memory.group(1, 'b', () => ({ group: { experience: 1, attempt: 2 }, isNew: false }));
  for (const group of [begun, older]) memory.addMember(group, read, 10);
  expect(memory.membersOf(begun)).toEqual([read]);
  expect(memory.membersOf(older)).toBeUndefined();
  memory.beginRound();
  expect(memory.membersOf(begun)).toBeUndefined();
});

it('is full when the Statements in it are long, until another round begins', () => {
  const memory = createPlacingMemory();
  const group = memory.group(1, 'a', () => ({ group: { experience: 1, attempt: 1 }, isNew: true }));
  memory.addMember(group, read, 3_999_999);
  expect(memory.isFull()).toBe(false);
  memory.addMember(group, read, 1);
  expect(memory.isFull()).toBe(true);
  memory.beginRound();
  expect(memory.isFull()).toBe(false);
});

it('asks again for a definition of which something new is known', () => {
  const memory = createPlacingMemory();
  const ask = (type: string) => memory.definition(1, () => ({ type }));
  expect(ask('https://example.org/one')).toBe(ask('https://example.org/another'));
  memory.forgetDefinition(1);
  expect(ask('https://example.org/another')).toEqual({ type: 'https://example.org/another' });
});
