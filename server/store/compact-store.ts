import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenOptions } from './data-folder.ts';
import { connect, storeFileName } from './open-database.ts';

const wishName = 'compact-at-start';

/** Has the store compacted the next time it is opened, for that cannot be done while others write. */
export function wishCompacting(dataFolder: string): void {
  writeFileSync(join(dataFolder, wishName), '', { mode: 0o600 });
}

/**
 * Gives back the room of what was deleted where that is wished; the caller must hold the lock. It takes about as long
 * as copying the store does, and as much room on the disk.
 *
 * Whether it fails or is interrupted, SQLite leaves the store as it was; it is not tried again.
 */
export function compactWhereWished(
  { dataFolder, sqliteBinding }: OpenOptions,
  onError: (error: unknown) => void,
): void {
  const wish = join(dataFolder, wishName);
  if (!existsSync(wish)) return;
  rmSync(wish);
  try {
    const database = connect(join(dataFolder, storeFileName), sqliteBinding);
    try {
      database.exec('VACUUM');
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
  } catch (error) {
    onError(error);
  }
}
