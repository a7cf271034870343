import type { Database } from 'better-sqlite3';
import { matchAll } from './match-all.ts';

export type DayRow = { readonly day: string; readonly statements: number; readonly seconds: number };

/** One choice for a filter. */
export type ChoiceRow = { readonly value: string; readonly count: number };

/** The record as a whole. */
export function createExperienceOverviewStore(database: Database) {
  const selectDays = database.prepare(
    `SELECT day, sum(statements) AS statements, sum(seconds) AS seconds FROM experience_day
     WHERE is_top = 1 AND day BETWEEN ? AND ? GROUP BY day ORDER BY day`,
  );
  const selectSubjects = database.prepare(
    `SELECT experience, sum(statements) AS statements, sum(seconds) AS seconds FROM experience_day
     WHERE is_top = 1 AND day BETWEEN ? AND ? GROUP BY experience ORDER BY seconds DESC, statements DESC, experience`,
  );
  const countListed = database.prepare('SELECT count(*) FROM experience WHERE is_shown = 1 AND holder IS NULL').pluck();
  const selectInProgress = database
    .prepare(
      `SELECT experience FROM experience WHERE is_shown = 1 AND holder IS NULL AND status = 'in-progress'
       ORDER BY last_at DESC, experience DESC LIMIT ?`,
    )
    .pluck();
  // In the words of the index experience_achieved, which is read from its end.
  const selectAchieved = database
    .prepare(
      `SELECT experience FROM experience INDEXED BY experience_achieved
       WHERE is_shown = 1 AND (status IN ('passed', 'completed') OR kind = 'achievement')
         AND (holder IS NULL OR kind IN ('programme', 'course', 'achievement'))
       ORDER BY last_at DESC, experience DESC LIMIT ?`,
    )
    .pluck();
  const selectKinds = database.prepare(
    `SELECT kind AS value, count(*) AS count FROM experience WHERE is_shown = 1
     GROUP BY kind ORDER BY count DESC, kind`,
  );
  const selectStatuses = database.prepare(
    `SELECT status AS value, count(*) AS count FROM experience WHERE is_shown = 1 AND holder IS NULL
     GROUP BY status ORDER BY count DESC, status`,
  );
  const selectCourses = database
    .prepare(
      `SELECT experience FROM experience
       WHERE is_shown = 1 AND parts > 0 AND (kind IN ('programme', 'course') OR parts >= 10)
       ORDER BY statements DESC, experience LIMIT ?`,
    )
    .pluck();
  const selectTraits = database.prepare(
    `SELECT value, sum(statements) AS count FROM experience_trait INDEXED BY experience_trait_top
     WHERE trait = ? AND is_top = 1 GROUP BY value ORDER BY count DESC, value LIMIT ?`,
  );
  const selectLatestOfVerb = database
    .prepare('SELECT json FROM statement WHERE verb = ? ORDER BY sequence DESC LIMIT 1')
    .pluck();
  const selectFound = database
    .prepare(
      `SELECT e.experience FROM experience_text AS t CROSS JOIN experience AS e ON e.experience = t.rowid
       WHERE t.words MATCH ? AND e.is_shown = 1 ORDER BY e.last_at DESC, e.experience DESC LIMIT ?`,
    )
    .pluck();
  const selectPeople = database.prepare(
    `SELECT n.agent, n.name FROM agent_name AS n
     WHERE EXISTS (SELECT 1 FROM experience_trait AS t WHERE t.trait = 'person' AND t.value = n.agent)`,
  );
  const countOfPerson = database
    .prepare(
      `SELECT sum(statements) FROM experience_trait INDEXED BY experience_trait_top
       WHERE trait = 'person' AND value = ? AND is_top = 1`,
    )
    .pluck();

  return {
    /** What happened on the days from one to another on which something did. */
    days(since: string, until: string): DayRow[] {
      return selectDays.all(since, until) as DayRow[];
    },

    /** What nothing else lies above, with what happened in it on those days, most time first. */
    subjects(since: string, until: string): (Omit<DayRow, 'day'> & { readonly experience: number })[] {
      return selectSubjects.all(since, until) as (Omit<DayRow, 'day'> & { experience: number })[];
    },

    countListed: (): number => countListed.get() as number,

    /** Numbers of those that are not finished, newest first. */
    inProgress(most: number): number[] {
      return selectInProgress.all(most) as number[];
    },

    /** Numbers of those that were passed, completed or earned, newest first. */
    achieved(most: number): number[] {
      return selectAchieved.all(most) as number[];
    },

    kinds: (): ChoiceRow[] => selectKinds.all() as ChoiceRow[],

    statuses: (): ChoiceRow[] => selectStatuses.all() as ChoiceRow[],

    /** Numbers of those that hold others, most Statements first. */
    courses(most: number): number[] {
      return selectCourses.all(most) as number[];
    },

    /** Verbs, sources, people or destinations, by how many Statements have them. */
    traits(trait: 'verb' | 'source' | 'person' | 'destination', most: number): ChoiceRow[] {
      return selectTraits.all(trait, most) as ChoiceRow[];
    },

    /** JSON of the newest Statement with a verb, given by its index key. */
    latestOfVerb(verb: string): string | undefined {
      return selectLatestOfVerb.get(verb) as string | undefined;
    },

    /** Numbers of those in which every word occurs or begins a word, newest first. */
    found(words: string, most: number): number[] {
      return selectFound.all(matchAll(words), most) as number[];
    },

    /** What those are called who act in Statements, by their index keys. */
    people(): { readonly agent: string; readonly name: string }[] {
      return selectPeople.all() as { agent: string; name: string }[];
    },

    /** How many Statements are of somebody, given by their index key. */
    countOfPerson(agent: string): number {
      return (countOfPerson.get(agent) as number | null) ?? 0;
    },
  };
}
