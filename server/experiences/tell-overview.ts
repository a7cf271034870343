import type { Overview } from '../contract/experience.ts';
import type { Clock } from '../lrs/clock.ts';
import type { Store } from '../store/open-store.ts';
import { dayAfter } from './day-of.ts';
import type { DayOf } from './day-of.ts';
import { createSummariser } from './summarise-experience.ts';

/** 53 weeks. */
const calendarDays = 371;
const subjectDays = 365;
const mostSubjects = 8;
const mostRows = 6;

/** How the year went. */
export function tellOverview(store: Store, clock: Clock, dayOf: DayOf, languages: readonly string[]): Overview {
  const reads = store.experienceOverview;
  const { all, ref } = createSummariser(store, languages);
  const today = dayOf(clock());
  const subjects = reads.subjects(dayAfter(today, 1 - subjectDays), today);
  const named = subjects.slice(0, mostSubjects).flatMap(({ experience, seconds, statements }) => {
    const found = ref(experience);
    return found === undefined ? [] : [{ ref: found, seconds, statements }];
  });
  const rest = subjects.slice(mostSubjects);
  const others =
    rest.length === 0 ? [] : [{ ref: null, seconds: sumOf(rest, 'seconds'), statements: sumOf(rest, 'statements') }];
  return {
    statements: store.statements.count(),
    experiences: reads.countListed(),
    today,
    days: reads.days(dayAfter(today, 1 - calendarDays), today),
    subjects: [...named, ...others],
    inProgress: all(reads.inProgress(mostRows)),
    achievements: all(reads.achieved(mostRows)),
  };
}

function sumOf<Key extends string>(rows: readonly { readonly [key in Key]: number }[], key: Key): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}
