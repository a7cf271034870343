import type { Database } from 'better-sqlite3';
import type { KeptStatement } from './statement-store.ts';

/** The full-text index: every Statement up to some sequence is in it, none behind that. */
export function createSearchStore(database: Database) {
  const insert = database.prepare('INSERT INTO statement_text (rowid, words) VALUES (?, ?)');
  const selectLast = database.prepare('SELECT rowid FROM statement_text ORDER BY rowid DESC LIMIT 1').pluck();
  const selectBehind = database.prepare(
    'SELECT sequence, json FROM statement WHERE sequence > ? ORDER BY sequence LIMIT ?',
  );

  return {
    /** The oldest Statements that are not in the index yet. */
    missing(limit: number): KeptStatement[] {
      return selectBehind.all(selectLast.get() ?? 0, limit) as KeptStatement[];
    },

    /** `words` are what a person would type to find the Statement. */
    insert(sequence: number, words: string): void {
      insert.run(sequence, words);
    },
  };
}
