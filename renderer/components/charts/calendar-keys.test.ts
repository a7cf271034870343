import { expect, test } from 'vitest';
import { dayByKey } from './calendar-keys.ts';

const range = { first: '2025-11-17', last: '2026-11-22', firstWeekday: 1 };
const from = (day: string, key: string) => dayByKey(key, day, range);

test('arrows lead from day to day and from week to week', () => {
  expect(from('2026-11-18', 'ArrowDown')).toBe('2026-11-19');
  expect(from('2026-11-18', 'ArrowUp')).toBe('2026-11-17');
  expect(from('2026-11-18', 'ArrowLeft')).toBe('2026-11-11');
  expect(from('2026-11-11', 'ArrowRight')).toBe('2026-11-18');
});

test('Home and End lead to the ends of the week, Page Up and Page Down by four weeks', () => {
  expect(from('2026-11-12', 'Home')).toBe('2026-11-09');
  expect(from('2026-11-12', 'End')).toBe('2026-11-15');
  expect(from('2026-11-12', 'PageUp')).toBe('2026-10-15');
  expect(from('2026-11-12', 'PageDown')).toBe('2026-11-22');
});

test('no key leads out of the calendar', () => {
  expect(from('2026-11-22', 'ArrowDown')).toBe('2026-11-22');
  expect(from('2026-11-20', 'ArrowRight')).toBe('2026-11-20');
  expect(from('2025-11-17', 'ArrowUp')).toBe('2025-11-17');
  expect(from('2025-11-20', 'PageUp')).toBe('2025-11-17');
});

test('other keys mean nothing', () => {
  expect(from('2026-11-18', 'a')).toBeUndefined();
  expect(from('2026-11-18', 'Tab')).toBeUndefined();
});
