// What the dates of a table leave open.
import type { CsvTable } from '../../../../server/contract/csv-mapping.ts';
import { readCalendar, tellsDayFirst } from '../../../../server/contract/csv/calendar-parts.ts';
import { createDateReader } from '../../../../server/contract/csv/read-date.ts';

export type DateDoubts = {
  /** A date that may be meant either way, and the two days (`2024-04-03`); undefined where there is none. */
  readonly either: { readonly text: string; readonly dayFirst: string; readonly monthFirst: string } | undefined;
  /** There are times that name no zone. */
  readonly hasLocalTimes: boolean;
};

/** Of the rows that are shown: those decide what the learner is asked. */
export function doubtsOf({ columns, rows }: Pick<CsvTable, 'columns' | 'rows'>, when: string | null): DateDoubts {
  const read = createDateReader('UTC');
  const index = when === null ? -1 : columns.indexOf(when);
  const texts = rows.flatMap((row) => row[index] ?? []);
  const isTold = texts.some((text) => tellsDayFirst(text) !== undefined);
  const dayOf = (text: string, dayFirst: boolean) => {
    const date = read(text, dayFirst);
    return date.kind === 'date' ? date.at.slice(0, 10) : '';
  };
  const [either] = texts
    .map((text) => ({ text, dayFirst: dayOf(text, true), monthFirst: dayOf(text, false) }))
    .filter(({ dayFirst, monthFirst }) => dayFirst !== '' && monthFirst !== '' && dayFirst !== monthFirst);
  return {
    either: isTold ? undefined : either,
    hasLocalTimes: texts.some((text) => {
      const parts = readCalendar(text, true);
      return parts !== undefined && parts.time !== null && parts.offset === null;
    }),
  };
}
