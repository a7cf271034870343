import { rmSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';

export type SeenIds = ReturnType<typeof openSeenIds>;

/** Memory that it takes at most, in KiB. */
const memory = 32 * 1024;

/**
 * The ids that stand in a file, so that one that stands there twice is told. They lie in a database file of their own,
 * which is gone when it is closed: a file may hold more of them than memory does.
 */
export function openSeenIds(path: string, sqliteBinding?: string) {
  rmSync(path, { force: true });
  const database = new SqliteDatabase(path, sqliteBinding ? { nativeBinding: sqliteBinding } : {});
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma(`cache_size = -${memory}`);
  database.exec('CREATE TABLE seen (id BLOB PRIMARY KEY, hash BLOB NOT NULL, number INTEGER NOT NULL) WITHOUT ROWID');
  database.exec('BEGIN');
  const insert = database.prepare('INSERT OR IGNORE INTO seen (id, hash, number) VALUES (?, ?, ?)');
  const select = database.prepare('SELECT hash, number FROM seen WHERE id = ?');

  return {
    /**
     * Notes an id with a short hash of what stands there, at its number in the file. Returns what was noted before
     * where it is not the first time.
     */
    see(
      id: string,
      hash: Uint8Array,
      number: number,
    ): { readonly isSame: boolean; readonly number: number } | undefined {
      const key = Buffer.from(id.replaceAll('-', ''), 'hex');
      if (insert.run(key, hash, number).changes === 1) return undefined;
      const found = select.get(key) as { readonly hash: Buffer; readonly number: number };
      return { isSame: found.hash.equals(hash), number: found.number };
    },

    close(): void {
      database.close();
      rmSync(path, { force: true });
    },
  };
}
