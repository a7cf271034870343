// What a process that was killed has left lying about.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const prefix = 'backing-up-';
const noteName = 'unfinished';

/** The folder for a backup that this process makes. */
export function workFolderOf(dataFolder: string): string {
  return join(dataFolder, `${prefix}${process.pid}`);
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

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
