import { expect, test } from 'vitest';
import { sayClock } from './say-clock.ts';

test('a place in a video is told as its player does', () => {
  expect(sayClock(0)).toBe('0:00');
  expect(sayClock(42.5)).toBe('0:42');
  expect(sayClock(180)).toBe('3:00');
  expect(sayClock(3723)).toBe('1:02:03');
});
