import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** A new name is on disk only when its folder is. Windows has no such call, and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The same at once. */
export function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return;
  sync(folder, 'r');
}

/** Waits until what was written to a file is on disk. */
export function syncFileNow(file: string): void {
  sync(file, 'r+');
}

function sync(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
