import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scorePoints, thinned } from './score-points.ts';
import { anAttempt } from '../../testing/an-experience.ts';

const scaled = (value: number, number = 1) =>
  anAttempt({ number, score: { scaled: value, raw: null, min: null, max: null } });
const raw = (value: number, number = 1) =>
  anAttempt({ number, score: { scaled: null, raw: value, min: null, max: null } });

test('shares of the whole stand between nothing and all', () => {
  const drawn = scorePoints([scaled(0.5, 1), scaled(1, 2)]);
  expect(drawn).toMatchObject({ low: 0, high: 1, isShare: true });
  expect(drawn?.points.map(({ height }) => height)).toEqual([0.5, 1]);
});

test('a score below zero moves the bottom of the drawing', () => {
  const drawn = scorePoints([scaled(-1), scaled(0), scaled(1)]);
  expect(drawn).toMatchObject({ low: -1, high: 1 });
  expect(drawn?.points.map(({ height }) => height)).toEqual([0, 0.5, 1]);
});

test('points without a whole have a scale of their own', () => {
  const drawn = scorePoints([raw(20), raw(40)]);
  expect(drawn).toMatchObject({ low: 0, high: 40, isShare: false });
  expect(drawn?.points.map(({ height }) => height)).toEqual([0.5, 1]);
});

test('nothing but zeros is drawn at the bottom', () => {
  expect(scorePoints([raw(0), raw(0)])?.points.map(({ height }) => height)).toEqual([0, 0]);
});

test('attempts without a score are passed over; without any score there is nothing to draw', () => {
  expect(scorePoints([anAttempt({ number: 1 }), scaled(0.7, 2)])?.points.map(({ number }) => number)).toEqual([2]);
  expect(scorePoints([anAttempt({ number: 1 })])).toBeUndefined();
  expect(scorePoints([])).toBeUndefined();
});

test('ten thousand attempts are thinned to what can be drawn, without losing the best and the worst', () => {
  const attempts = Array.from({ length: 10_000 }, (_, index) =>
    scaled(index === 4711 ? 1 : index === 815 ? 0.01 : 0.5, index + 1),
  );
  const points = scorePoints(attempts)?.points ?? [];
  const kept = thinned(points, 200);
  expect(kept.length).toBeLessThanOrEqual(200);
  expect(kept.map(({ number }) => number)).toEqual(expect.arrayContaining([1, 816, 4712, 10_000]));
});

test('thinning keeps the order and the ends', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 600 }), (values) => {
      const points = scorePoints(values.map((value, index) => scaled(value, index + 1)))?.points ?? [];
      const numbers = thinned(points, 50).map(({ number }) => number);
      expect(numbers.length).toBeLessThanOrEqual(50);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect([numbers[0], numbers.at(-1)]).toEqual([1, values.length]);
    }),
  );
});
