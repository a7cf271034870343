import { expect, it } from 'vitest';
import type { UnplacedStatement } from '../store/experience-store.ts';
import { createStatementReader } from './read-statements.ts';

function aRow(sequence: number, text = ''): UnplacedStatement {
  const json = JSON.stringify({ id: String(sequence), text });
  return { sequence, json, at: sequence, credentialKey: 'key', isVoided: 0, targetId: null };
}

function withStore() {
  const asked: number[] = [];
  const reader = createStatementReader((sequence) => {
    asked.push(sequence);
    return sequence < 10_000 ? aRow(sequence) : undefined;
  });
  return { asked, reader };
}

it('takes a Statement apart once for as long as it is remembered', () => {
  const { asked, reader } = withStore();
  const first = reader.read(aRow(1));
  expect(reader.find(1)).toBe(first);
  expect(asked).toEqual([]);
  reader.forgetAll();
  expect(reader.find(1)).toEqual(first);
  expect(asked).toEqual([1]);
});

it('finds nothing where there is nothing', () => {
  expect(withStore().reader.find(10_000)).toBeUndefined();
});

it('forgets the oldest where there are many, or long ones', () => {
  const { asked, reader } = withStore();
  for (let sequence = 1; sequence <= 2_501; sequence += 1) reader.read(aRow(sequence));
  reader.find(2);
  reader.find(1);
  expect(asked).toEqual([1]);
  reader.read(aRow(3_000, 'x'.repeat(8_000_000)));
  reader.find(2_501);
  expect(asked).toEqual([1, 2_501]);
});
