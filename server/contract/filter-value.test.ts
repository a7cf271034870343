import { expect, it } from 'vitest';
import { isFilterValue } from './filter-value.ts';

it.each([
  ['since', '2026-02-28'],
  ['until', '2024-02-29'],
  ['kind', 'quiz'],
  ['status', 'in-progress'],
  ['score', '0'],
  ['score', '66.7'],
  ['score', '100.000000'],
  ['words', '"fire" AND'],
  ['person', 'mbox::mailto:ana@example.com'],
  ['shared', 'no'],
] as const)('%s can be %s', (name, value) => {
  expect(isFilterValue(name, value)).toBe(true);
});

it.each([
  ['since', '2026-02-30'],
  ['until', 'tomorrow'],
  ['kind', 'nothing'],
  ['status', 'fine'],
  ['score', '101'],
  ['score', '100.1'],
  ['score', '-1'],
  ['score', '6.'],
  ['score', '1e1'],
  ['score', ' 6'],
] as const)('%s cannot be %s', (name, value) => {
  expect(isFilterValue(name, value)).toBe(false);
});
