import type { Database } from 'better-sqlite3';
import { placeInTime } from './place-in-time.ts';
import type { KeptStatement } from './statement-store.ts';

/** Statements, and characters of their JSON, that are looked at at once. */
const largestSlice = 50;
const largestSliceText = 1024 * 1024;

/** The full-text index: every Statement up to some sequence is in it, none behind that. */
export function createSearchStore(database: Database) {
  const place = placeInTime('happened', 'sequence');
  // Not INSERT … SELECT, before which SQLite has FTS5 write all that it holds to disk.
  const insert = database.prepare(
    `INSERT INTO statement_text (rowid, words) VALUES ((SELECT ${place} FROM statement WHERE sequence = ?), ?)`,
  );
  const insertScore = database.prepare('INSERT OR REPLACE INTO statement_score (sequence, score) VALUES (?, ?)');
  const remove = database.prepare(
    `DELETE FROM statement_text WHERE rowid = (SELECT ${place} FROM statement WHERE sequence = ?)`,
  );
  const removeScore = database.prepare('DELETE FROM statement_score WHERE sequence = ?');
  const selectReached = database.prepare<[], number>('SELECT reached FROM search_progress').pluck();
  const updateReached = database.prepare('UPDATE search_progress SET reached = ?');
  const selectMissing = database.prepare(
    `SELECT sequence, happened, json FROM statement WHERE sequence > ? ORDER BY sequence LIMIT ${largestSlice}`,
  );

  return {
    /** The sequence up to which all Statements are in the index. */
    reached(): number {
      return selectReached.get() ?? 0;
    },

    /** Some Statements behind a sequence, those that came first; in the order in which they happened. */
    missing(above: number): KeptStatement[] {
      const found: (KeptStatement & { readonly happened: number })[] = [];
      let size = 0;
      for (const row of selectMissing.iterate(above)) {
        const statement = row as (typeof found)[number];
        found.push(statement);
        size += statement.json.length;
        if (size > largestSliceText) break;
      }
      // FTS5 writes what it holds to disk whenever a row comes that belongs before the last.
      return found.toSorted((one, other) => one.happened - other.happened || one.sequence - other.sequence);
    },

    /** Says up to where the index has come. Once for much, for it has FTS5 write all that it holds to disk. */
    advance(sequence: number): void {
      updateReached.run(sequence);
    },

    /** `words` are what a person would type to find the Statement; `score` is in percent. */
    insert(sequence: number, words: string, score: number | undefined): void {
      insert.run(sequence, words);
      if (score !== undefined) insertScore.run(sequence, score);
    },

    /** Takes a Statement that is still in the record out of the index; no effect when it is not in it. */
    delete(sequence: number): void {
      remove.run(sequence);
      removeScore.run(sequence);
    },
  };
}
