import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, nextMonth, startOfWeek, weekdayOf } from './days.ts';

const someDay = fc
  .integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2199, 11, 31) })
  .map((moment) => new Date(moment).toISOString().slice(0, 10));

test('days are counted over leap days and the ends of years', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2025-11-22', '2026-11-22')).toBe(365);
});

test('a week begins with the day with which the reader’s weeks begin', () => {
  expect(startOfWeek('2026-11-22', 1)).toBe('2026-11-16');
  expect(startOfWeek('2026-11-22', 7)).toBe('2026-11-22');
  expect(startOfWeek('2026-11-16', 1)).toBe('2026-11-16');
});

test('a month is followed by the next one, whatever its length', () => {
  expect(nextMonth('2026-01-31')).toBe('2026-02-01');
  expect(nextMonth('2026-12-05')).toBe('2027-01-01');
});

test('every day lies in the seven days of its week', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 7 }), (day, firstWeekday) => {
      const start = startOfWeek(day, firstWeekday);
      expect(weekdayOf(start)).toBe(firstWeekday);
      expect(daysBetween(start, day)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(start, day)).toBeLessThan(7);
    }),
  );
});

test('going as far as the distance between two days leads from one to the other', () => {
  fc.assert(
    fc.property(someDay, someDay, (one, other) => {
      expect(addDays(one, daysBetween(one, other))).toBe(other);
    }),
  );
});
