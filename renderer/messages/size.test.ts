import { expect, test } from 'vitest';
import { createFormats } from './formats.ts';
import { saySize } from './size.ts';

const formats = createFormats('en');

test('a size is told in the unit that keeps it short', () => {
  expect(saySize(0, formats)).toBe('0 B');
  expect(saySize(999, formats)).toBe('999 B');
  expect(saySize(1000, formats)).toBe('1 kB');
  expect(saySize(1540, formats)).toBe('1.5 kB');
  expect(saySize(48_300_000, formats)).toBe('48 MB');
  expect(saySize(7_200_000_000_000, formats)).toBe('7,200 GB');
});
