// One backup: a copy of the live store and all that belongs to it, in one zip that was read again before it got its name.
import { copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { attachmentPath } from '../../store/attachment-files.ts';
import { copyStore } from '../../store/back-up.ts';
import type { StoreContents } from '../../store/back-up.ts';
import { storeFileName } from '../../store/open-database.ts';
import { syncFolder } from '../../store/sync-folder.ts';
import { BackupFailure } from './backup-failure.ts';
import { backupName } from './backup-name.ts';
import { checkBackup } from './check-backup.ts';
import { storeName } from './manifest.ts';
import { noteUnfinished, sweepForgotten, unfinishedName } from './sweep-leftovers.ts';
import { writeZip } from './write-zip.ts';

export type BackupOrder = {
  readonly dataFolder: string;
  readonly sqliteBinding?: string | undefined;
  /** Where the backup goes; it must be there. Or the whole path of a file. */
  readonly to: { readonly folder: string } | { readonly file: string };
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** The version of Cairn. */
  readonly madeBy: string;
  /** Encrypts it; only then does it hold the key of secrets, where that is known. */
  readonly passphrase?: string | undefined;
  readonly secretsKey?: Uint8Array | undefined;
  /** A folder for what is on the way, in the data folder; it is made and removed. */
  readonly workFolder: string;
};

export type WrittenBackup = { readonly path: string; readonly length: number; readonly madeAt: number };

/** Tells how much of it is done, 0…1. */
export type OnProgress = (part: number) => void;

/** How the time is divided, about, between copying, writing and reading again. */
const stages = { copied: 0.2, written: 0.6 } as const;

/** How often it begins anew because attachments were deleted while their Statements were copied. */
const attempts = 3;

/** Makes a backup and checks it as a restore would. Rejects when that fails; then nothing is left of it. */
export async function writeBackup(order: BackupOrder, onProgress: OnProgress): Promise<WrittenBackup> {
  const { workFolder, passphrase } = order;
  const place = placeFor(order);
  const unfinished = join(place.folder, unfinishedName(place.name));
  await rm(workFolder, { recursive: true, force: true });
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  try {
    if (!(await isFolder(place.folder))) throw new BackupFailure('folder-missing', place.folder);
    await sweepForgotten(place.folder, order.madeAt);
    noteUnfinished(workFolder, unfinished);
    const held = await holdStill(order, (part) => onProgress(part * stages.copied));
    const tell = (part: number) => onProgress(stages.copied + part * (stages.written - stages.copied));
    await writeZip({ order, held, unfinished, tell });
    onProgress(stages.written);
    await checkBackup({
      file: unfinished,
      workFolder: join(workFolder, 'check'),
      passphrase,
      sqliteBinding: order.sqliteBinding,
      onProgress: (part) => onProgress(stages.written + part * (1 - stages.written)),
    });
    const path = join(place.folder, place.name);
    await rename(unfinished, path);
    await syncFolder(place.folder);
    return { path, length: (await stat(path)).size, madeAt: place.madeAt };
  } finally {
    // The disk that it is on may be gone by now.
    await rm(unfinished, { force: true }).catch(() => undefined);
    await rm(workFolder, { recursive: true, force: true });
  }
}

/** The next second whose name is free. */
function placeFor({ to, madeAt, passphrase }: BackupOrder) {
  if ('file' in to) return { folder: dirname(to.file), name: basename(to.file), madeAt };
  let at = madeAt;
  while (existsSync(join(to.folder, backupName(at, passphrase !== undefined)))) at += 1_000;
  return { folder: to.folder, name: backupName(at, passphrase !== undefined), madeAt: at };
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** What is to be written, so that nothing that others do changes it any more. */
export type Held = {
  readonly contents: StoreContents;
  readonly attachments: readonly string[];
  /** Attachments of which there are no octets. */
  readonly lost: readonly string[];
};

/** Puts a copy of the store, and links to all attachments that it names, into the folder for the work. */
async function holdStill(
  { dataFolder, workFolder, sqliteBinding }: BackupOrder,
  onProgress: OnProgress,
): Promise<Held> {
  const copy = join(workFolder, storeName);
  for (let attempt = 1; ; attempt += 1) {
    await rm(copy, { force: true });
    const contents = await copyStore(join(dataFolder, storeFileName), copy, { sqliteBinding, onProgress });
    const lost: string[] = [];
    for (const { sha2 } of contents.attachments) {
      if (!(await hold(attachmentPath(dataFolder, sha2), join(workFolder, sha2)))) lost.push(sha2);
    }
    if (lost.length === 0 || attempt === attempts) {
      const attachments = contents.attachments.map(({ sha2 }) => sha2).filter((sha2) => !lost.includes(sha2));
      return { contents, attachments, lost };
    }
  }
}

/** A second name for a file, which keeps its octets when the first one goes. False: there is none. */
async function hold(file: string, name: string): Promise<boolean> {
  if (existsSync(name)) return true;
  if (!existsSync(file)) return false;
  // Not every file system knows links.
  await link(file, name).catch(() => copyFile(file, name));
  return true;
}
