import { expect, it } from 'vitest';
import { Problem } from '../../contract/problem.ts';
import { readRecordFilter } from './read-record-filter.ts';

it('takes what it knows, without blanks around it, and nothing else', () => {
  const query = new URLSearchParams('words= fire &since=2026-02-28&kind=quiz&score=66.7&verb=&from=0&shared=no');
  expect(readRecordFilter(query)).toEqual({
    words: 'fire',
    since: '2026-02-28',
    kind: 'quiz',
    score: '66.7',
    shared: 'no',
  });
});

it.each(['since=2026-02-30', 'until=tomorrow', 'kind=nothing', 'status=fine', 'score=101', 'score=-1', 'score=x'])(
  'refuses %s',
  (query) => {
    expect(() => readRecordFilter(new URLSearchParams(query))).toThrow(Problem);
  },
);
