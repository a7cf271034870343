import { statSync } from 'node:fs';
import { join } from 'node:path';
import { storeFileName } from './open-database.ts';

/**
 * Asks, for one who keeps the store of a data folder open beside a server, whether it is still the one that lies there:
 * what is written into one that another took the place of, nobody finds again.
 */
export function noticeReplacing(dataFolder: string): () => boolean {
  const identity = () => {
    const found = statSync(join(dataFolder, storeFileName), { bigint: true, throwIfNoEntry: false });
    return found && `${found.dev} ${found.ino}`;
  };
  const opened = identity();
  return () => identity() !== opened;
}
