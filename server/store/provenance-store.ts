import type { Database } from 'better-sqlite3';

type ProvenanceRow = {
  /** The name of the source. */
  readonly source: string;
  /** The endpoint of the source. */
  readonly address: string;
  /** In milliseconds since 1970. */
  readonly fetchedAt: number;
  /** As the source says it. */
  readonly stored: string;
};

/** Which Statements were fetched, and from where. A source that was removed is still told. */
export function createProvenanceStore(database: Database) {
  const insert = database.prepare(
    'INSERT INTO provenance (sequence, source_id, fetched_at, stored) VALUES (?, ?, ?, ?)',
  );
  const selectOne = database.prepare(
    `SELECT s.name AS source, s.address, p.fetched_at AS fetchedAt, p.stored
     FROM provenance AS p JOIN source AS s ON s.id = p.source_id WHERE p.sequence = ?`,
  );
  const selectAddress = database
    .prepare('SELECT s.address FROM provenance AS p JOIN source AS s ON s.id = p.source_id WHERE p.sequence = ?')
    .pluck();
  const selectSource = database.prepare('SELECT source_id FROM provenance WHERE sequence = ?').pluck();

  return {
    insert(sequence: number, sourceId: string, fetchedAt: number, stored: string): void {
      insert.run(sequence, sourceId, fetchedAt, stored);
    },

    /** Undefined for a Statement that was recorded here. */
    find(sequence: number): ProvenanceRow | undefined {
      return selectOne.get(sequence) as ProvenanceRow | undefined;
    },

    /** The endpoint of the LRS that a Statement was fetched from, undefined if it was recorded here. */
    addressOf(sequence: number): string | undefined {
      return selectAddress.get(sequence) as string | undefined;
    },

    /** Whether a Statement came home from this very source. */
    isOfSource(sequence: number, sourceId: string): boolean {
      return selectSource.get(sequence) === sourceId;
    },
  };
}
