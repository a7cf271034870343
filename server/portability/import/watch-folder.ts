// A folder whose new files are offered for import. Nothing of them is stored by itself.
import { watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import type { Clock } from '../../lrs/clock.ts';
import type { Store } from '../../store/open-store.ts';
import type { Imports } from './imports.ts';
import { hashOctets, readFileOctets } from './octets-on-disk.ts';

export type WatchedFolderKeeper = ReturnType<typeof createWatchedFolder>;

type WatchedFolderOptions = {
  readonly store: Store;
  readonly imports: Imports;
  readonly clock: Clock;
  /** Calls once, after so many milliseconds; the function returned calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  readonly onError: (error: unknown) => void;
};

/** Looked at without being told, in milliseconds: some file systems tell nothing. */
const rounds = 60_000;
/** A file is complete when its length and time have stayed for so many milliseconds. */
const stillFor = 2000;
/** Behind the state of a file that needs no further look. */
const offered = ' offered';

export function createWatchedFolder({ store, imports, clock, after, onError }: WatchedFolderOptions) {
  let callOff = () => {};
  let unwatch = () => {};
  let isStopped = false;
  let looking: Promise<void> = Promise.resolve();
  /** How files were at the last look, by their paths. */
  let before = new Map<string, string>();

  async function look(folder: string): Promise<void> {
    const now = new Map<string, string>();
    let isWaiting = false;
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile() || entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      // One that cannot be read keeps no other from being offered.
      const state = await lookAt(path, entry.name).catch(unlessGone);
      if (state === undefined) continue;
      now.set(path, state);
      isWaiting ||= !state.endsWith(offered) && state !== before.get(path);
    }
    before = now;
    lookIn(isWaiting ? stillFor : rounds);
  }

  /** Offers a file that has stayed as it was at the last look; answers how it is. */
  async function lookAt(path: string, name: string): Promise<string> {
    const { size, mtimeMs } = await stat(path);
    const state = `${size} ${mtimeMs}`;
    const known = before.get(path);
    if (known === state + offered) return known;
    if (size === 0 || known !== state) return state;
    await offer(path, name);
    return state + offered;
  }

  /** What was not noted as seen is offered once more after a crash: rather twice than never. */
  async function offer(path: string, name: string): Promise<void> {
    const { sha2 } = await hashOctets(readFileOctets(path));
    if (store.watchedFolder.hasSeen(sha2)) return;
    const { id } = await imports.begin();
    try {
      await imports.receive(id, name, readFileOctets(path));
      await imports.read(id);
    } catch (error) {
      await imports.forget(id);
      throw error;
    }
    await store.write(() => store.watchedFolder.see(sha2, clock()));
  }

  /** A file may go at any time, and the folder may be on a disk that is not there just now. */
  function unlessGone(error: unknown): undefined {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onError(error);
  }

  function lookNow(): void {
    const folder = isStopped ? undefined : store.watchedFolder.find();
    if (folder === undefined) return;
    looking = looking
      .then(() => look(folder))
      .catch((error: unknown) => {
        unlessGone(error);
        lookIn(rounds);
      });
  }

  function lookIn(milliseconds: number): void {
    callOff();
    if (!isStopped) callOff = after(milliseconds, lookNow);
  }

  /** Changes are told in bursts: the look that follows comes when they are over. */
  function watchNow(): void {
    unwatch();
    const folder = isStopped ? undefined : store.watchedFolder.find();
    if (folder === undefined) return;
    try {
      const watcher = watch(folder, () => lookIn(stillFor));
      watcher.on('error', () => watcher.close());
      unwatch = () => watcher.close();
    } catch {
      // Then it is looked at from time to time.
      unwatch = () => {};
    }
    lookNow();
  }

  return {
    folder: (): string | null => store.watchedFolder.find() ?? null,

    /** Null: none. What is in the folder by now is offered too. Throws folder-missing for what is no folder. */
    async setFolder(folder: string | null): Promise<void> {
      if (folder !== null) await refuseNoFolder(folder);
      await store.write(() => store.watchedFolder.set(folder));
      before = new Map();
      callOff();
      watchNow();
    },

    start: watchNow,

    /** Resolves when nothing is under way any more. */
    async stop(): Promise<void> {
      isStopped = true;
      callOff();
      unwatch();
      await looking;
    },
  };
}

async function refuseNoFolder(folder: string): Promise<void> {
  const found = isAbsolute(folder) ? await stat(folder).catch(() => undefined) : undefined;
  if (found?.isDirectory()) return;
  throw new Problem('folder-missing', `There is no folder ${folder.slice(0, 300)}.`);
}
