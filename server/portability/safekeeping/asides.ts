// What lies beside the store and is older than it: stores that another took the place of, copies from before a migration.
import { readdirSync, statSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import type { Storage } from '../../contract/safekeeping.ts';

const shape = /^(aside-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}|cairn-before-migration-from-\d+\.sqlite)$/;

/** A folder for the store that another takes the place of. */
export function asideName(at: number): string {
  return `aside-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}`;
}

export function isAside(name: string): boolean {
  return shape.test(name);
}

/** Newest first. */
export async function listAsides(dataFolder: string): Promise<Storage['asides']> {
  const found = readdirSync(dataFolder)
    .filter(isAside)
    .map(async (name) => ({
      name,
      madeAt: statSync(join(dataFolder, name)).mtime.toISOString(),
      length: await lengthOf(join(dataFolder, name)),
    }));
  return (await Promise.all(found)).toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
}

/** Throws not-found. */
export async function removeAside(dataFolder: string, name: string): Promise<void> {
  if (!isAside(name) || !readdirSync(dataFolder).includes(name)) {
    throw new Problem('not-found', `There is no "${name.slice(0, 200)}" in the data folder.`);
  }
  await rm(join(dataFolder, name), { recursive: true, force: true });
}

/** Octets of a file, or of all files in a folder. */
export async function lengthOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found?.size ?? 0;
  let length = 0;
  for (const name of await readdir(path).catch(() => [])) length += await lengthOf(join(path, name));
  return length;
}
