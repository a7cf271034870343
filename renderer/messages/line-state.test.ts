import { expect, test } from 'vitest';
import { lineState } from './line-state.ts';

const sentAt = '2026-03-10T12:00:00Z';

test('tells what was withdrawn there from what never left', () => {
  expect(lineState({ kind: 'statement', state: 'withdrawn', sentAt })).toBe('withdrawn');
  expect(lineState({ kind: 'statement', state: 'withdrawn', sentAt: null })).toBe('called-off');
});

test('tells what they refused from what was held back here', () => {
  expect(lineState({ kind: 'statement', state: 'refused', sentAt: null, heldBack: null })).toBe('refused');
  expect(lineState({ kind: 'statement', state: 'refused', sentAt: null, heldBack: 'signed' })).toBe('held-back');
});

test('says that a withdrawal is under way while the Statement still counts there', () => {
  expect(lineState({ kind: 'statement', state: 'sent', sentAt, isBeingWithdrawn: true })).toBe('being-withdrawn');
  expect(lineState({ kind: 'statement', state: 'sent', sentAt })).toBe('sent');
});

test('never takes a withdrawal for a Statement', () => {
  const states = (['waiting', 'sent', 'refused', 'withdrawn'] as const).map((state) =>
    lineState({ kind: 'withdrawal', state, sentAt: null }),
  );
  expect(states).toEqual(['withdrawal-waiting', 'withdrawal-sent', 'withdrawal-refused', 'withdrawal-called-off']);
});
