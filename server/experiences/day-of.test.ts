import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDayOf, dayAfter } from './day-of.ts';

it('tells the day that a calendar on this machine shows', () => {
  const dayOf = createDayOf();
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
      expect(dayOf(date.getTime()).split('-').map(Number)).toEqual(parts);
    }),
  );
});

it('counts days across months and years', () => {
  expect([dayAfter('2026-03-01', -1), dayAfter('2024-02-28', 1), dayAfter('2026-12-31', 1)]).toEqual([
    '2026-02-28',
    '2024-02-29',
    '2027-01-01',
  ]);
});
