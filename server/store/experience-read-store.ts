import type { Database, Statement as Prepared } from 'better-sqlite3';
import { matchingExperiences } from './experience-filter.ts';
import type { ExperienceFilter } from './experience-filter.ts';
import { sql } from './sql.ts';
import type { Sql } from './sql.ts';

export type ExperienceRow = {
  readonly experience: number;
  /** Index key. */
  readonly activity: string;
  /** What it lies directly below. */
  readonly parent: number | null;
  /** JSON text of what every row needs. */
  readonly facts: string;
  /** 1: some of it was sent to somebody who still has it. */
  readonly isShared: number;
};

const columns = `e.experience, e.activity, e.parent, f.facts,
  EXISTS (SELECT 1 FROM experience_trait AS t WHERE t.experience = e.experience AND t.trait = 'destination') AS isShared`;

/** Experiences as the learner reads them. */
export function createExperienceReadStore(database: Database) {
  /** A filter has few shapes, so each is prepared once. */
  const queries = new Map<string, Prepared<unknown[], number>>();

  function numbers({ text, values }: Sql): number[] {
    const query = queries.get(text) ?? database.prepare<unknown[], number>(text).pluck();
    queries.set(text, query);
    return query.all(...values);
  }

  // `+?`: for `?` SQLite plans such a query anew each time, since the plan may depend on the value; that takes longer
  // than the query.
  const selectOne = database.prepare(
    `SELECT ${columns} FROM experience AS e CROSS JOIN experience_facts AS f ON f.experience = e.experience
     WHERE e.experience = +?`,
  );
  const selectItselfAndAbove = database.prepare(
    `SELECT e.experience, e.activity FROM experience_above AS a CROSS JOIN experience AS e ON e.experience = a.above
     WHERE a.experience = +? ORDER BY e.depth DESC`,
  );
  const selectParts = database
    .prepare(
      `SELECT e.experience FROM experience AS e CROSS JOIN experience_facts AS f ON f.experience = e.experience
       WHERE e.parent = +? ORDER BY e.first_at, e.experience LIMIT +?`,
    )
    .pluck();
  const selectIds = database
    .prepare(
      `SELECT s.id FROM experience_above AS a CROSS JOIN experience_statement AS l ON l.experience = a.experience
         CROSS JOIN statement AS s ON s.sequence = l.sequence
       WHERE a.above IN (SELECT value FROM json_each(?)) AND s.voided_by IS NULL
       GROUP BY l.sequence ORDER BY max(s.happened) DESC, l.sequence DESC`,
    )
    .pluck();

  return {
    count(filter: ExperienceFilter): number {
      return numbers(sql`SELECT count(*) ${matchingExperiences(filter)}`)[0] ?? 0;
    },

    /** The numbers of those that match, newest first. */
    window(filter: ExperienceFilter, from: number, count: number): number[] {
      return numbers(
        sql`SELECT e.experience ${matchingExperiences(filter)}
          ORDER BY e.last_at DESC, e.experience DESC LIMIT ${count} OFFSET ${from}`,
      );
    },

    find(experience: number): ExperienceRow | undefined {
      return selectOne.get(experience) as ExperienceRow | undefined;
    },

    /** An experience and what it lies in, the nearest first. */
    itselfAndAbove(experience: number): Pick<ExperienceRow, 'experience' | 'activity'>[] {
      return selectItselfAndAbove.all(experience) as ExperienceRow[];
    },

    /** The numbers of what lies directly below it, in the order in which it began. */
    parts(experience: number, most: number): number[] {
      return selectParts.all(experience, most) as number[];
    },

    /** Ids of the Statements of experiences and of all below them, newest first; voided ones are left out. */
    statementIds(experiences: readonly number[]): string[] {
      return selectIds.all(JSON.stringify(experiences)) as string[];
    },
  };
}
