import type { Database } from 'better-sqlite3';

/** The folder whose new files are offered for import, and which files were. */
export function createWatchedFolderStore(database: Database) {
  const select = database.prepare('SELECT path FROM watched_folder').pluck();
  const upsert = database.prepare(
    'INSERT INTO watched_folder (one, path) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET path = excluded.path',
  );
  const remove = database.prepare('DELETE FROM watched_folder');
  const insertFile = database.prepare('INSERT OR IGNORE INTO watched_file (sha256, found_at) VALUES (?, ?)');
  const selectFile = database.prepare('SELECT 1 FROM watched_file WHERE sha256 = ?').pluck();

  return {
    /** An absolute path; undefined: none is watched. */
    find(): string | undefined {
      return select.get() as string | undefined;
    },

    /** Null: none. */
    set(path: string | null): void {
      if (path === null) remove.run();
      else upsert.run(path);
    },

    hasSeen(sha256: string): boolean {
      return selectFile.get(sha256) === 1;
    },

    /** `at` in milliseconds since 1970. */
    see(sha256: string, at: number): void {
      insertFile.run(sha256, at);
    },
  };
}
