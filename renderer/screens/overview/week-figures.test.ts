import { expect, test } from 'vitest';
import { roundTime, weekFigures } from './week-figures.ts';

const day = (name: string, seconds: number, statements = 1) => ({ day: name, seconds, statements });
const WEDNESDAY = '2026-11-18';
const MONDAY = 1;
const figures = (...days: ReturnType<typeof day>[]) => weekFigures(days, WEDNESDAY, MONDAY);

test('this week holds the days since it began', () => {
  expect(figures(day('2026-11-15', 500), day('2026-11-16', 60, 2), day('2026-11-18', 30))).toMatchObject({
    start: '2026-11-16',
    activeDays: 2,
    amount: { seconds: 90, statements: 3 },
  });
});

test('it is compared with the week before up to the same weekday', () => {
  expect(figures(day('2026-11-11', 600), day('2026-11-13', 9000), day('2026-11-16', 1200)).comparison).toEqual({
    kind: 'more',
    by: 600,
    measure: 'seconds',
  });
  expect(figures(day('2026-11-11', 1200), day('2026-11-16', 600)).comparison).toMatchObject({ kind: 'less', by: 600 });
});

test('some seconds are no difference', () => {
  expect(figures(day('2026-11-11', 600), day('2026-11-16', 630)).comparison).toEqual({ kind: 'same' });
});

test('where no time is known, Statements are compared', () => {
  expect(figures(day('2026-11-11', 0, 2), day('2026-11-16', 0, 5)).comparison).toEqual({
    kind: 'more',
    by: 3,
    measure: 'statements',
  });
});

test('weeks without anything are told as such', () => {
  expect(figures().comparison).toEqual({ kind: 'nothing' });
  expect(figures(day('2026-11-16', 60)).comparison).toEqual({ kind: 'first' });
  expect(figures(day('2026-11-14', 60), day('2026-11-16', 60)).comparison).toEqual({ kind: 'first' });
});

test('a difference is said as exactly as a person would say it', () => {
  expect(roundTime(2628)).toBe(45 * 60);
  expect(roundTime(95)).toBe(2 * 60);
  expect(roundTime(3.6 * 3600)).toBe(3.5 * 3600);
});
