import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, storeFileName } from '../store/open-database.ts';

let newStore: Buffer | undefined;

/**
 * Puts a store in which nothing is recorded into an empty folder; returns the folder.
 *
 * It is made once and copied: to take all steps of the schema is more work than most tests that need a store.
 */
export function putNewStore(folder: string): string {
  const file = join(folder, storeFileName);
  if (newStore) writeFileSync(file, newStore);
  else {
    openDatabase({ dataFolder: folder }).close();
    newStore = readFileSync(file);
  }
  return folder;
}
