import type { DayActivity } from '../../../server/contract/experience.ts';
import { addDays, startOfWeek } from '../../components/charts/days.ts';
import { measureOf, sumOf } from '../../components/charts/measure.ts';
import type { Amount, Measure } from '../../components/charts/measure.ts';

export type WeekFigures = {
  /** The first day of this week. */
  readonly start: string;
  readonly activeDays: number;
  readonly amount: Amount;
  readonly comparison: Comparison;
};

/** This week beside the one before it up to the same weekday: a week that has just begun need not look poor. */
export type Comparison =
  | { readonly kind: 'more' | 'less'; readonly by: number; readonly measure: Measure }
  /** As much as last week. */
  | { readonly kind: 'same' }
  /** There was nothing last week. */
  | { readonly kind: 'first' }
  /** Nothing in either week. */
  | { readonly kind: 'nothing' };

export function weekFigures(days: readonly DayActivity[], today: string, firstWeekday: number): WeekFigures {
  const start = startOfWeek(today, firstWeekday);
  const between = (from: string, to: string) => days.filter(({ day }) => day >= from && day <= to);
  const now = between(start, today);
  const before = between(addDays(start, -7), addDays(today, -7));
  return { start, activeDays: now.length, amount: sumOf(now), comparison: compare(sumOf(now), sumOf(before)) };
}

/** Less than a minute is no difference. */
const SAME = 60;

function compare(now: Amount, before: Amount): Comparison {
  if (before.statements === 0) return { kind: now.statements === 0 ? 'nothing' : 'first' };
  const measure = measureOf([now, before]);
  const difference = now[measure] - before[measure];
  if (Math.abs(difference) < (measure === 'seconds' ? SAME : 1)) return { kind: 'same' };
  return { kind: difference > 0 ? 'more' : 'less', by: Math.abs(difference), measure };
}

const MINUTE = 60;

/** As exactly as a person would say a difference, in seconds: to the minute, five minutes, or half an hour. */
export function roundTime(seconds: number): number {
  const step = (seconds < 10 * MINUTE ? 1 : seconds < 180 * MINUTE ? 5 : 30) * MINUTE;
  return Math.round(seconds / step) * step;
}
