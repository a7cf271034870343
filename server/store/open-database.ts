import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { StartFailure } from '../config.ts';
import { migrate, StoreIsNewer } from './migrate.ts';

export type OpenOptions = {
  readonly dataFolder: string;
  /** Another build of better-sqlite3's addon. */
  readonly sqliteBinding?: string | undefined;
};

export const storeFileName = 'cairn.sqlite';

/** Opens the store of a data folder, making folder and store where they are missing. Throws a StartFailure. */
export function openDatabase({ dataFolder, sqliteBinding }: OpenOptions): Database {
  makeWritableFolder(dataFolder);
  const file = join(dataFolder, storeFileName);
  let database: Database | undefined;
  try {
    database = connect(file, sqliteBinding);
    const opened = database;
    migrate(opened, (version) => keepCopy(opened, join(dataFolder, `cairn-before-migration-from-${version}.sqlite`)));
    return opened;
  } catch (error) {
    database?.close();
    throw startFailure(file, error);
  }
}

/** A connection with the settings that every part of Cairn relies on. `:memory:` is a file too. */
export function connect(file: string, sqliteBinding?: string): Database {
  const database = new SqliteDatabase(file, sqliteBinding ? { nativeBinding: sqliteBinding } : {});
  database.pragma('journal_mode = WAL');
  // A 2xx answer means that the Statement is on disk: every commit waits for fsync.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  database.pragma('cache_size = -32000');
  return database;
}

function makeWritableFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartFailure(
      'data-folder-unwritable',
      `Cairn cannot write to its data folder ${folder} (${why}). Choose another with --data or CAIRN_DATA, or make it writable.`,
    );
  }
}

function keepCopy(database: Database, file: string): void {
  rmSync(file, { force: true });
  database.prepare('VACUUM INTO ?').run(file);
}

function startFailure(file: string, error: unknown): Error {
  if (error instanceof StoreIsNewer) {
    return new StartFailure(
      'store-newer',
      `The store ${file} was written by a newer Cairn (${error.message}). Install the newest Cairn to open it; nothing was changed.`,
    );
  }
  if (error instanceof SqliteDatabase.SqliteError) {
    return new StartFailure(
      'store-unreadable',
      `The store ${file} cannot be opened (${error.message}). Nothing was changed. Put back a copy of the file, or move it away to begin a new record.`,
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}
