import { expect, it } from 'vitest';
import { isDay } from './calendar-day.ts';

it.each(['2026-11-22', '2024-02-29', '0000-01-01', '9999-12-31'])('%s is a day', (day) => {
  expect(isDay(day)).toBe(true);
});

it.each([
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-1-1',
  '2026-11-22T00:00:00Z',
  ' 2026-11-22',
  '',
  null,
  20261122,
])('%j is none', (value) => {
  expect(isDay(value)).toBe(false);
});
