import { expect, it } from 'vitest';
import { atLeast, atMost, latencyOf, median } from './figures.ts';

it('finds percentiles in any order of the values', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(latencyOf(hundred)).toEqual({ p50: 51, p95: 96, p99: 100 });
  expect(median([10, 2, 9])).toBe(9);
  expect(latencyOf([])).toEqual({ p50: 0, p95: 0, p99: 0 });
});

it('keeps a budget at its very limit, and not beyond', () => {
  expect([atLeast(0.5, 0.5).isMet, atLeast(0.5, 0.49).isMet]).toEqual([true, false]);
  expect([atMost(10, 'ms', 10).isMet, atMost(10, 'ms', 10.01).isMet]).toEqual([true, false]);
});
