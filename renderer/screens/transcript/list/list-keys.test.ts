import { expect, test } from 'vitest';
import { positionAfterKey, rangeBetween } from './list-keys.ts';

test.each([
  ['ArrowDown', 5, 6],
  ['ArrowUp', 5, 4],
  ['PageDown', 5, 14],
  ['PageUp', 25, 16],
  ['Home', 50, 0],
  ['End', 5, 99],
])('%s leads from row %i to row %i', (key, from, to) => {
  expect(positionAfterKey(key, from, 100, 10)).toBe(to);
});

test.each([
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['PageUp', 3, 0],
  ['PageDown', 97, 99],
])('%s stays within the list at row %i', (key, from, to) => {
  expect(positionAfterKey(key, from, 100, 10)).toBe(to);
});

test('a page is at least one row, however low the window', () => {
  expect(positionAfterKey('PageDown', 5, 100, 1)).toBe(6);
  expect(positionAfterKey('PageUp', 5, 100, 0)).toBe(4);
});

test('other keys lead nowhere', () => {
  expect(positionAfterKey('a', 5, 100, 10)).toBeUndefined();
});

test('a range runs both ways', () => {
  expect(rangeBetween(3, 7)).toEqual({ first: 3, last: 7 });
  expect(rangeBetween(7, 3)).toEqual({ first: 3, last: 7 });
  expect(rangeBetween(4, 4)).toEqual({ first: 4, last: 4 });
});
