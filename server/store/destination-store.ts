import type { Database } from 'better-sqlite3';
import type { Destination, DestinationKind } from '../contract/sharing/destination.ts';
import type { LoginKind, RemoteTrouble } from '../contract/sharing/remote.ts';

export type Trouble = Pick<RemoteTrouble, 'kind' | 'reason' | 'words' | 'since'>;

export type DestinationSettings = {
  readonly name: string;
  readonly kind: DestinationKind;
  readonly address: string;
  readonly login: LoginKind;
  readonly key: string;
  /** Encrypted. */
  readonly secret: Uint8Array;
  readonly tokenAddress: string;
  readonly tokenScope: string;
  readonly allowUnencrypted: boolean;
  /** What its `about` says it speaks; empty as long as it could not be asked. */
  readonly versions: readonly string[];
};

export type DestinationRow = DestinationSettings & {
  readonly id: string;
  readonly createdAt: number;
  readonly lastSuccessAt: number | null;
  /** Failed attempts in a row. */
  readonly failures: number;
  readonly trouble: Trouble | null;
  /** Not before this time; null: as soon as something waits, or never while there is trouble. */
  readonly nextAttemptAt: number | null;
  /** Since when the learner has let everything wait. */
  readonly pausedAt: number | null;
  /** Since when the learner shares nothing with it any more. */
  readonly stoppedAt: number | null;
  /** Counts the changes of its settings: what an old setting led to says nothing about a new one. */
  readonly revision: number;
};

type DestinationCounts = Pick<Destination, 'waiting' | 'sent' | 'refused' | 'withdrawn'>;

/** Destinations. Removed ones stay for the ledger but are not listed. Times are milliseconds since 1970. */
export function createDestinationStore(database: Database) {
  const columns = `id, name, kind, address, login, key, secret, token_address AS tokenAddress,
    token_scope AS tokenScope, allow_unencrypted AS allowUnencrypted, versions, created_at AS createdAt,
    last_success_at AS lastSuccessAt, failures, trouble, next_attempt_at AS nextAttemptAt, paused_at AS pausedAt,
    stopped_at AS stoppedAt, revision`;
  const insert = database.prepare(
    `INSERT INTO destination (id, name, kind, address, login, key, secret, token_address, token_scope,
       allow_unencrypted, versions, created_at, failures, revision)
     VALUES (@id, @name, @kind, @address, @login, @key, @secret, @tokenAddress, @tokenScope,
       @allowUnencrypted, @versions, @createdAt, 0, 0)`,
  );
  const update = database.prepare(
    `UPDATE destination SET name = @name, kind = @kind, address = @address, login = @login, key = @key,
       secret = @secret, token_address = @tokenAddress, token_scope = @tokenScope,
       allow_unencrypted = @allowUnencrypted, versions = @versions,
       failures = 0, trouble = NULL, next_attempt_at = NULL, revision = revision + 1
     WHERE id = @id`,
  );
  const revive = database.prepare(
    'UPDATE destination SET removed_at = NULL, stopped_at = NULL, paused_at = NULL WHERE id = ?',
  );
  const selectRemoved = database
    .prepare<[string, string, string], string>(
      `SELECT id FROM destination WHERE address = ? AND login = ? AND key = ? AND removed_at IS NOT NULL
       ORDER BY removed_at DESC LIMIT 1`,
    )
    .pluck();
  const updateVersions = database.prepare('UPDATE destination SET versions = ? WHERE id = ? AND revision = ?');
  const counted = 'SELECT count(*) FROM delivery WHERE destination_id = ? AND state';
  const countWaiting = database.prepare(`${counted} = 'waiting'`).pluck();
  const countSent = database.prepare(`${counted} = 'sent' AND kind = 'statement'`).pluck();
  const countRefused = database.prepare(`${counted} = 'refused'`).pluck();
  // One that was called off before it left was never there.
  const countWithdrawn = database
    .prepare(`${counted} = 'withdrawn' AND kind = 'statement' AND sent_at IS NOT NULL`)
    .pluck();
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
  const updatePaused = database.prepare('UPDATE destination SET paused_at = ? WHERE id = ?');
  const updateStopped = database.prepare('UPDATE destination SET stopped_at = ? WHERE id = ?');

  return {
    insert(id: string, settings: DestinationSettings, createdAt: number): void {
      insert.run({ id, createdAt, ...toColumns(settings) });
    },

    /** Changes the settings and forgets earlier trouble. */
    update(id: string, settings: DestinationSettings): void {
      update.run({ id, ...toColumns(settings) });
    },

    /** The id of a removed one with the same address and key: the same LRS, as far as anybody can tell. */
    findRemoved({ address, login, key }: DestinationSettings): string | undefined {
      return selectRemoved.get(address, login, key);
    },

    /** Puts a removed one back on the list with new settings. */
    revive(id: string, settings: DestinationSettings): void {
      revive.run(id);
      update.run({ id, ...toColumns(settings) });
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
      return {
        waiting: Number(countWaiting.get(id)),
        sent: Number(countSent.get(id)),
        refused: Number(countRefused.get(id)),
        withdrawn: Number(countWithdrawn.get(id)),
      };
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

    /** Null: it goes on. */
    setPaused(id: string, at: number | null): void {
      updatePaused.run(at, id);
    },

    /** Null: the learner shares with it again. */
    setStopped(id: string, at: number | null): void {
      updateStopped.run(at, id);
    },
  };
}

function toColumns({ allowUnencrypted, versions, ...rest }: DestinationSettings) {
  return { ...rest, allowUnencrypted: Number(allowUnencrypted), versions: JSON.stringify(versions) };
}

function fromRow(row: unknown): DestinationRow {
  const { allowUnencrypted, versions, trouble, ...rest } = row as Omit<
    DestinationRow,
    'allowUnencrypted' | 'versions' | 'trouble'
  > & { readonly allowUnencrypted: number; readonly versions: string; readonly trouble: string | null };
  return {
    ...rest,
    allowUnencrypted: allowUnencrypted === 1,
    versions: JSON.parse(versions) as string[],
    trouble: trouble === null ? null : readTrouble(trouble),
  };
}

/** The first stores noted no reason. */
function readTrouble(json: string): Trouble {
  return { reason: null, ...(JSON.parse(json) as Omit<Trouble, 'reason'> & Partial<Trouble>) };
}
