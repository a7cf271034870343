import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { StartFailure } from '../config.ts';
import { makeDataFolder } from './data-folder.ts';
import type { OpenOptions } from './data-folder.ts';
import { isBusy } from './expected-failure.ts';
import { lockStore } from './lock-store.ts';
import { migrate, migrations, needsMigration, StoreIsNewer } from './migrate.ts';
import { finishSwap, isSwapDecided } from './swap-store.ts';

export const storeFileName = 'cairn.sqlite';

/** How long a program waits for another's write, in milliseconds. */
export const usualPatience = 5_000;
/** How long a command waits while another makes or migrates the store, in milliseconds. */
const migrationPatience = 2_000;

/**
 * Opens the store of a data folder, making folder and store where they are missing, and migrates it: the caller must
 * hold the lock. Throws a StartFailure.
 */
export function openDatabase(
  { dataFolder, sqliteBinding }: OpenOptions,
  patience = usualPatience,
  steps = migrations,
): Database {
  makeDataFolder(dataFolder);
  const file = join(dataFolder, storeFileName);
  let database: Database | undefined;
  try {
    finishSwap(dataFolder);
    database = connect(file, sqliteBinding, patience);
    const opened = database;
    migrate(
      opened,
      (version) => keepCopy(opened, join(dataFolder, `cairn-before-migration-from-${version}.sqlite`)),
      steps,
    );
    return opened;
  } catch (error) {
    database?.close();
    throw startFailure(file, error);
  }
}

/**
 * Opens a store on which a server may be at work. One that has to be made, migrated or put in its place first is locked
 * for that time.
 * Throws a StartFailure, also when it would have to be migrated under a server.
 */
export function openDatabaseBeside(options: OpenOptions, steps = migrations): Database {
  const until = performance.now() + migrationPatience;
  const file = join(options.dataFolder, storeFileName);
  const wasThere = existsSync(file);
  while (isOld(options, steps)) {
    try {
      const unlock = lockStore(options);
      try {
        return openDatabase(options, usualPatience, steps);
      } finally {
        unlock();
      }
    } catch (error) {
      // Another may hold the lock only to make the same store.
      const mayPass = error instanceof StartFailure && error.reason === 'store-in-use' && performance.now() < until;
      if (!mayPass) throw error;
    }
  }
  // Whoever waits for a store that is being moved would begin another in its place.
  if (wasThere && !existsSync(file)) {
    throw new StartFailure('store-in-use', `The record in ${options.dataFolder} was moved just now. Try again.`);
  }
  return openDatabase(options, usualPatience, steps);
}

function isOld({ dataFolder, sqliteBinding }: OpenOptions, steps: typeof migrations): boolean {
  makeDataFolder(dataFolder);
  if (isSwapDecided(dataFolder)) return true;
  const file = join(dataFolder, storeFileName);
  let database: Database | undefined;
  try {
    database = new SqliteDatabase(file, { timeout: usualPatience, ...binding(sqliteBinding) });
    return needsMigration(database, steps);
  } catch (error) {
    throw startFailure(file, error);
  } finally {
    database?.close();
  }
}

/** A connection with the settings that every part of Cairn relies on. `:memory:` is a file too. */
export function connect(file: string, sqliteBinding?: string, patience = usualPatience): Database {
  const database = new SqliteDatabase(file, { timeout: usualPatience, ...binding(sqliteBinding) });
  database.pragma('journal_mode = WAL');
  // A 2xx answer means that the Statement is on disk: every commit waits for fsync.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma(`busy_timeout = ${patience}`);
  database.pragma('cache_size = -32000');
  // In pages of 4 kB. A checkpoint writes and syncs every page that changed since the last: most change again and again.
  database.pragma('wal_autocheckpoint = 4000');
  return database;
}

function binding(sqliteBinding: string | undefined): { readonly nativeBinding?: string } {
  return sqliteBinding ? { nativeBinding: sqliteBinding } : {};
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
  if (isBusy(error)) {
    return new StartFailure('store-in-use', `The store ${file} is in use by another program. Try again in a moment.`);
  }
  if (error instanceof SqliteDatabase.SqliteError) {
    return new StartFailure(
      'store-unreadable',
      `The store ${file} cannot be opened (${error.message}). Nothing was changed. Put back a copy of the file, or move it away to begin a new record.`,
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}
