import fc from 'fast-check';
import { expect, test } from 'vitest';
import { watchedPieces } from './watched-pieces.ts';

test('a second that was seen twice counts once', () => {
  expect(
    watchedPieces({
      length: 180,
      segments: [
        [90, 180],
        [0, 42.5],
        [40, 50],
      ],
    }),
  ).toEqual({
    pieces: [
      [0, 50],
      [90, 180],
    ],
    length: 180,
    seen: 140,
    share: 140 / 180,
  });
});

test('a video of unknown length is as long as somebody got', () => {
  expect(watchedPieces({ length: null, segments: [[0, 30]] })).toMatchObject({
    length: 30,
    seen: 30,
    share: undefined,
  });
  expect(watchedPieces({ length: 0, segments: [[0, 30]] })).toMatchObject({ length: 30, share: undefined });
});

test('pieces that are none are passed over, and nothing is seen beyond the end', () => {
  expect(
    watchedPieces({
      length: 60,
      segments: [
        [50, 900],
        [-5, 10],
        [30, 20],
        [Number.NaN, 5],
        [100, 200],
      ],
    }),
  ).toMatchObject({
    pieces: [
      [0, 10],
      [50, 60],
    ],
    seen: 20,
  });
  expect(watchedPieces({ length: 60, segments: [] })).toBeUndefined();
  expect(watchedPieces({ length: 60, segments: [[20, 20]] })).toBeUndefined();
});

test('never more is seen than there is', () => {
  const second = fc.double({ min: -100, max: 1000, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(second, second)), fc.integer({ min: 1, max: 900 }), (segments, length) => {
      const watched = watchedPieces({ length, segments });
      expect(watched?.share ?? 0).toBeLessThanOrEqual(1 + 1e-9);
      expect(
        watched?.pieces.every(([from, to], index, all) => to > from && from > (all[index - 1]?.[1] ?? -1)) ?? true,
      ).toBe(true);
    }),
  );
});
