import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toForget } from './retention.ts';

const day = 86_400_000;
const at = (time: number) => ({ name: String(time), madeAt: new Date(time).toISOString() });
const someBackups = fc
  .uniqueArray(fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2026, 0) }), { maxLength: 80 })
  .map((times) => times.map(at));
const someCounts = fc.record({ days: fc.nat(10), weeks: fc.nat(10), months: fc.nat(15) });

it('keeps one a day, one a week and one a month, and all of the last day', () => {
  const daily = Array.from({ length: 100 }, (_, index) => at(Date.UTC(2026, 10, 22, 9) - index * day));
  const morning = at(Date.UTC(2026, 10, 22, 8));
  const forgotten = new Set(toForget([...daily, morning], { days: 3, weeks: 3, months: 3 }));
  const kept = [...daily, morning].filter((one) => !forgotten.has(one)).map(({ madeAt }) => madeAt.slice(0, 13));
  expect(kept.toSorted()).toEqual([
    '2026-09-30T09',
    '2026-10-31T09',
    '2026-11-08T09',
    '2026-11-15T09',
    '2026-11-20T09',
    '2026-11-21T09',
    '2026-11-22T08',
    '2026-11-22T09',
  ]);
});

it('never forgets the newest, nor any of the day before it', () => {
  fc.assert(
    fc.property(someBackups, someCounts, (backups, counts) => {
      const newest = Math.max(...backups.map(({ madeAt }) => Date.parse(madeAt)));
      for (const { madeAt } of toForget(backups, counts))
        expect(newest - Date.parse(madeAt)).toBeGreaterThanOrEqual(day);
    }),
  );
});

it('has nothing to forget a second time, in whatever order they are told', () => {
  fc.assert(
    fc.property(someBackups, someCounts, (backups, counts) => {
      const forgotten = new Set(toForget(backups, counts));
      expect(new Set(toForget(backups.toReversed(), counts))).toEqual(forgotten);
      expect(
        toForget(
          backups.filter((backup) => !forgotten.has(backup)),
          counts,
        ),
      ).toEqual([]);
    }),
  );
});

it('keeps no fewer when more are to be kept', () => {
  fc.assert(
    fc.property(someBackups, someCounts, (backups, { days, weeks, months }) => {
      const fewer = toForget(backups, { days: days + 1, weeks: weeks + 1, months: months + 1 });
      const more = new Set(toForget(backups, { days, weeks, months }));
      expect(fewer.every((backup) => more.has(backup))).toBe(true);
    }),
  );
});
