// Periods that are usual to ask for, as days of the reader's calendar.
import type { RecordFilter } from '../../../../server/contract/experience.ts';

export const periods = ['week', 'month', 'thisYear', 'lastYear'] as const;

export type Period = (typeof periods)[number];

export type Days = Required<Pick<RecordFilter, 'since' | 'until'>>;

/** The days of a period, seen from a moment; an empty `until` leaves the end open. */
export function daysOf(period: Period, now: number): Days {
  const today = new Date(now);
  const year = today.getFullYear();
  switch (period) {
    case 'week':
      return { since: dayOf(new Date(year, today.getMonth(), today.getDate() - 6)), until: '' };
    case 'month':
      return { since: dayOf(new Date(year, today.getMonth(), today.getDate() - 29)), until: '' };
    case 'thisYear':
      return { since: `${year}-01-01`, until: '' };
    case 'lastYear':
      return { since: `${year - 1}-01-01`, until: `${year - 1}-12-31` };
  }
}

/** The period that has exactly these days. */
export function findPeriod({ since, until }: Days, now: number): Period | undefined {
  return periods.find((period) => {
    const days = daysOf(period, now);
    return days.since === since && days.until === until;
  });
}

/** Noon of a day, in milliseconds since 1970, to be said as a date. */
export function momentOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12).getTime();
}

function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
