import type { Database } from 'better-sqlite3';
import type { KeptStatement } from './statement-store.ts';

/** The full-text index: every Statement up to some sequence is in it, none behind that. */
export function createSearchStore(database: Database) {
  const insert = database.prepare('INSERT INTO statement_text (rowid, words) VALUES (?, ?)');
  const selectLast = database.prepare('SELECT rowid FROM statement_text ORDER BY rowid DESC LIMIT 1').pluck();
  const selectNext = database.prepare(
    'SELECT sequence, json FROM statement WHERE sequence > ? ORDER BY sequence LIMIT 1',
  );

  return {
    /** The sequence up to which all Statements are in the index. */
    reached(): number {
      return Number(selectLast.get() ?? 0);
    },

    /** The oldest Statement that is not in the index yet. */
    nextMissing(): KeptStatement | undefined {
      return selectNext.get(selectLast.get() ?? 0) as KeptStatement | undefined;
    },

    /** `words` are what a person would type to find the Statement. */
    insert(sequence: number, words: string): void {
      insert.run(sequence, words);
    },
  };
}
