import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './days.ts';
import { sumOf } from './measure.ts';
import { timeBars } from './time-bars.ts';

const day = (name: string, seconds: number, statements = 1) => ({ day: name, seconds, statements });
const period = (from: string, to: string) => ({ from, to, firstWeekday: 1 });

test('weeks of nothing have their place as well', () => {
  const { unit, bars } = timeBars([day('2026-11-02', 60), day('2026-11-22', 30)], period('2026-11-02', '2026-11-22'));
  expect(unit).toBe('week');
  expect(bars).toEqual([
    { start: '2026-11-02', seconds: 60, statements: 1 },
    { start: '2026-11-09', seconds: 0, statements: 0 },
    { start: '2026-11-16', seconds: 30, statements: 1 },
  ]);
});

test('days of one week are taken together', () => {
  const { bars } = timeBars([day('2026-11-16', 60, 2), day('2026-11-22', 30, 3)], period('2026-11-16', '2026-11-22'));
  expect(bars).toEqual([{ start: '2026-11-16', seconds: 90, statements: 5 }]);
});

test('a year has weeks, three years months, twenty years years', () => {
  expect(timeBars([], period('2025-11-17', '2026-11-22')).unit).toBe('week');
  expect(timeBars([], period('2023-11-17', '2026-11-22')).unit).toBe('month');
  expect(timeBars([], period('2006-11-17', '2026-11-22')).unit).toBe('year');
});

test('a clock that was wrong by centuries still makes a drawing', () => {
  expect(timeBars([day('1601-01-01', 5)], period('1601-01-01', '2026-11-22')).bars).toHaveLength(60);
});

test('nothing of what happened in up to fifty years gets lost or is counted twice', () => {
  const offsets = fc.array(fc.integer({ min: 0, max: 18_000 }), { minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(offsets, fc.integer({ min: 1, max: 7 }), (spread, firstWeekday) => {
      const days = [...new Set(spread)]
        .toSorted((a, b) => a - b)
        .map((offset) => day(addDays('1975-01-01', offset), 60));
      const from = days[0]?.day ?? '';
      const to = days.at(-1)?.day ?? '';
      const { bars } = timeBars(days, { from, to, firstWeekday });
      expect(sumOf(bars)).toEqual(sumOf(days));
      expect(bars.length).toBeLessThanOrEqual(60);
    }),
  );
});
