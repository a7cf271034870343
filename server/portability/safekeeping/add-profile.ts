import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import type { NewProfile } from '../../contract/profiles.ts';
import { safeFileName } from '../../lrs/safe-file-name.ts';
import { hasRecord } from '../../store/find-record.ts';
import { lockStore } from '../../store/lock-store.ts';
import { openStore } from '../../store/open-store.ts';
import type { KeptProfile, KeptProfiles } from '../../store/profiles-file.ts';
import { profilesFolderName, readProfiles, writeProfiles } from '../../store/profiles-file.ts';
import { syncFolder } from '../../store/sync-folder.ts';
import { checkApart, checkFreeFolder, readFolder } from './check-folder.ts';

const longestName = 100;
/** Of a folder's name, in signs. */
const longestFolderName = 40;

/**
 * Makes a profile, and its record where there is none in the folder. Throws invalid-request for a name, profile-known, or as
 * `checkFreeFolder` does; then nothing was made.
 */
export async function addProfile(home: string, wanted: NewProfile, sqliteBinding?: string): Promise<KeptProfile> {
  const before = readProfiles(home);
  const name = readName(wanted.name, before);
  const folder = wanted.folder === undefined ? freePlace(home, name) : readFolder(wanted.folder);
  if (before.profiles.some((profile) => profile.folder === folder)) {
    throw new Problem('profile-known', `There is a profile already whose record lies in ${folder}.`);
  }
  if (hasRecord(folder)) await checkApart(home, before, folder);
  else await beginRecord({ home, before, folder, isNamed: wanted.folder !== undefined, sqliteBinding });
  const { open, profiles } = readProfiles(home);
  const added = { id: randomUUID(), name, folder };
  writeProfiles(home, { open, profiles: [...profiles, added] });
  return added;
}

/** Throws invalid-request or profile-known; `id` is that of the profile that is to be called so. */
export function readName(name: unknown, { profiles }: KeptProfiles, id?: string): string {
  const text = typeof name === 'string' ? name.trim().normalize('NFC') : '';
  if (text === '' || text.length > longestName || /\p{Cc}/u.test(text)) {
    throw new Problem('invalid-request', `The name of a profile has 1 to ${longestName} characters, all on one line.`);
  }
  const isTaken = ({ name: other, id: otherId }: KeptProfile) =>
    otherId !== id && [other, otherId].some((taken) => taken.toLowerCase() === text.toLowerCase());
  if (profiles.some(isTaken)) throw new Problem('profile-known', `There is a profile called "${text}" already.`);
  return text;
}

type NewRecord = {
  readonly home: string;
  readonly before: KeptProfiles;
  readonly folder: string;
  /** Somebody has chosen the folder. */
  readonly isNamed: boolean;
  readonly sqliteBinding: string | undefined;
};

async function beginRecord({ home, before, folder, isNamed, sqliteBinding }: NewRecord): Promise<void> {
  if (isNamed) await checkFreeFolder(home, before, folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = lockStore({ dataFolder: folder, sqliteBinding });
  try {
    openStore({ dataFolder: folder, sqliteBinding }).close();
  } finally {
    unlock();
  }
  await syncFolder(folder);
  await syncFolder(dirname(folder));
}

function freePlace(home: string, name: string): string {
  const place = join(home, profilesFolderName, [...safeFileName(name)].slice(0, longestFolderName).join('').trim());
  let free = place;
  for (let number = 2; existsSync(free); number += 1) free = `${place} ${number}`;
  return free;
}
