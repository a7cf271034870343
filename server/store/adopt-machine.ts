// A store that comes from elsewhere is made one of this machine before it is used.
import { existsSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { checkDatabase } from './check-database.ts';
import { expectedFailure } from './expected-failure.ts';
import { migrate, migrations } from './migrate.ts';
import { connect } from './open-database.ts';
import { createSettingsStore } from './settings-store.ts';

/** The newest schema that this Cairn knows. */
export const newestSchema = migrations.at(-1)?.version ?? 0;

type OwnSecret = { readonly table: string; readonly key: string; readonly column: string };

/** Where secrets lie that are encrypted with the key of a machine. */
const secretColumns: readonly OwnSecret[] = [
  { table: 'destination', key: 'id', column: 'secret' },
  { table: 'source', key: 'id', column: 'secret' },
  { table: 'signing_key', key: 'did', column: 'private_key' },
];

/** Settings that are secrets, in base64. */
const secretSettings = ['backup-passphrase'] as const;

/**
 * Looks through a store that nobody has open and brings its schema up to date. Returns what is wrong with it; then it
 * is not to be used. Throws StoreIsNewer.
 */
export function prepareStore(file: string, sqliteBinding?: string): string[] {
  return withStore(file, sqliteBinding, (database) => {
    const findings = checkDatabase(database);
    if (findings.length === 0) migrate(database, () => undefined);
    return findings;
  });
}

/** Encrypts all secrets anew. Those for which `change` returns undefined stay as they are, and unreadable. */
export function changeSecrets(
  file: string,
  change: (secret: Uint8Array) => Uint8Array | undefined,
  sqliteBinding?: string,
): void {
  withStore(file, sqliteBinding, (database) =>
    database.transaction(() => {
      for (const { table, key, column } of secretColumns) {
        const rows = database.prepare(`SELECT ${key} AS key, ${column} AS secret FROM ${table}`).all();
        const update = database.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`);
        for (const row of rows as { readonly key: unknown; readonly secret: Uint8Array }[]) {
          const changed = change(row.secret);
          if (changed) update.run(changed, row.key);
        }
      }
      changeSettings(database, change);
    })(),
  );
}

function changeSettings(database: Database, change: (secret: Uint8Array) => Uint8Array | undefined): void {
  const settings = createSettingsStore(database);
  for (const name of secretSettings) {
    const sealed = settings.find(name);
    const changed = typeof sealed === 'string' ? change(Buffer.from(sealed, 'base64')) : undefined;
    if (changed) settings.set(name, Buffer.from(changed).toString('base64'));
  }
}

/** How many Statements of the present store are not in another. */
export function countMissing(present: string, other: string, sqliteBinding?: string): number {
  const database = new SqliteDatabase(other, {
    readonly: true,
    ...(sqliteBinding && { nativeBinding: sqliteBinding }),
  });
  try {
    database.prepare('ATTACH ? AS present').run(present);
    const missing = database
      .prepare('SELECT count(*) FROM present.statement WHERE id NOT IN (SELECT id FROM main.statement)')
      .pluck();
    return Number(missing.get());
  } finally {
    database.close();
  }
}

/**
 * Keeps what belongs to this machine when another store takes the place of the present one: who is signed in to the
 * page, and these settings, as far as the present store can be read and has them.
 */
export function keepOfMachine(
  file: string,
  present: string,
  settings: readonly string[],
  sqliteBinding?: string,
): void {
  withStore(file, sqliteBinding, (database) => {
    database.prepare('DELETE FROM session').run();
    if (!existsSync(present)) return;
    database.prepare('ATTACH ? AS present').run(present);
    try {
      database.exec('INSERT INTO main.session SELECT * FROM present.session');
      const keep = database.prepare('INSERT OR REPLACE INTO main.setting SELECT * FROM present.setting WHERE name = ?');
      for (const name of settings) keep.run(name);
    } catch (error) {
      // Often this is why it is replaced.
      if (!(error instanceof SqliteDatabase.SqliteError)) throw error;
    } finally {
      database.exec('DETACH present');
    }
  });
}

/**
 * Whoever is signed in to the page of the present store is so to that of another too, which others may have open.
 * Throws store-busy.
 */
export function keepSignedIn(file: string, present: string, sqliteBinding?: string): void {
  const database = connect(file, sqliteBinding);
  try {
    database.prepare('ATTACH ? AS present').run(present);
    database.exec('INSERT OR IGNORE INTO main.session SELECT * FROM present.session');
  } catch (error) {
    throw expectedFailure(error);
  } finally {
    database.close();
  }
}

/** Changes a setting where it is set. */
export function changeSetting(
  file: string,
  name: string,
  change: (value: unknown) => unknown,
  sqliteBinding?: string,
): void {
  withStore(file, sqliteBinding, (database) => {
    const settings = createSettingsStore(database);
    const value = settings.find(name);
    if (value !== undefined) settings.set(name, change(value));
  });
}

/** Works on a store that lies apart, and leaves one file that is on disk. */
function withStore<T>(file: string, sqliteBinding: string | undefined, work: (database: Database) => T): T {
  const database = connect(file, sqliteBinding);
  try {
    const result = work(database);
    database.pragma('journal_mode = DELETE');
    return result;
  } finally {
    database.close();
  }
}
