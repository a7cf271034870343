import { expect, test } from 'vitest';
import { daysOf, findPeriod, momentOf, periods } from './periods.ts';

const now = new Date(2026, 2, 3, 9).getTime();

test('periods are days of the calendar, and today is in them', () => {
  expect(daysOf('week', now)).toEqual({ since: '2026-02-25', until: '' });
  expect(daysOf('month', now)).toEqual({ since: '2026-02-02', until: '' });
  expect(daysOf('thisYear', now)).toEqual({ since: '2026-01-01', until: '' });
  expect(daysOf('lastYear', now)).toEqual({ since: '2025-01-01', until: '2025-12-31' });
});

test('a period is known by its days, others are the reader’s own', () => {
  for (const period of periods) expect(findPeriod(daysOf(period, now), now)).toBe(period);
  expect(findPeriod({ since: '2026-01-02', until: '' }, now)).toBeUndefined();
});

test('a day is said as the day it is', () => {
  expect(new Date(momentOf('2026-11-22')).getDate()).toBe(22);
});
