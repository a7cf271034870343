import type { Database } from 'better-sqlite3';
import type { SavedView } from '../contract/portfolio.ts';

/** Views of the transcript that the learner keeps. */
export function createViewStore(database: Database) {
  const selectAll = database.prepare('SELECT CAST(view AS TEXT) AS id, name, query FROM saved_view ORDER BY view');
  const upsert = database.prepare(
    'INSERT INTO saved_view (name, query) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET query = excluded.query',
  );
  const remove = database.prepare('DELETE FROM saved_view WHERE view = ?');

  return {
    /** In the order in which they were added. */
    list(): SavedView[] {
      return selectAll.all() as SavedView[];
    },

    /** Takes the place of one with the same name. */
    set(name: string, query: string): void {
      upsert.run(name, query);
    },

    /** Whether it was there. */
    remove(id: string): boolean {
      return remove.run(id).changes > 0;
    },
  };
}
