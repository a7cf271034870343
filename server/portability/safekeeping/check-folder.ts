// Whether a record can lie in a folder that somebody has named.
import { constants } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import { isInside } from '../../store/is-inside.ts';
import type { KeptProfiles } from '../../store/profiles-file.ts';
import { homeNames } from '../../store/profiles-file.ts';
import { isOfLock } from '../../store/lock-store.ts';

const longestPath = 4_000;

/** The path without its detours. Throws folder-unwritable unless it is an absolute one. */
export function readFolder(folder: unknown): string {
  if (typeof folder !== 'string' || folder.length > longestPath || folder.includes('\0') || !isAbsolute(folder)) {
    throw new Problem('folder-unwritable', 'Name the folder by its whole path, such as /home/ada/Cairn.');
  }
  return resolve(folder);
}

/**
 * Throws folder-not-empty, folder-unwritable or folder-overlaps unless a record can begin in the folder. In the data
 * folder itself one can where no other lies in it.
 */
export async function checkFreeFolder(home: string, kept: KeptProfiles, folder: string): Promise<void> {
  await checkApart(home, kept, folder);
  const isHome = (await realPlace(folder)) === (await realPlace(home));
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unwritable(folder, error);
  });
  const strange = names?.find((name) => !(isHome && homeNames.includes(name)) && !isOfLock(name));
  if (strange !== undefined) {
    throw new Problem('folder-not-empty', `In ${folder} there is something already, such as "${strange}".`);
  }
  await access(names ? folder : dirname(folder), constants.W_OK).catch((error: unknown) => {
    throw unwritable(folder, error);
  });
}

/** Throws folder-overlaps where one record would lie in another, but for those in the folder that Cairn has for them. */
export async function checkApart(home: string, { profiles }: KeptProfiles, folder: string): Promise<void> {
  const place = await realPlace(folder);
  const realHome = await realPlace(home);
  const isHome = place === realHome;
  if (!isHome && (isInside(realHome, place) || isInside(place, realHome))) throw overlap(folder);
  for (const profile of profiles) {
    const other = await realPlace(profile.folder).catch(() => profile.folder);
    const isOfHome = isHome && isInside(realHome, other) && other !== realHome;
    if (isInside(other, place) || (isInside(place, other) && !isOfHome)) throw overlap(folder);
  }
}

/** Where the path leads, as far as it exists. Throws folder-unwritable where a part of it is no folder. */
async function realPlace(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return realpath(path);
  if (found || dirname(path) === path) throw unwritable(path, new Error('it is no folder'));
  return join(await realPlace(dirname(path)), basename(path));
}

function overlap(folder: string): Problem {
  return new Problem('folder-overlaps', `${folder} lies in a folder of Cairn's, or one of them in it.`);
}

function unwritable(folder: string, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return new Problem('folder-unwritable', `A record cannot be written to ${folder} (${why}).`);
}
