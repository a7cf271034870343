import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const memory = '/dev/shm';
/** In bytes: more than all tests need at a time. */
const room = 4 * 1024 ** 3;

/**
 * Makes a folder for what tests write, in memory where there is room: they make a thousand stores, and each waits for the
 * disk at every commit.
 * @returns {{ path: string, remove: () => void }}
 */
export function makeTemporaryFolder() {
  const path = mkdtempSync(join(hasRoom(memory) ? memory : tmpdir(), 'cairn-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** @param {string} folder */
function hasRoom(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= room;
  } catch {
    return false;
  }
}
