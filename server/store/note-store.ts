import type { Database } from 'better-sqlite3';
import { matchAll } from './match-all.ts';

/** What the learner has written about experiences, by their Activities. */
export function createNoteStore(database: Database) {
  const selectOne = database.prepare('SELECT text FROM note WHERE activity = ?').pluck();
  const selectAll = database.prepare('SELECT activity, text, changed_at AS changedAt FROM note ORDER BY note');
  const upsert = database.prepare(
    `INSERT INTO note (activity, text, changed_at) VALUES (?, ?, ?)
     ON CONFLICT (activity) DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at`,
  );
  const remove = database.prepare('DELETE FROM note WHERE activity = ?');
  const selectFound = database.prepare(
    `SELECT n.activity, snippet(note_text, 0, '', '', '…', 16) AS text
     FROM note_text AS t JOIN note AS n ON n.note = t.rowid
     WHERE note_text MATCH ? ORDER BY n.changed_at DESC, n.note DESC LIMIT ?`,
  );

  return {
    find(activity: string): string | undefined {
      return selectOne.get(activity) as string | undefined;
    },

    /** In the order in which they came first; `changedAt` in milliseconds since 1970. */
    list(): { readonly activity: string; readonly text: string; readonly changedAt: number }[] {
      return selectAll.all() as { activity: string; text: string; changedAt: number }[];
    },

    /** `changedAt` in milliseconds since 1970. */
    set(activity: string, text: string, changedAt: number): void {
      upsert.run(activity, text, changedAt);
    },

    remove(activity: string): void {
      remove.run(activity);
    },

    /** Notes in which every word of the text begins a word, the last changed first; of each what is around the words. */
    search(words: string, count: number): { readonly activity: string; readonly text: string }[] {
      return selectFound.all(matchAll(words), count) as { activity: string; text: string }[];
    },
  };
}
