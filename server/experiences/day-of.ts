import type { Clock } from '../lrs/clock.ts';

/** In milliseconds: in no time zone does a day begin but at a quarter of an hour. */
const quarter = 15 * 60_000;
const mostKept = 50_000;

/** Tells the day (`2026-11-22`, in the time zone of this machine) of a time in milliseconds since 1970. */
export type DayOf = (at: number) => string;

/** The days that are asked for come again and again, so those of a quarter of an hour are worked out once. */
export function createDayOf(): DayOf {
  const days = new Map<number, string>();

  return (at) => {
    const key = Math.floor(at / quarter);
    const known = days.get(key);
    if (known !== undefined) return known;
    if (days.size >= mostKept) days.clear();
    const day = dayOfDate(new Date(key * quarter));
    days.set(key, day);
    return day;
  };
}

function dayOfDate(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** So many days after another, or before it. */
export function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** How long nobody looks again, in milliseconds: who travels may wait so long, and looking takes a millisecond. */
const zoneKept = 10_000;

/** Tells the name of the machine's time zone, such as `Europe/Madrid`, as it was a few seconds ago at most. */
export function createOwnZone(clock: Clock): () => string {
  let known = { zone: '', at: Number.NEGATIVE_INFINITY };

  return () => {
    const now = clock();
    // The clock may be put back.
    if (Math.abs(now - known.at) > zoneKept) {
      known = { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, at: now };
    }
    return known.zone;
  };
}
