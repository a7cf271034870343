import type { DayActivity } from '../../../server/contract/experience.ts';
import { addDays, startOfWeek } from './days.ts';
import { measureOf } from './measure.ts';

/** How much happened on a day: 0 = nothing, 4 = as much as on the fullest quarter of the days. */
export type Step = 0 | 1 | 2 | 3 | 4;

export type CalendarDay = DayActivity & { readonly step: Step };

export type CalendarWeek = {
  readonly start: string;
  /** Seven, or fewer where the rest has not come yet. */
  readonly days: readonly CalendarDay[];
};

const weekdays = [0, 1, 2, 3, 4, 5, 6];

/** The `count` weeks up to today's, oldest first. */
export function calendarWeeks(
  activity: readonly DayActivity[],
  today: string,
  firstWeekday: number,
  count: number,
): readonly CalendarWeek[] {
  const steps = stepsOf(activity);
  const byDay = new Map(activity.map((day) => [day.day, day]));
  const first = addDays(startOfWeek(today, firstWeekday), -7 * (count - 1));

  return Array.from({ length: count }, (_, week) => {
    const start = addDays(first, 7 * week);
    const days = weekdays
      .map((weekday) => addDays(start, weekday))
      .filter((day) => day <= today)
      .map((day): CalendarDay => {
        const known = byDay.get(day);
        return known === undefined ? { day, statements: 0, seconds: 0, step: 0 } : { ...known, step: steps(known) };
      });
    return { start, days };
  });
}

/**
 * By how many of the other days a day is not surpassed, in quarters: one very long day does not make all others pale.
 * Time counts where it is known; a day on which only something was recorded is one of the smallest.
 */
function stepsOf(activity: readonly DayActivity[]): (day: DayActivity) => Step {
  const measure = measureOf(activity);
  const sorted = activity
    .map((day) => day[measure])
    .filter((amount) => amount > 0)
    .toSorted((a, b) => a - b);

  return (day) => {
    if (day.statements <= 0 && day.seconds <= 0) return 0;
    const reached = countUpTo(sorted, day[measure]);
    return reached === 0 ? 1 : (Math.ceil((4 * reached) / sorted.length) as Step);
  };
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
