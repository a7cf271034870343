import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestUsual, topOfScale } from './scale.ts';

test('a scale of time ends at a round time', () => {
  expect(topOfScale(0, 'seconds')).toBe(10);
  expect(topOfScale(61, 'seconds')).toBe(120);
  expect(topOfScale(3601, 'seconds')).toBe(7200);
  expect(topOfScale(13 * 3600, 'seconds')).toBe(20 * 3600);
});

test('a scale of Statements ends at a round number whose half is whole', () => {
  expect(topOfScale(0, 'statements')).toBe(2);
  expect(topOfScale(3, 'statements')).toBe(4);
  expect(topOfScale(100, 'statements')).toBe(100);
  expect(topOfScale(101, 'statements')).toBe(200);
});

test('every amount fits its scale and fills at least two fifths of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 1e9 }), fc.constantFrom('seconds', 'statements'), (largest, measure) => {
      const top = topOfScale(largest, measure);
      expect(top).toBeGreaterThanOrEqual(largest);
      expect(largest / top).toBeGreaterThanOrEqual(0.4);
    }),
  );
});

test('one long week does not flatten the others, few bars are all shown whole', () => {
  expect(largestUsual([30, 40, 50, 40, 30, 40, 900])).toBe(50);
  expect(largestUsual([30, 40, 50, 40, 30, 160, 0, 0])).toBe(160);
  expect(largestUsual([1, 900])).toBe(900);
  expect(largestUsual([])).toBe(0);
});
