import type { Database, Statement as Prepared } from 'better-sqlite3';
import type { TranscriptFilter } from './record-conditions.ts';
import {
  countItself,
  countMatches,
  countNewer,
  countSet,
  drivingSets,
  onlySet,
  selectIds,
  selectUnvoided,
  selectWindow,
} from './select-transcript.ts';
import type { Driver } from './select-transcript.ts';
import type { Sql } from './sql.ts';

export type TranscriptRow = {
  readonly sequence: number;
  readonly json: string;
  readonly voidedBy: string | null;
};

/** More that match words are not counted: nobody reads so far, and counting them would keep the reader waiting. */
export const mostFound = 50_000;

/** A set of so many is sorted; of a larger one, the newest are sooner found among all. */
const largestSorted = 3_000;

/** The Statements as the learner reads them: by the time at which they happened, newest first. */
export function createTranscriptStore(database: Database) {
  /** Filters have few shapes, so each is prepared once. */
  const queries = new Map<string, Prepared<unknown[], unknown>>();
  const selectRows = database.prepare(
    `SELECT s.sequence, s.json, s.voided_by AS voidedBy
     FROM json_each(?) AS w CROSS JOIN statement AS s ON s.sequence = w.value ORDER BY w.key`,
  );

  function column({ text, values }: Sql): unknown[] {
    const query = queries.get(text) ?? database.prepare<unknown[], unknown>(text).pluck();
    queries.set(text, query);
    return query.all(...values);
  }

  const number = (query: Sql) => Number(column(query)[0]);

  function driverOf(filter: TranscriptFilter): Driver {
    if (filter.words !== undefined) return { by: 'words' };
    const sets = drivingSets(filter).map((set) => ({ set, size: number(countSet(set, largestSorted + 1)) }));
    const [smallest] = sets.toSorted((one, other) => one.size - other.size);
    return smallest === undefined || smallest.size > largestSorted ? { by: 'time' } : { by: 'set', set: smallest.set };
  }

  return {
    /** How many match; with words `mostFound` + 1 where there are more than that. */
    count(filter: TranscriptFilter): number {
      const driver = driverOf(filter);
      const only = driver.by === 'time' ? onlySet(filter) : undefined;
      const most = driver.by === 'words' ? mostFound + 1 : Number.MAX_SAFE_INTEGER;
      return number(only ? countSet(only, most) : countMatches(filter, driver, most));
    },

    window(filter: TranscriptFilter, from: number, count: number): TranscriptRow[] {
      const sequences = column(selectWindow(filter, driverOf(filter), count, from));
      return selectRows.all(JSON.stringify(sequences)) as TranscriptRow[];
    },

    /** The position of a Statement, 0 = newest; undefined when it does not match. */
    position(filter: TranscriptFilter, sequence: number): number | undefined {
      return number(countItself(filter, sequence)) === 0 ? undefined : number(countNewer(filter, sequence));
    },

    /** Sequences of what matches and is not voided, oldest first. */
    sequences(filter: TranscriptFilter): number[] {
      return column(selectUnvoided(filter, driverOf(filter))) as number[];
    },

    /** Ids of what matches and is not voided, newest first. */
    ids(filter: TranscriptFilter): string[] {
      return column(selectIds(filter, driverOf(filter))) as string[];
    },
  };
}
