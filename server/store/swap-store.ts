// Puts a prepared store in the place of the present one, by renaming alone. It may be interrupted anywhere: whoever
// opens the data folder next finishes it first.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolderNow } from './sync-folder.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** The file of a store whose absence means that there is none. */
const main = 'cairn.sqlite';

/** All files of a store, in the order in which they are moved. */
const parts = ['attachments', `${main}-shm`, `${main}-wal`, main] as const;

const journalName = 'swap.json';

type Journal = {
  /** Names of folders in the data folder: where the prepared store lies, and where the present one goes. */
  readonly prepared: string;
  readonly aside: string;
  /** Nothing is put in place before all is aside. */
  readonly step: 'set aside' | 'put in place';
};

/**
 * Decides that the store in `prepared`, which must be complete and on disk, takes the place of the present one, which
 * goes to `aside`: names of folders in the data folder. It is done by `finishSwap`.
 */
export function decideSwap(dataFolder: string, prepared: string, aside: string): void {
  syncFolderNow(dirname(join(dataFolder, prepared)));
  writeJournal(dataFolder, { prepared, aside, step: 'set aside' });
}

/** Whether a swap was decided and is not done. */
export function isSwapDecided(dataFolder: string): boolean {
  return existsSync(join(dataFolder, journalName));
}

/**
 * Does what was decided, or the rest of it. The caller must hold the lock, and nobody may have the store open. A
 * prepared store that somebody has removed meanwhile is given up, and the present one stays.
 */
export function finishSwap(dataFolder: string): void {
  const journal = readJournal(dataFolder);
  if (journal === undefined) return;
  const prepared = join(dataFolder, journal.prepared);
  const aside = join(dataFolder, journal.aside);

  const isUntouched = journal.step === 'set aside';
  if (isUntouched && existsSync(join(prepared, main))) {
    moveStore(dataFolder, aside);
    writeJournal(dataFolder, { ...journal, step: 'put in place' });
  }
  if (existsSync(join(prepared, main))) moveStore(prepared, dataFolder);
  else if (existsSync(aside) && (isUntouched || !existsSync(join(dataFolder, main)))) moveStore(aside, dataFolder);

  rmSync(join(dataFolder, journalName));
  syncFolderNow(dataFolder);
  rmSync(prepared, { recursive: true, force: true });
}

/** Moves what there is of a store. Its main file goes when all else has arrived, whatever the disk writes first. */
function moveStore(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const folders = [...new Set([from, to, dirname(to)])];
  for (const part of parts) {
    if (!existsSync(join(from, part))) continue;
    if (part === main) folders.forEach(syncFolderNow);
    renameSync(join(from, part), freePath(join(to, part)));
  }
  folders.forEach(syncFolderNow);
}

/** Nothing is ever overwritten, whatever somebody has put there. */
function freePath(path: string): string {
  let free = path;
  for (let number = 2; existsSync(free); number += 1) free = `${path}.${number}`;
  return free;
}

function readJournal(dataFolder: string): Journal | undefined {
  const file = join(dataFolder, journalName);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Journal) : undefined;
}

function writeJournal(dataFolder: string, journal: Journal): void {
  writeWholeFile(dataFolder, journalName, JSON.stringify(journal));
}
