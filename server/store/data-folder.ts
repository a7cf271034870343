import { accessSync, constants, mkdirSync } from 'node:fs';
import { StartFailure } from '../config.ts';

export type OpenOptions = {
  readonly dataFolder: string;
  /** Another build of better-sqlite3's addon. */
  readonly sqliteBinding?: string | undefined;
};

/** Makes the folder that holds the store where it is missing. Throws a StartFailure when nothing can be written there. */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

export function unwritable(folder: string, error: unknown): StartFailure {
  const why = error instanceof Error ? error.message : String(error);
  return new StartFailure(
    'data-folder-unwritable',
    `Cairn cannot write to its data folder ${folder} (${why}). Choose another with --data or CAIRN_DATA, or make it writable.`,
  );
}
