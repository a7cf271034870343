import type { DayActivity } from '../../../server/contract/experience.ts';

/** What is counted of days: the time spent, or, where no time is known at all, the Statements. */
export type Measure = 'seconds' | 'statements';

export type Amount = Pick<DayActivity, 'seconds' | 'statements'>;

export function measureOf(amounts: readonly Amount[]): Measure {
  return amounts.some(({ seconds }) => seconds > 0) ? 'seconds' : 'statements';
}

export function sumOf(amounts: readonly Amount[]): Amount {
  let seconds = 0;
  let statements = 0;
  for (const amount of amounts) {
    seconds += amount.seconds;
    statements += amount.statements;
  }
  return { seconds, statements };
}
