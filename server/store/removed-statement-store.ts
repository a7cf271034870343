import type { Database } from 'better-sqlite3';

/** A Statement that was taken out of the record and can be put back. */
export type RemovedStatement = {
  readonly sequence: number;
  readonly id: string;
  readonly credentialKey: string;
  readonly targetId: string | null;
  readonly json: string;
};

/**
 * Moves the rows of Statements out of the record and back again, with their provenance and attachments. What is derived
 * from their texts, such as links and words, is for the caller to take away and to make again.
 */
export function createRemovedStatementStore(database: Database) {
  const columns = 'sequence, id, credential_key AS credentialKey, target_id AS targetId, json';
  const keepRow = database.prepare(
    `INSERT INTO removed_statement (sequence, removal, id, stored, happened, credential_key, verb, registration, target_id,
       is_voiding, json, source_id, fetched_at, source_stored)
     SELECT s.sequence, ?, s.id, s.stored, s.happened, s.credential_key, s.verb, s.registration, s.target_id,
       s.is_voiding, s.json, p.source_id, p.fetched_at, p.stored
     FROM statement AS s LEFT JOIN provenance AS p ON p.sequence = s.sequence WHERE s.sequence = ?`,
  );
  const keepAttachments = database.prepare(
    'INSERT INTO removed_attachment (sequence, sha2) SELECT sequence, sha2 FROM statement_attachment WHERE sequence = ?',
  );
  const takeOut = ['statement_attachment', 'provenance', 'statement'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE sequence = ?`),
  );
  const restoreRow = database.prepare(
    `INSERT INTO statement (sequence, id, stored, happened, credential_key, verb, registration, target_id, is_voiding, json)
     SELECT sequence, id, stored, happened, credential_key, verb, registration, target_id, is_voiding, json
     FROM removed_statement WHERE sequence = ?`,
  );
  const restoreProvenance = database.prepare(
    `INSERT INTO provenance (sequence, source_id, fetched_at, stored)
     SELECT sequence, source_id, fetched_at, source_stored FROM removed_statement
     WHERE sequence = ? AND source_id IS NOT NULL`,
  );
  const restoreAttachments = database.prepare(
    'INSERT INTO statement_attachment (sequence, sha2) SELECT sequence, sha2 FROM removed_attachment WHERE sequence = ?',
  );
  const letGo = ['removed_attachment', 'removed_statement'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE sequence = ?`),
  );
  const selectNext = database.prepare(
    `SELECT ${columns} FROM removed_statement WHERE removal = ? ORDER BY happened, sequence LIMIT ?`,
  );
  const selectById = database.prepare(`SELECT ${columns} FROM removed_statement WHERE id = ?`);
  const selectLastStored = database.prepare('SELECT max(stored) FROM removed_statement').pluck();

  return {
    /** Moves one Statement out of the record. Its links and words must be gone by then. */
    takeOut(removal: number, sequence: number): void {
      keepRow.run(removal, sequence);
      keepAttachments.run(sequence);
      for (const query of takeOut) query.run(sequence);
    },

    /** Moves it back, where it was. It counts as not voided. */
    putBack(sequence: number): void {
      restoreRow.run(sequence);
      restoreProvenance.run(sequence);
      restoreAttachments.run(sequence);
      for (const query of letGo) query.run(sequence);
    },

    /** Forgets it for good. */
    forget(sequence: number): void {
      for (const query of letGo) query.run(sequence);
    },

    /** What a removal took out and is still kept, in the order in which it happened; at most so many. */
    next(removal: number, count: number): RemovedStatement[] {
      return selectNext.all(removal, count) as RemovedStatement[];
    },

    findById(id: string): RemovedStatement | undefined {
      return selectById.get(id.toLowerCase()) as RemovedStatement | undefined;
    },

    /** `stored` of the newest that can come back, in microseconds since 1970; 0 without any. */
    lastStored(): number {
      return Number(selectLastStored.get() ?? 0);
    },
  };
}
