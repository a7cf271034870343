import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { StartFailure } from '../config.ts';
import { makeDataFolder, unwritable } from './data-folder.ts';
import type { OpenOptions } from './data-folder.ts';
import { isBusy } from './expected-failure.ts';

const lockName = 'cairn.lock';
const holderName = `${lockName}.pid`;

/** Whether a file of this name is one of a lock, or is left of one that nobody holds. */
export function isOfLock(name: string): boolean {
  return name === lockName || name === holderName || name === `${lockName}-journal`;
}

/** Somebody who only migrates the store holds the lock no longer than this, in milliseconds. */
const patience = 250;

/**
 * Makes sure that only one LRS works on a data folder, so that nothing is delivered twice, and that nobody migrates a
 * store on which another works. Makes the folder where it is missing.
 *
 * The lock is one that SQLite holds on a small file beside the store: the system lets go of it however the process
 * ends. Throws a StartFailure; the one for a store in use names the process that has it. Returns the function that
 * lets go.
 */
export function lockStore({ dataFolder, sqliteBinding }: OpenOptions): () => void {
  makeDataFolder(dataFolder);
  const holderFile = join(dataFolder, holderName);
  let lock: Database | undefined;
  try {
    lock = new SqliteDatabase(join(dataFolder, lockName), {
      timeout: patience,
      ...(sqliteBinding && { nativeBinding: sqliteBinding }),
    });
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    writeFileSync(holderFile, String(process.pid));
  } catch (error) {
    lock?.close();
    throw isBusy(error) ? inUse(dataFolder, holderFile) : unwritable(dataFolder, error);
  }
  const held = lock;
  return () => {
    rmSync(holderFile, { force: true });
    held.close();
  };
}

function inUse(dataFolder: string, holderFile: string): StartFailure {
  return new StartFailure(
    'store-in-use',
    `The data folder ${dataFolder} is already open in another Cairn${processOf(holderFile)}. Use that one, or close it first.`,
  );
}

function processOf(holderFile: string): string {
  try {
    return ` (process ${readFileSync(holderFile, 'utf8')})`;
  } catch {
    return '';
  }
}
