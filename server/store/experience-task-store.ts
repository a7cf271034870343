import type { Database } from 'better-sqlite3';
import type { GroupKey } from './experience-store.ts';

/** In the order in which they are done. */
const stages = { group: 1, sharing: 2, parent: 3, combine: 4 } as const;

export type Stage = keyof typeof stages;

/** What is to be derived anew. A task is there once, however often it is added. */
export function createExperienceTaskStore(database: Database) {
  const insert = database.prepare(
    'INSERT OR IGNORE INTO experience_task (stage, experience, attempt, height) VALUES (?, ?, ?, 0)',
  );
  const insertGroups = database.prepare(
    `INSERT OR IGNORE INTO experience_task (stage, experience, attempt, height)
     SELECT ${stages.group}, experience, attempt, 0 FROM experience_attempt WHERE experience = ?`,
  );
  const insertCombine = database.prepare(
    `INSERT OR IGNORE INTO experience_task (stage, experience, attempt, height)
     SELECT ${stages.combine}, experience, 0, -depth FROM experience WHERE experience = ?`,
  );
  // `+?`: for `?` SQLite plans such a query anew each time, since the plan may depend on the value; that takes longer
  // than the query.
  const select = database.prepare(
    `SELECT experience, attempt FROM experience_task WHERE stage = +? AND attempt >= +?
     ORDER BY attempt, experience LIMIT +?`,
  );
  const selectDeepest = database.prepare(
    `SELECT experience, attempt FROM experience_task INDEXED BY experience_task_height
     WHERE stage = ${stages.combine} ORDER BY height, experience LIMIT +?`,
  );
  const remove = database.prepare('DELETE FROM experience_task WHERE stage = ? AND attempt = ? AND experience = ?');

  return {
    addGroup(stage: 'group' | 'sharing', { experience, attempt }: GroupKey): void {
      insert.run(stages[stage], experience, attempt);
    },

    /** All groups of an experience. */
    addGroups(experience: number): void {
      insertGroups.run(experience);
    },

    /** What an experience lies below is to be found anew; then it is made anew itself. */
    addParent(experience: number): void {
      insert.run(stages.parent, experience, 0);
    },

    addCombine(experience: number): void {
      insertCombine.run(experience);
    },

    /** The first tasks of a stage from an attempt on; in the last one those of what lies deepest. */
    next(stage: Stage, most: number, from = 0): GroupKey[] {
      return (stage === 'combine' ? selectDeepest.all(most) : select.all(stages[stage], from, most)) as GroupKey[];
    },

    remove(stage: Stage, { experience, attempt }: GroupKey): void {
      remove.run(stages[stage], attempt, experience);
    },
  };
}
