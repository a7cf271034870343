// What a process that was killed has left lying about.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const prefix = 'backing-up-';
const noteName = 'unfinished';
const unfinishedShape = /^\.cairn-backup-.+\.\d+\.part$/;
/** Nobody writes for so long on end without a pause, on whichever machine, in milliseconds. */
const longForgotten = 24 * 3_600_000;

/** The folder for a backup that this process makes. */
export function workFolderOf(dataFolder: string): string {
  return join(dataFolder, `${prefix}${process.pid}`);
}

/** What a backup of this process is called until it is whole. */
export function unfinishedName(name: string): string {
  return `.${name}.${process.pid}.part`;
}

/** Keeps in mind which file outside is not finished while the folder for the work is there. */
export function noteUnfinished(workFolder: string, file: string): void {
  writeFileSync(join(workFolder, noteName), file, { mode: 0o600 });
}

/** Removes unfinished backups of processes that are gone. The caller is about to make its first one, if any. */
export function sweepBackups(dataFolder: string): void {
  for (const name of readdirSync(dataFolder).filter((found) => found.startsWith(prefix))) {
    const process = Number(name.slice(prefix.length));
    if (isAlive(process)) continue;
    const folder = join(dataFolder, name);
    const note = join(folder, noteName);
    if (existsSync(note)) rmSync(readFileSync(note, 'utf8'), { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Removes unfinished backups that are a day old at a time in milliseconds since 1970: the disk may not have been there
 * when they were given up.
 */
export async function sweepForgotten(folder: string, at: number): Promise<void> {
  for (const name of (await readdir(folder)).filter((found) => unfinishedShape.test(found))) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found && at - found.mtimeMs > longForgotten) await rm(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
