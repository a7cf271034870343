import { join } from 'node:path';
import { StartFailure } from '../config.ts';
import type { OpenOptions } from './data-folder.ts';
import { isBusy } from './expected-failure.ts';
import { connect, storeFileName } from './open-database.ts';

/** Somebody who only looks something up is done by then, in milliseconds. */
const patience = 2_000;

/**
 * Makes a single file of a store, that no program reads or writes until it is let go of; the caller must hold the lock.
 * Throws a StartFailure while another program has it open.
 *
 * POSIX systems let go of it as soon as this process closes any other handle of the file: keep that open until then.
 */
export function holdStore({ dataFolder, sqliteBinding }: OpenOptions): () => void {
  const database = connect(join(dataFolder, storeFileName), sqliteBinding, patience);
  try {
    // Without anybody else beside it the log is written back into the store, and goes.
    database.pragma('journal_mode = DELETE');
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new StartFailure('store-in-use', `The store in ${dataFolder} is in use by another program. Close it first.`);
  }
  return () => database.close();
}
