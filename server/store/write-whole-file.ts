import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolderNow } from './sync-folder.ts';

/**
 * Puts a file in the place of the one of that name; only its owner may read it. It gets its name when it is on disk, so
 * that nobody ever reads half of it.
 */
export function writeWholeFile(folder: string, name: string, content: string | Uint8Array): void {
  const unfinished = join(folder, unfinishedName(name));
  const descriptor = openSync(unfinished, 'w', 0o600);
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, join(folder, name));
  syncFolderNow(folder);
}

/** What the file is called until then. */
export function unfinishedName(name: string): string {
  return `${name}.new`;
}
