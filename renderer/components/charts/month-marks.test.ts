import { expect, test } from 'vitest';
import { addDays } from './days.ts';
import { monthMarks } from './month-marks.ts';

const weeksFrom = (start: string, count: number) =>
  Array.from({ length: count }, (_, week) => addDays(start, 7 * week));

test('each month of a year is named once, over the week that holds its first day', () => {
  const marks = monthMarks(weeksFrom('2025-11-17', 53));
  expect(marks.map(({ start }) => start.slice(0, 7))).toEqual([
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
    '2026-10',
    '2026-11',
  ]);
});

test('no name covers another, or stands beyond the last week', () => {
  for (let offset = 0; offset < 60; offset += 1) {
    const marks = monthMarks(weeksFrom(addDays('2025-01-01', offset), 53));
    marks.forEach(({ week }, index) => expect(week - (marks[index - 1]?.week ?? -3)).toBeGreaterThanOrEqual(3));
    expect((marks.at(-1)?.week ?? 0) + 3).toBeLessThanOrEqual(53);
  }
});
