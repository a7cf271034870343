import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activeFilters, filterOf, recordFilter, withFilter } from './record-filter.ts';

const of = (address: string) => filterOf(new URLSearchParams(address));

test('a filter is the same however the address is ordered and whatever else is in it', () => {
  expect(of('kind=quiz&view=statements&words=fire')).toBe('words=fire&kind=quiz');
  expect(of('words=fire&statement=1&kind=quiz')).toBe('words=fire&kind=quiz');
});

test('a score may have decimals, as the server takes it', () => {
  expect(of('score=66.7')).toBe('score=66.7');
});

test('an address from before finds the same', () => {
  expect(of('filter=fire+safety')).toBe('words=fire+safety');
  expect(of('filter=old&words=new')).toBe('words=new');
});

test.each([
  'since=2026-02-30',
  'since=yesterday',
  'until=20260101',
  'kind=nothing',
  'status=fine',
  'score=101',
  'score=-1',
  'score=ten',
  'verb=',
  'person=%20',
])('what cannot be meant is left out: %s', (address) => {
  expect(of(address)).toBe('');
});

test('a change keeps the others, and an empty value takes its own away', () => {
  expect(withFilter('words=fire&kind=quiz', { kind: 'video', score: '80' })).toBe('words=fire&kind=video&score=80');
  expect(withFilter('words=fire&since=2026-01-01', { since: '' })).toBe('words=fire');
});

test('what is filtered by comes back as it was put in', () => {
  const text = fc.string({ minLength: 1 }).filter((value) => value.trim() !== '');
  fc.assert(
    fc.property(text, text, text, (words, course, person) => {
      const filter = withFilter('', { words, course, person });
      expect(recordFilter(filter)).toEqual({ words, course, person });
      expect(filterOf(new URLSearchParams(filter))).toBe(filter);
      expect(activeFilters(filter)).toEqual([
        ['words', words],
        ['course', course],
        ['person', person],
      ]);
    }),
  );
});
