import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** What queries look for in an experience. Times are milliseconds since 1970. */
export type ExperienceColumns = {
  readonly isShown: boolean;
  readonly kind: string;
  readonly status: string;
  readonly firstAt: number;
  readonly lastAt: number;
  /** The best, scaled, in percent. */
  readonly score: number | null;
  readonly statements: number;
  readonly parts: number;
};

/** JSON texts: what every row of the transcript needs, and what grows with the years; days and traits are a `Tally`. */
export type FactsRow = { readonly facts: string; readonly history: string; readonly tally: string };

/** What experiences are, as JSON text beside what queries look for; and the words by which they are found. */
export function createExperienceFactsStore(database: Database) {
  const selectFacts = database.prepare('SELECT facts, history, tally FROM experience_facts WHERE experience = ?');
  // `+?`: for `?` SQLite plans this query anew each time, since the plan may depend on the value; that takes longer
  // than the query.
  const selectParts = database.prepare(
    `SELECT f.facts, f.history, f.tally FROM experience AS e CROSS JOIN experience_facts AS f ON f.experience = e.experience
     WHERE e.parent = +? ORDER BY e.activity`,
  );
  const upsert = database.prepare(
    `INSERT INTO experience_facts (experience, facts, history, tally, words) VALUES (?, ?, ?, ?, x'')
     ON CONFLICT (experience) DO UPDATE SET facts = excluded.facts, history = excluded.history, tally = excluded.tally`,
  );
  const selectIsShown = database.prepare('SELECT is_shown FROM experience WHERE experience = ?').pluck();
  const update = database.prepare(
    `UPDATE experience SET is_shown = ?, kind = ?, status = ?, first_at = ?, last_at = ?, score = ?, statements = ?,
       parts = ? WHERE experience = ?`,
  );
  const selectWords = database.prepare('SELECT words FROM experience_facts WHERE experience = ?').pluck();
  const updateWords = database.prepare('UPDATE experience_facts SET words = ? WHERE experience = ?');
  const deleteText = database.prepare('DELETE FROM experience_text WHERE rowid = ?');
  const insertText = database.prepare('INSERT INTO experience_text (rowid, words) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM experience_facts WHERE experience = ?');
  const hide = database.prepare(
    `UPDATE experience SET is_shown = 0, kind = 'other', status = 'registered', first_at = 0, last_at = 0, score = NULL,
       statements = 0, parts = 0 WHERE experience = ?`,
  );
  const forgetNamed = [
    `DELETE FROM experience_attempt WHERE experience = @experience`,
    `DELETE FROM experience_above WHERE experience = @experience AND above = @experience`,
    `DELETE FROM experience WHERE experience = @experience`,
  ].map((text) => database.prepare(text));
  const selectIsNamed = database
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM experience_claim WHERE child = @experience)
         OR EXISTS (SELECT 1 FROM experience_claim WHERE parent = @experience)
         OR EXISTS (SELECT 1 FROM experience_registration WHERE course <> 0 AND course = @experience)
         OR EXISTS (SELECT 1 FROM experience_statement WHERE experience = @experience)
         OR EXISTS (SELECT 1 FROM experience WHERE parent = @experience OR experience = @experience AND parent IS NOT NULL)
         OR EXISTS (SELECT 1 FROM experience_above WHERE above = @experience AND experience <> @experience)`,
    )
    .pluck();

  return {
    /** What an experience is; undefined for what is only named. */
    find(experience: number): FactsRow | undefined {
      return selectFacts.get(experience) as FactsRow | undefined;
    },

    /** The same of all that lies directly below it, in the order of their Activities. */
    partsOf(experience: number): FactsRow[] {
      return selectParts.all(experience) as FactsRow[];
    },

    isShown(experience: number): boolean {
      return selectIsShown.get(experience) === 1;
    },

    set(experience: number, { facts, history, tally }: FactsRow, columns: ExperienceColumns): void {
      upsert.run(experience, facts, history, tally);
      const { isShown, kind, status, firstAt, lastAt, score, statements, parts } = columns;
      update.run(Number(isShown), kind, status, firstAt, lastAt, score, statements, parts, experience);
    },

    /** Lets an experience be found by these words only. */
    setWords(experience: number, words: string): void {
      const digest = hash('sha1', words, 'buffer');
      const present = selectWords.get(experience) as Buffer;
      if (digest.equals(present)) return;
      if (present.length > 0) deleteText.run(experience);
      insertText.run(experience, words);
      updateWords.run(digest, experience);
    },

    /** It is no experience any more. */
    remove(experience: number): void {
      const words = selectWords.get(experience) as Buffer | undefined;
      if (words === undefined) return;
      if (words.length > 0) deleteText.run(experience);
      remove.run(experience);
      hide.run(experience);
    },

    /** Forgets the Activity of what is no experience, once no Statement names it. */
    forgetUnnamed(experience: number): void {
      if (selectIsNamed.get({ experience }) === 1) return;
      for (const statement of forgetNamed) statement.run({ experience });
    },
  };
}
