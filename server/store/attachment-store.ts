import type { Database } from 'better-sqlite3';

/**
 * Which attachments' octets are in the record, by their SHA-2 in lower case, and to which Statements they belong.
 *
 * Naming a hash gives nobody the octets: a Statement is linked to them only when whoever stored it had them.
 */
export function createAttachmentStore(database: Database) {
  const insert = database.prepare('INSERT OR IGNORE INTO attachment (sha2, length, stored_at) VALUES (?, ?, ?)');
  const insertLink = database.prepare('INSERT OR IGNORE INTO statement_attachment (sequence, sha2) VALUES (?, ?)');
  const selectOne = database.prepare('SELECT 1 FROM attachment WHERE sha2 = ?').pluck();
  const selectOfStatement = database.prepare(
    `SELECT l.sha2, a.length FROM statement_attachment AS l JOIN attachment AS a ON a.sha2 = l.sha2
     WHERE l.sequence = ?`,
  );
  const selectOfCredential = database
    .prepare(
      `SELECT 1 FROM statement_attachment AS l JOIN statement AS s ON s.sequence = l.sequence
       WHERE l.sha2 = ? AND s.credential_key = ? LIMIT 1`,
    )
    .pluck();
  const selectUnlinked = database
    .prepare(
      `SELECT sha2 FROM attachment AS a
       WHERE NOT EXISTS (SELECT 1 FROM statement_attachment WHERE sha2 = a.sha2)
         AND NOT EXISTS (SELECT 1 FROM removed_attachment WHERE sha2 = a.sha2)
         AND NOT EXISTS (SELECT 1 FROM collection_item WHERE sha2 = a.sha2)
         AND NOT EXISTS (SELECT 1 FROM upload WHERE sha2 = a.sha2)`,
    )
    .pluck();
  const remove = database.prepare('DELETE FROM attachment WHERE sha2 = ?');
  const selectNewest = database
    .prepare(
      `SELECT s.json FROM statement_attachment AS l JOIN statement AS s ON s.sequence = l.sequence
       WHERE l.sha2 = ? ORDER BY l.sequence DESC LIMIT 1`,
    )
    .pluck();
  const selectCollected = database.prepare('SELECT name FROM collection_item WHERE sha2 = ? LIMIT 1').pluck();
  const selectLength = database.prepare('SELECT length FROM attachment WHERE sha2 = ?').pluck();

  return {
    /** `length` in bytes, `storedAt` in milliseconds since 1970. */
    insert(sha2: string, length: number, storedAt: number): void {
      insert.run(sha2, length, storedAt);
    },

    /** Says that octets in the record belong to a Statement. */
    link(sequence: number, sha2: string): void {
      insertLink.run(sequence, sha2);
    },

    /** Whether the octets are in the record. */
    has(sha2: string): boolean {
      return selectOne.get(sha2) === 1;
    },

    /** Length in bytes of the octets that belong to a Statement, by their SHA-2. */
    ofStatement(sequence: number): ReadonlyMap<string, number> {
      const rows = selectOfStatement.all(sequence) as { sha2: string; length: number }[];
      return new Map(rows.map(({ sha2, length }) => [sha2, length]));
    },

    /** Length in bytes of octets in the record; undefined when they are not there. */
    lengthOf(sha2: string): number | undefined {
      return selectLength.get(sha2) as number | undefined;
    },

    /** The JSON of the newest Statement that the octets belong to. */
    newestWith(sha2: string): string | undefined {
      return selectNewest.get(sha2) as string | undefined;
    },

    /** The name that the octets have in a collection. */
    nameInCollection(sha2: string): string | undefined {
      return selectCollected.get(sha2) as string | undefined;
    },

    /** Octets that belong to nothing any more: no Statement, removed Statement, collection or upload. */
    unlinked(): string[] {
      return selectUnlinked.all() as string[];
    },

    /** Says that octets are not in the record any more. Nothing may be linked to them. */
    remove(sha2: string): void {
      remove.run(sha2);
    },

    /** Whether the octets belong to a Statement that this credential stored. */
    isOfCredential(sha2: string, credentialKey: string): boolean {
      return selectOfCredential.get(sha2, credentialKey) === 1;
    },
  };
}
