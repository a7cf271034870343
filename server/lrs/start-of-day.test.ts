import { expect, it } from 'vitest';
import { startOfDay } from './start-of-day.ts';

it('is midnight on this machine, also of a day that comes later', () => {
  expect(startOfDay('2026-03-01')).toBe(new Date(2026, 2, 1).getTime());
  expect(startOfDay('2026-12-31', 1)).toBe(new Date(2027, 0, 1).getTime());
});

it('takes the first century for what it is', () => {
  expect(new Date(startOfDay('0026-11-22')).getFullYear()).toBe(26);
});
