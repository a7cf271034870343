import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { StartFailure } from '../config.ts';
import type { OpenOptions } from './open-database.ts';

/**
 * Makes sure that only one LRS works on a data folder, so that nothing is delivered twice.
 *
 * The lock is one that SQLite holds on a small file beside the store: the system lets go of it however the process
 * ends. Throws a StartFailure that names the process that has it. Returns the function that lets go.
 */
export function lockStore({ dataFolder, sqliteBinding }: OpenOptions): () => void {
  const holderFile = join(dataFolder, 'cairn.lock.pid');
  const lock = new SqliteDatabase(
    join(dataFolder, 'cairn.lock'),
    sqliteBinding ? { nativeBinding: sqliteBinding } : {},
  );
  try {
    lock.pragma('busy_timeout = 0');
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new StartFailure(
      'store-in-use',
      `The data folder ${dataFolder} is already open in another Cairn${processOf(holderFile)}. Use that one, or close it first.`,
    );
  }
  writeFileSync(holderFile, String(process.pid));
  return () => {
    rmSync(holderFile, { force: true });
    lock.close();
  };
}

function processOf(holderFile: string): string {
  try {
    return ` (process ${readFileSync(holderFile, 'utf8')})`;
  } catch {
    return '';
  }
}
