import type { Database } from 'better-sqlite3';

export type AttachmentStore = ReturnType<typeof createAttachmentStore>;

/** Which attachments' octets are in the record, by their SHA-2 in lower case. */
export function createAttachmentStore(database: Database) {
  const insert = database.prepare('INSERT OR IGNORE INTO attachment (sha2, length, stored_at) VALUES (?, ?, ?)');
  const selectLength = database.prepare('SELECT length FROM attachment WHERE sha2 = ?').pluck();

  return {
    /** `length` in bytes, `storedAt` in milliseconds since 1970. */
    insert(sha2: string, length: number, storedAt: number): void {
      insert.run(sha2, length, storedAt);
    },

    /** The length in bytes; undefined when the octets are not here. */
    findLength(sha2: string): number | undefined {
      return selectLength.get(sha2.toLowerCase()) as number | undefined;
    },
  };
}
