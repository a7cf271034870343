import type { DayActivity } from '../../../server/contract/experience.ts';
import type { TimeUnit } from '../../messages/calendar-formats.ts';
import { addDays, daysBetween, nextMonth, startOfWeek } from './days.ts';
import type { Amount } from './measure.ts';

export type TimeBar = Amount & {
  /** The first day of the week, month or year. */
  readonly start: string;
};

export type TimeBars = { readonly unit: TimeUnit; readonly bars: readonly TimeBar[] };

type Period = { readonly from: string; readonly to: string; readonly firstWeekday: number };

/** More bars than this are too thin to be told apart. */
const MOST = 60;

/**
 * What was done in each week from `from` to `to`, weeks of nothing included. Where those are too many for a drawing,
 * in each month or year instead; of more years than that, the last ones.
 */
export function timeBars(days: readonly DayActivity[], { from, to, firstWeekday }: Period): TimeBars {
  const unit = unitFor(daysBetween(from, to));
  const startOf = starts[unit](firstWeekday);
  const amounts = new Map<string, { seconds: number; statements: number }>();
  for (let start = startOf(from); start <= to; start = nexts[unit](start)) {
    amounts.set(start, { seconds: 0, statements: 0 });
  }
  for (const { day, seconds, statements } of days) {
    const amount = amounts.get(startOf(day));
    if (amount === undefined) continue;
    amount.seconds += seconds;
    amount.statements += statements;
  }
  return { unit, bars: Array.from(amounts, ([start, amount]) => ({ start, ...amount })).slice(-MOST) };
}

function unitFor(span: number): TimeUnit {
  if (span < 7 * (MOST - 1)) return 'week';
  return span < 28 * (MOST - 1) ? 'month' : 'year';
}

const starts: Record<TimeUnit, (firstWeekday: number) => (day: string) => string> = {
  week: (firstWeekday) => (day) => startOfWeek(day, firstWeekday),
  month: () => (day) => `${day.slice(0, 7)}-01`,
  year: () => (day) => `${day.slice(0, 4)}-01-01`,
};

const nexts: Record<TimeUnit, (start: string) => string> = {
  week: (start) => addDays(start, 7),
  month: nextMonth,
  year: (start) => `${String(Number(start.slice(0, 4)) + 1).padStart(4, '0')}-01-01`,
};
