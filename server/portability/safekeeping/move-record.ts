// Moves a record to another folder. It may be interrupted anywhere: what is decided stands in the list of profiles, and
// what is too much, here or there, is removed when the record is opened next.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, open, readdir, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import { changeSetting } from '../../store/adopt-machine.ts';
import { copyOpenFile, copyToDisk, lengthToCopy } from '../../store/copy-record.ts';
import { holdStore } from '../../store/hold-store.ts';
import { isOfLock, lockStore } from '../../store/lock-store.ts';
import { storeFileName } from '../../store/open-database.ts';
import type { KeptProfile, Leftover } from '../../store/profiles-file.ts';
import { changeProfile, homeNames, readProfiles } from '../../store/profiles-file.ts';
import { syncFolder } from '../../store/sync-folder.ts';
import { moveBackupFolder } from './backup-settings.ts';
import { checkFreeFolder } from './check-folder.ts';
import { isMarker, markMove, removeLeftover } from './move-leftover.ts';

export type MoveOrder = {
  /** The data folder that knows of the profiles. */
  readonly home: string;
  readonly profile: KeptProfile;
  /** An absolute path. */
  readonly to: string;
  readonly sqliteBinding?: string | undefined;
};

/** Of files that SQLite has beside a store while it works on it. */
const sqliteEndings = ['-wal', '-shm', '-journal'] as const;

/** Something else may need room meanwhile; in octets. */
const roomToSpare = 16 * 1024 * 1024;

/** Throws a Problem where the record cannot be moved there. */
export async function checkMove({ home, profile, to }: MoveOrder): Promise<void> {
  await checkFreeFolder(home, readProfiles(home), to);
  const { bavail, bsize } = await statfs(existsSync(to) ? to : dirname(to));
  let length = 0;
  for (const name of await namesOf(profile.folder)) length += await lengthToCopy(join(profile.folder, name));
  if (length + roomToSpare > bavail * bsize) {
    throw new Problem('disk-full', `The record takes ${length} octets, and there is not that much room for ${to}.`);
  }
}

/**
 * Moves a record that nobody has open: everything is copied, compared and on disk before the list of profiles says that
 * it lies there, and only then removed here. Rejects when it could not be moved; then it is where it was. When the
 * signal ends it, what was copied by then is removed when the record is opened next.
 */
export async function moveRecord(order: MoveOrder, signal: AbortSignal): Promise<void> {
  const { home, profile, to, sqliteBinding } = order;
  const from = profile.folder;
  await checkMove(order);
  const opened: (() => unknown)[] = [lockStore({ dataFolder: from, sqliteBinding })];
  try {
    // Closed after the store: see `holdStore`.
    const main = await open(join(from, storeFileName));
    opened.push(() => main.close());
    opened.push(holdStore({ dataFolder: from, sqliteBinding }));
    const names = await namesOf(from);
    const all = [...names, ...sqliteEndings.map((ending) => storeFileName + ending)];
    const move = randomUUID();
    const copied: Leftover = { move, folder: to, names: all, isOurs: to !== home && !existsSync(to), isCopy: true };
    changeProfile(home, profile.id, { leftover: copied });

    await makeFolder(to, home);
    markMove(to, move);
    opened.push(lockStore({ dataFolder: to, sqliteBinding }));
    for (const name of names.filter((found) => found !== storeFileName)) {
      await copyToDisk(join(from, name), join(to, name), { root: from, signal });
    }
    await copyOpenFile(main, join(to, storeFileName), signal);
    changeSetting(join(to, storeFileName), 'backups', (kept) => moveBackupFolder(kept, from, to), sqliteBinding);
    await syncFolder(to);

    markMove(from, move);
    signal.throwIfAborted();
    const left: Leftover = { move, folder: from, names: all, isOurs: from !== home, isCopy: false };
    changeProfile(home, profile.id, { folder: to, leftover: left });
    // While it is held, for whoever waits for it would write to what is gone. Windows removes nothing that is open.
    if (process.platform !== 'win32') await rm(join(from, storeFileName)).catch(ignore);
  } finally {
    for (let close = opened.pop(); close; close = opened.pop()) await close();
    if (!signal.aborted) await removeLeftover(home, profile.id, sqliteBinding).catch(ignore);
  }
}

/** What in a folder is the record's. */
async function namesOf(folder: string): Promise<string[]> {
  const found = await readdir(folder);
  return found.filter((name) => !homeNames.includes(name) && !isOfLock(name) && !isMarker(name));
}

/** One that is there already becomes the owner's alone, where the disk knows of owners. */
async function makeFolder(folder: string, home: string): Promise<void> {
  if (folder === home) return;
  if (existsSync(folder)) await chmod(folder, 0o700).catch(ignore);
  else await mkdir(folder, { mode: 0o700 });
  await syncFolder(dirname(folder));
}

/** What could not be removed is so when the record is opened next. */
function ignore(): void {}
