import { readdir, statfs } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import type { Storage as StorageAnswer, StoragePart, StoreCheck } from '../../contract/safekeeping.ts';
import { wishCompacting } from '../../store/compact-store.ts';
import { storeFileName } from '../../store/open-database.ts';
import { profilesFolderName } from '../../store/profiles-file.ts';
import type { StoreParts } from '../../store/storage-parts.ts';
import { isAside, lengthOf, listAsides, removeAside } from './asides.ts';
import { readFolder } from './check-folder.ts';
import { checkMove } from './move-record.ts';
import type { ProfilesOptions } from './profiles.ts';
import type { TaskRunner } from './run-task.ts';

export type LearnersStorage = ReturnType<typeof createStorage>;

type StorageOptions = ProfilesOptions & {
  readonly dataFolder: string;
  readonly runner: TaskRunner;
  readonly onChanged: () => void;
};

/** What is counted by itself, and the records of other profiles. */
const notOfRecord: readonly string[] = [storeFileName, profilesFolderName];

/** Room that compacting needs, in multiples of the store: its copy, and the log of its copying back. */
const roomToCompact = 2;

/** Where everything lies, how much room it takes, whether it is sound; and gives room back. */
export function createStorage(options: StorageOptions) {
  const { home, profile, dataFolder, sqliteBinding, runner, failures, restart, onChanged } = options;
  const file = join(dataFolder, storeFileName);
  let checking: Promise<StoreCheck> | undefined;
  let changing: 'compacting' | 'moving' | null = null;
  let measured: { readonly at: number; readonly parts: Promise<StoreParts> } | undefined;

  /** Reading the whole file takes a while, so it is done again only when it has changed. */
  function measure(): Promise<StoreParts> {
    const at = statSync(file).mtimeMs;
    if (measured?.at !== at) measured = { at, parts: runner.run('measure', { file, sqliteBinding }) };
    return measured.parts;
  }

  async function parts(): Promise<StoragePart[]> {
    const { other, ...ofStore } = await measure();
    const names = (await readdir(dataFolder)).filter((name) => !notOfRecord.includes(name));
    const sizes = { attachments: 0, copies: 0, other };
    for (const name of names) sizes[partOf(name)] += await lengthOf(join(dataFolder, name));
    return Object.entries({ ...ofStore, ...sizes }).map(([what, length]) => ({
      what: what as StoragePart['what'],
      length,
    }));
  }

  async function get(): Promise<StorageAnswer> {
    const { bavail, bsize } = await statfs(dataFolder);
    return {
      folder: dataFolder,
      parts: await parts(),
      asides: await listAsides(dataFolder),
      free: bavail * bsize,
      working: changing ?? (checking ? 'checking' : null),
      moveFailure: failures.move,
    };
  }

  return {
    get,

    /** Looks through all of the store; who asks meanwhile waits for the same. */
    check(): Promise<StoreCheck> {
      checking ??= runner.run('verify', { dataFolder, sqliteBinding }).finally(() => {
        checking = undefined;
        onChanged();
      });
      onChanged();
      return checking;
    },

    /** Has the store compacted, for which it is closed. Throws disk-full where there is too little room. */
    async compact(): Promise<StorageAnswer> {
      const before = await get();
      if (statSync(file).size * roomToCompact > before.free) {
        throw new Problem('disk-full', 'Compacting needs twice the room that the store takes. Make room on the disk.');
      }
      changing = 'compacting';
      wishCompacting(dataFolder);
      restart();
      return { ...before, working: changing };
    },

    /** Has the record moved, for which it is closed. Throws as `checkMove` does. */
    async move(folder: unknown): Promise<StorageAnswer> {
      const to = readFolder(folder);
      await checkMove({ home, profile, to });
      const before = await get();
      changing = 'moving';
      restart({ kind: 'move', folder: to });
      return { ...before, working: changing };
    },

    /** Throws not-found. */
    async removeAside(name: string): Promise<StorageAnswer> {
      await removeAside(dataFolder, name);
      onChanged();
      return get();
    },
  };
}

function partOf(name: string): 'attachments' | 'copies' | 'other' {
  if (name === 'attachments') return name;
  return isAside(name) || name === 'backups' ? 'copies' : 'other';
}
