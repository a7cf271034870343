import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarWeeks } from './calendar-weeks.ts';
import { addDays } from './days.ts';

const today = '2026-11-22';
const MONDAY = 1;
const day = (name: string, seconds: number, statements = 1) => ({ day: name, seconds, statements });
const stepsOf = (...args: Parameters<typeof calendarWeeks>) =>
  calendarWeeks(...args)
    .flatMap(({ days }) => days)
    .filter(({ statements }) => statements > 0)
    .map(({ step }) => step);

test('a year ends today, in whole weeks of the reader', () => {
  const weeks = calendarWeeks([], '2026-11-18', MONDAY, 53);
  expect(weeks).toHaveLength(53);
  expect(weeks[0]?.start).toBe('2025-11-17');
  expect(weeks.at(-1)?.days.map((cell) => cell.day)).toEqual(['2026-11-16', '2026-11-17', '2026-11-18']);
});

test('where weeks begin on Sunday, a Sunday stands alone in its week', () => {
  const weeks = calendarWeeks([], today, 7, 53);
  expect(weeks.at(-1)?.days.map((cell) => cell.day)).toEqual([today]);
});

test('the steps are quarters of the days, so that one very long day does not make the others pale', () => {
  const days = [60, 120, 180, 90_000].map((seconds, index) => day(addDays(today, index - 3), seconds));
  expect(stepsOf(days, today, MONDAY, 2)).toEqual([1, 2, 3, 4]);
});

test('a single day, or days that are all alike, have the fullest step', () => {
  expect(stepsOf([day(today, 60)], today, MONDAY, 2)).toEqual([4]);
  expect(stepsOf([day('2026-11-21', 60), day(today, 60)], today, MONDAY, 2)).toEqual([4, 4]);
});

test('a day without known time is one of the smallest where others have time', () => {
  expect(stepsOf([day('2026-11-21', 0, 500), day(today, 60)], today, MONDAY, 2)).toEqual([1, 4]);
});

test('where no time is known at all, Statements are counted', () => {
  expect(stepsOf([day('2026-11-21', 0, 1), day(today, 0, 9)], today, MONDAY, 2)).toEqual([2, 4]);
});

test('days before the first week and after today are left out', () => {
  expect(stepsOf([day('1970-01-01', 60), day('2026-11-23', 60)], today, MONDAY, 53)).toEqual([]);
});

test('more never has a smaller step', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 371 });
  fc.assert(
    fc.property(amounts, (seconds) => {
      const days = seconds.map((amount, index) => day(addDays(today, -index), amount));
      const cells = calendarWeeks(days, today, MONDAY, 53)
        .flatMap((week) => week.days)
        .filter(({ statements }) => statements > 0)
        .toSorted((a, b) => a.seconds - b.seconds);
      cells.forEach((cell, index) => expect(cell.step).toBeGreaterThanOrEqual(cells[index - 1]?.step ?? 1));
    }),
  );
});
