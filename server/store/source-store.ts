import type { Database } from 'better-sqlite3';
import type { LoginKind } from '../contract/sharing/remote.ts';
import type { Source } from '../contract/sharing/source.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import type { Trouble } from './destination-store.ts';

/** How far the Statements of one identity were fetched. */
export type FetchPosition = {
  /** Everything up to this time is here; in the words of the source. */
  readonly stored: string;
  /** Ids that come again when the source is asked from a little before it, and that are counted already. */
  readonly counted: readonly string[];
};

type FetchProgress = Pick<SourceRow, 'position' | 'fetched' | 'already' | 'unusable' | 'problems'>;

export type SourceSettings = {
  readonly name: string;
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
  readonly whose: readonly Agent[];
  readonly since: string | null;
  readonly keepFetching: boolean;
};

export type SourceRow = SourceSettings & {
  readonly id: string;
  readonly credentialKey: string;
  readonly createdAt: number;
  /** Counts the changes of its settings: what an old setting led to says nothing about a new one. */
  readonly revision: number;
  readonly state: Source['state'];
  /** By the identifiers of those whose Statements are fetched. */
  readonly position: Readonly<Record<string, FetchPosition>>;
  readonly fetched: number;
  readonly already: number;
  readonly unusable: number;
  readonly problems: Source['problems'];
  readonly lastFetchedAt: number | null;
  /** Not before this time; null: at once, or never while there is trouble. */
  readonly nextFetchAt: number | null;
  /** Failed attempts in a row. */
  readonly failures: number;
  readonly trouble: Trouble | null;
};

/** Sources. Removed ones stay for what they brought but are not listed. Times are milliseconds since 1970. */
export function createSourceStore(database: Database) {
  const settings = `name = @name, address = @address, login = @login, key = @key, secret = @secret,
    token_address = @tokenAddress, token_scope = @tokenScope, allow_unencrypted = @allowUnencrypted,
    versions = @versions, whose = @whose, since = @since, keep_fetching = @keepFetching`;
  const columns = `id, name, address, login, key, secret, token_address AS tokenAddress, token_scope AS tokenScope,
    allow_unencrypted AS allowUnencrypted, versions, whose, since, keep_fetching AS keepFetching,
    credential_key AS credentialKey, created_at AS createdAt, revision, state, position, fetched, already, unusable,
    problems, last_fetched_at AS lastFetchedAt, next_fetch_at AS nextFetchAt, failures, trouble`;
  const insert = database.prepare(
    `INSERT INTO source (id, name, address, login, key, secret, token_address, token_scope, allow_unencrypted, versions,
       whose, since, keep_fetching, credential_key, created_at, revision, state, position, fetched, already, unusable,
       problems, failures)
     VALUES (@id, @name, @address, @login, @key, @secret, @tokenAddress, @tokenScope, @allowUnencrypted, @versions,
       @whose, @since, @keepFetching, @credentialKey, @createdAt, 0, 'fetching', '{}', 0, 0, 0, '[]', 0)`,
  );
  const update = database.prepare(
    `UPDATE source SET ${settings}, position = @position, state = @state, next_fetch_at = NULL, failures = 0,
       trouble = NULL, revision = revision + 1
     WHERE id = @id AND removed_at IS NULL`,
  );
  const selectOne = database.prepare(`SELECT ${columns} FROM source WHERE id = ? AND removed_at IS NULL`);
  const selectAll = database.prepare(`SELECT ${columns} FROM source WHERE removed_at IS NULL ORDER BY created_at, id`);
  // The secret is not needed for what it brought.
  const remove = database.prepare("UPDATE source SET removed_at = ?, secret = x'' WHERE id = ?");
  const insertFormer = database.prepare(
    `INSERT INTO source (id, name, address, login, key, secret, token_address, token_scope, allow_unencrypted, versions,
       whose, since, keep_fetching, credential_key, created_at, removed_at, revision, state, position, fetched, already,
       unusable, problems, failures)
     SELECT @formerId, name, address, login, key, x'', token_address, token_scope, allow_unencrypted, versions,
       whose, since, keep_fetching, credential_key, created_at, @at, revision, state, position, fetched, already,
       unusable, problems, 0
     FROM source WHERE id = @id`,
  );
  const updateProvenance = database.prepare('UPDATE provenance SET source_id = ? WHERE source_id = ?');
  const updateRemoved = database.prepare('UPDATE removed_statement SET source_id = ? WHERE source_id = ?');
  const updateState = database.prepare(
    'UPDATE source SET state = ?, next_fetch_at = NULL, failures = 0, trouble = NULL WHERE id = ?',
  );
  const updateVersions = database.prepare('UPDATE source SET versions = ? WHERE id = ? AND revision = ?');
  const updateProgress = database.prepare(
    `UPDATE source SET position = ?, fetched = ?, already = ?, unusable = ?, problems = ?, next_fetch_at = NULL,
       failures = 0, trouble = NULL
     WHERE id = ? AND revision = ?`,
  );
  const updateDone = database.prepare(
    `UPDATE source SET state = ?, last_fetched_at = ?, next_fetch_at = ?, failures = 0, trouble = NULL
     WHERE id = ? AND revision = ? AND state = 'fetching'`,
  );
  const updateTrouble = database.prepare(
    `UPDATE source SET failures = failures + 1, trouble = ?, next_fetch_at = ?
     WHERE id = ? AND revision = ? AND state = 'fetching'`,
  );
  const selectSent = database.prepare('SELECT 1 FROM delivery WHERE sent_id = ? LIMIT 1').pluck();

  return {
    insert(id: string, row: SourceSettings, credentialKey: string, createdAt: number): void {
      insert.run({ id, ...toColumns(row), credentialKey, createdAt });
    },

    /** Changes the settings and forgets earlier trouble. */
    update(id: string, row: SourceSettings, { position, state }: Pick<SourceRow, 'position' | 'state'>): void {
      update.run({ id, ...toColumns(row), position: JSON.stringify(position), state });
    },

    find(id: string): SourceRow | undefined {
      const row = selectOne.get(id);
      return row === undefined ? undefined : fromRow(row);
    },

    list(): SourceRow[] {
      return selectAll.all().map(fromRow);
    },

    remove(id: string, at: number): void {
      remove.run(at, id);
    },

    /**
     * Leaves what a source brought so far with a removed copy of it, under another id: the source itself is about to
     * be another LRS.
     */
    leaveBehind(id: string, formerId: string, at: number): void {
      insertFormer.run({ id, formerId, at });
      updateProvenance.run(formerId, id);
      updateRemoved.run(formerId, id);
    },

    /** What comes next comes at once: waits and trouble are forgotten. */
    updateState(id: string, state: SourceRow['state']): void {
      updateState.run(state, id);
    },

    /** No effect when the settings were changed meanwhile; the same for those below. */
    updateVersions({ id, revision }: SourceRow, versions: readonly string[]): void {
      updateVersions.run(JSON.stringify(versions), id, revision);
    },

    /** Notes what has come, which ends earlier trouble. */
    updateProgress({ id, revision }: SourceRow, progress: FetchProgress): void {
      const { position, fetched, already, unusable, problems } = progress;
      updateProgress.run(JSON.stringify(position), fetched, already, unusable, JSON.stringify(problems), id, revision);
    },

    /** Everything that is there has come. */
    updateDone(
      { id, revision }: SourceRow,
      state: 'resting' | 'finished',
      at: number,
      nextFetchAt: number | null,
    ): void {
      updateDone.run(state, at, nextFetchAt, id, revision);
    },

    /** Counts one more failure. `nextFetchAt` null: the learner has to do something first. */
    updateTrouble({ id, revision }: SourceRow, trouble: Trouble, nextFetchAt: number | null): void {
      updateTrouble.run(JSON.stringify(trouble), nextFetchAt, id, revision);
    },

    /** Whether this is the id under which something left this LRS in another form, or was withdrawn. */
    isSentId(id: string): boolean {
      return selectSent.get(id.toLowerCase()) === 1;
    },
  };
}

function toColumns(settings: SourceSettings): Record<string, unknown> {
  const { allowUnencrypted, versions, whose, keepFetching, ...rest } = settings;
  return {
    ...rest,
    allowUnencrypted: Number(allowUnencrypted),
    versions: JSON.stringify(versions),
    whose: JSON.stringify(whose),
    keepFetching: Number(keepFetching),
  };
}

const jsonColumns = ['versions', 'whose', 'position', 'problems'] as const;

function fromRow(row: unknown): SourceRow {
  const columns = row as Record<string, unknown> & { readonly trouble: string | null };
  return {
    ...columns,
    ...Object.fromEntries(jsonColumns.map((name) => [name, JSON.parse(String(columns[name]))])),
    allowUnencrypted: columns['allowUnencrypted'] === 1,
    keepFetching: columns['keepFetching'] === 1,
    trouble: columns.trouble === null ? null : (JSON.parse(columns.trouble) as Trouble),
  } as SourceRow;
}
