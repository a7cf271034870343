import { expect, test } from 'vitest';
import { aLedgerEntry } from '../../testing/a-ledger-entry.ts';
import {
  byDestination,
  canTakeAnotherForm,
  canWithdraw,
  commonDestination,
  isAboutCredential,
} from './line-actions.ts';

test('only what counts there can be withdrawn, and only once', () => {
  expect(canWithdraw(aLedgerEntry())).toBe(true);
  expect(canWithdraw(aLedgerEntry({ isBeingWithdrawn: true }))).toBe(false);
  expect(canWithdraw(aLedgerEntry({ kind: 'withdrawal' }))).toBe(false);
  for (const state of ['waiting', 'refused', 'withdrawn'] as const) {
    expect(canWithdraw(aLedgerEntry({ state }))).toBe(false);
  }
});

test('a refused withdrawal has no other form', () => {
  expect(canTakeAnotherForm(aLedgerEntry({ state: 'refused' }))).toBe(true);
  expect(canTakeAnotherForm(aLedgerEntry({ state: 'refused', kind: 'withdrawal' }))).toBe(false);
});

test('tells a refused credential from a refused Statement', () => {
  const refused = (status: number) => aLedgerEntry({ state: 'refused', answer: { status, words: '' } });
  expect([401, 403, 400].map((status) => isAboutCredential(refused(status)))).toEqual([true, true, false]);
  expect(isAboutCredential(aLedgerEntry({ state: 'refused', answer: null, heldBack: 'signed' }))).toBe(false);
});

test('names the destination of lines only when they have the same', () => {
  const other = aLedgerEntry({ destinationId: 'school', destination: 'School' });
  expect(commonDestination([aLedgerEntry(), aLedgerEntry({ delivery: 2 })])).toBe('Acme');
  expect(commonDestination([aLedgerEntry(), other])).toBeUndefined();
  expect(commonDestination([])).toBeUndefined();
});

test('gathers the lines of each destination', () => {
  const entries = [
    aLedgerEntry({ delivery: 1 }),
    aLedgerEntry({ delivery: 2, destinationId: 'school' }),
    aLedgerEntry({ delivery: 3 }),
  ];
  expect([...byDestination(entries)]).toEqual([
    ['acme', [1, 3]],
    ['school', [2]],
  ]);
});
