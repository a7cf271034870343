import type { Database } from 'better-sqlite3';
import type { UploadedFile } from '../contract/by-hand.ts';

/** Uploaded files that wait to be named by a Statement or a collection. */
export function createUploadStore(database: Database) {
  const insert = database.prepare(
    'INSERT INTO upload (id, name, content_type, sha2, uploaded_at) VALUES (?, ?, ?, ?, ?)',
  );
  const select = database.prepare(
    `SELECT u.id, u.name, u.content_type AS contentType, u.sha2, a.length
     FROM upload AS u JOIN attachment AS a ON a.sha2 = u.sha2 WHERE u.id = ?`,
  );
  const selectName = database.prepare('SELECT name FROM upload WHERE sha2 = ? LIMIT 1').pluck();
  const remove = database.prepare('DELETE FROM upload WHERE id = ?');
  const removeBefore = database.prepare('DELETE FROM upload WHERE uploaded_at < ?');

  return {
    /** Its octets must be among the attachments. `uploadedAt` in milliseconds since 1970. */
    insert({ id, name, contentType, sha2 }: UploadedFile, uploadedAt: number): void {
      insert.run(id, name, contentType, sha2, uploadedAt);
    },

    find(id: string): UploadedFile | undefined {
      return select.get(id) as UploadedFile | undefined;
    },

    /** The name under which octets were uploaded that still wait. */
    nameOf(sha2: string): string | undefined {
      return selectName.get(sha2) as string | undefined;
    },

    remove(id: string): void {
      remove.run(id);
    },

    /** Forgets those that were uploaded before a time, in milliseconds since 1970. */
    removeBefore(time: number): void {
      removeBefore.run(time);
    },
  };
}
