import { expect, test } from 'vitest';
import { blankSending, selectionOf } from './sending-draft.ts';

test('without a selection in the transcript nothing is picked', () => {
  expect(selectionOf(blankSending, [])).toBeUndefined();
  expect(selectionOf(blankSending, ['a'])).toEqual({ kind: 'picked', statementIds: ['a'] });
});

test('everything that matches follows the conditions and the words, not the selection', () => {
  const draft = { ...blankSending, what: 'matching', words: ' fire ' } as const;
  expect(selectionOf(draft, ['a'])).toEqual({ kind: 'matching', criteria: {}, words: 'fire' });
  expect(selectionOf({ ...draft, words: ' ' }, [])).toEqual({ kind: 'matching', criteria: {} });
});

test('conditions that cannot be meant select nothing', () => {
  const criteria = { ...blankSending.criteria, activity: 'my course' };
  expect(selectionOf({ ...blankSending, what: 'matching', criteria }, [])).toBeUndefined();
});
