// What a move has not removed yet: a copy that was not finished, or the place that the record came from.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isOfLock, lockStore } from '../../store/lock-store.ts';
import type { Leftover } from '../../store/profiles-file.ts';
import { changeProfile, readProfiles } from '../../store/profiles-file.ts';
import { unfinishedName, writeWholeFile } from '../../store/write-whole-file.ts';

const markerName = 'cairn-move';

/** Says in a folder which move may remove what there is of the record. */
export function markMove(folder: string, move: string): void {
  writeWholeFile(folder, markerName, move);
}

export function isMarker(name: string): boolean {
  return name === markerName || name === unfinishedName(markerName);
}

/**
 * Removes what is left of a profile's move; nobody may have its record open but the caller. What lies on a disk that is
 * not there now is removed another time. Returns whether a move had been interrupted before it was decided.
 */
export async function removeLeftover(home: string, id: string, sqliteBinding?: string): Promise<boolean> {
  const profile = readProfiles(home).profiles.find((kept) => kept.id === id);
  if (profile === undefined) return false;
  const { folder, leftover } = profile;
  if (leftover === undefined) {
    await removeMarker(folder);
    return false;
  }
  if (existsSync(leftover.folder)) await removeFrom(leftover, sqliteBinding);
  const isDiskThere = existsSync(dirname(leftover.folder));
  if (isDiskThere) {
    await removeMarker(folder);
    changeProfile(home, id, { leftover: undefined });
  }
  return leftover.isCopy;
}

async function removeFrom({ move, folder, names, isOurs }: Leftover, sqliteBinding?: string): Promise<void> {
  const marked = readMarker(folder);
  if (marked !== undefined && marked !== move) return;
  if (marked === move) {
    // Nothing is removed under somebody who works there.
    lockStore({ dataFolder: folder, sqliteBinding })();
    for (const name of names) await rm(join(folder, name), { recursive: true, force: true });
    for (const name of readdirSync(folder).filter(isOfLock)) await rm(join(folder, name), { force: true });
  }
  await removeMarker(folder);
  // Unless somebody has put something there.
  if (isOurs) await rmdir(folder).catch(() => undefined);
}

function readMarker(folder: string): string | undefined {
  const marker = join(folder, markerName);
  return existsSync(marker) ? readFileSync(marker, 'utf8') : undefined;
}

async function removeMarker(folder: string): Promise<void> {
  for (const name of [markerName, unfinishedName(markerName)]) await rm(join(folder, name), { force: true });
}
