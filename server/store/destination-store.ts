import type { Database } from 'better-sqlite3';
import type { DestinationTrouble } from '../contract/api.ts';

export type Trouble = Pick<DestinationTrouble, 'kind' | 'words' | 'since'>;

export type DestinationRow = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly key: string;
  /** Encrypted. */
  readonly secret: Uint8Array;
  /** What its `about` says it speaks; empty as long as it could not be asked. */
  readonly versions: readonly string[];
  readonly createdAt: number;
  readonly lastSuccessAt: number | null;
  /** Failed attempts in a row. */
  readonly failures: number;
  readonly trouble: Trouble | null;
  /** Not before this time; null: as soon as something waits, or never while there is trouble. */
  readonly nextAttemptAt: number | null;
  /** Counts the changes of its settings: what an old setting led to says nothing about a new one. */
  readonly revision: number;
};

type DestinationCounts = { readonly waiting: number; readonly sent: number; readonly refused: number };

export type DestinationSettings = Pick<DestinationRow, 'name' | 'address' | 'key' | 'secret' | 'versions'>;

/** Destinations. Removed ones stay for the ledger but are not listed. Times are milliseconds since 1970. */
export function createDestinationStore(database: Database) {
  const columns = `id, name, address, key, secret, versions, created_at AS createdAt, last_success_at AS lastSuccessAt,
    failures, trouble, next_attempt_at AS nextAttemptAt, revision`;
  const insert = database.prepare(
    `INSERT INTO destination (id, name, address, key, secret, versions, created_at, failures, revision)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)`,
  );
  const update = database.prepare(
    `UPDATE destination SET name = ?, address = ?, key = ?, secret = ?, versions = ?,
       failures = 0, trouble = NULL, next_attempt_at = NULL, revision = revision + 1
     WHERE id = ?`,
  );
  const updateVersions = database.prepare('UPDATE destination SET versions = ? WHERE id = ? AND revision = ?');
  const count = database.prepare('SELECT count(*) FROM delivery WHERE destination_id = ? AND state = ?').pluck();
  const selectOne = database.prepare(`SELECT ${columns} FROM destination WHERE id = ? AND removed_at IS NULL`);
  const selectAll = database.prepare(
    `SELECT ${columns} FROM destination WHERE removed_at IS NULL ORDER BY created_at, id`,
  );
  // The secret is not needed for the ledger.
  const remove = database.prepare("UPDATE destination SET removed_at = ?, secret = x'' WHERE id = ?");
  const updateSuccess = database.prepare(
    'UPDATE destination SET last_success_at = ?, failures = 0, trouble = NULL, next_attempt_at = NULL WHERE id = ? AND revision = ?',
  );
  const updateTrouble = database.prepare(
    'UPDATE destination SET failures = failures + 1, trouble = ?, next_attempt_at = ? WHERE id = ? AND revision = ?',
  );
  const clearTrouble = database.prepare(
    'UPDATE destination SET failures = 0, trouble = NULL, next_attempt_at = NULL WHERE id = ?',
  );

  return {
    insert(id: string, settings: DestinationSettings, createdAt: number): void {
      const { name, address, key, secret, versions } = settings;
      insert.run(id, name, address, key, secret, JSON.stringify(versions), createdAt);
    },

    /** Changes the settings and forgets earlier trouble. */
    update(id: string, settings: DestinationSettings): void {
      const { name, address, key, secret, versions } = settings;
      update.run(name, address, key, secret, JSON.stringify(versions), id);
    },

    find(id: string): DestinationRow | undefined {
      const row = selectOne.get(id);
      return row === undefined ? undefined : fromRow(row);
    },

    list(): DestinationRow[] {
      return selectAll.all().map(fromRow);
    },

    remove(id: string, at: number): void {
      remove.run(at, id);
    },

    counts(id: string): DestinationCounts {
      const of = (state: keyof DestinationCounts) => Number(count.get(id, state));
      return { waiting: of('waiting'), sent: of('sent'), refused: of('refused') };
    },

    /** No effect when the settings were changed meanwhile; the same for the two below. */
    updateVersions({ id, revision }: DestinationRow, versions: readonly string[]): void {
      updateVersions.run(JSON.stringify(versions), id, revision);
    },

    updateSuccess({ id, revision }: DestinationRow, at: number): void {
      updateSuccess.run(at, id, revision);
    },

    /** Counts one more failure. `nextAttemptAt` null: the learner has to do something first. */
    updateTrouble({ id, revision }: DestinationRow, trouble: Trouble, nextAttemptAt: number | null): void {
      updateTrouble.run(JSON.stringify(trouble), nextAttemptAt, id, revision);
    },

    clearTrouble(id: string): void {
      clearTrouble.run(id);
    },
  };
}

function fromRow(row: unknown): DestinationRow {
  const { versions, trouble, ...rest } = row as Omit<DestinationRow, 'versions' | 'trouble'> & {
    readonly versions: string;
    readonly trouble: string | null;
  };
  return {
    ...rest,
    versions: JSON.parse(versions) as string[],
    trouble: trouble === null ? null : (JSON.parse(trouble) as Trouble),
  };
}
