import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Backup, Backups as BackupsAnswer, NewBackupSettings } from '../../contract/safekeeping.ts';
import { storeFileName } from '../../store/open-database.ts';
import type { Store } from '../../store/open-store.ts';
import { backupFailure, BackupFailure } from './backup-failure.ts';
import { readBackupName } from './backup-name.ts';
import type { BackupSecrets, KeptBackupSettings } from './backup-settings.ts';
import { toForget } from './retention.ts';
import type { TaskRunner } from './run-task.ts';
import { workFolderOf } from './sweep-leftovers.ts';

export type LearnersBackups = ReturnType<typeof createBackups>;

/** How long after the start, and how often, is looked whether one is due, in milliseconds. */
const firstLook = 60_000;
const looks = 3_600_000;
/** One a day, also for somebody who comes a little earlier each day. */
const leastAge = 20 * 3_600_000;

export type BackupsOptions = {
  readonly store: Store;
  readonly dataFolder: string;
  readonly sqliteBinding?: string | undefined;
  readonly settings: KeptBackupSettings;
  readonly secrets: BackupSecrets;
  readonly runner: TaskRunner;
  /** The version of Cairn. */
  readonly madeBy: string;
  readonly clock: () => number;
  /** Calls back after so many milliseconds; returns how to call that off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  readonly onChanged: () => void;
  readonly onError: (error: unknown) => void;
};

/** Makes backups: by itself every day when something has changed, and when it is asked to. One at a time. */
export function createBackups(options: BackupsOptions) {
  const { store, dataFolder, sqliteBinding, settings, secrets, runner, madeBy, clock, after, onChanged, onError } =
    options;
  let making: Promise<void> | undefined;
  let progress = 0;
  let failure: BackupsAnswer['failure'] = null;
  let callOff: (() => void) | undefined;
  /** The state of the store's files after the last backup; undefined: nobody knows. */
  let seen: string | undefined;

  async function write(): Promise<void> {
    const { folder, isEncrypted } = settings.get();
    const passphrase = isEncrypted ? settings.passphrase() : undefined;
    if (isEncrypted && passphrase === undefined) {
      throw new BackupFailure('no-passphrase', 'The passphrase is not known on this machine.');
    }
    const before = stateOf(dataFolder);
    // Another folder may be on a disk that is not there now.
    if (folder === settings.ownFolder) await mkdir(folder, { recursive: true, mode: 0o700 });
    const { path } = await runner.run(
      'backUp',
      {
        dataFolder,
        sqliteBinding,
        to: { folder },
        madeAt: clock(),
        madeBy,
        passphrase,
        secretsKey: secrets.key,
        workFolder: workFolderOf(dataFolder),
      },
      (part) => {
        progress = part;
        onChanged();
      },
    );
    const isAllIn = before === stateOf(dataFolder);
    await noteMade(settings, basename(path));
    seen = isAllIn ? stateOf(dataFolder) : undefined;
  }

  /** Makes one unless one is being made; what goes wrong is told by `get`. */
  function make(): void {
    if (making) return;
    progress = 0;
    making = write()
      .then(() => {
        failure = null;
      })
      .catch((error: unknown) => {
        const { reason, message } = backupFailure(error);
        failure = { at: new Date(clock()).toISOString(), reason, detail: message };
      })
      .finally(() => {
        making = undefined;
        onChanged();
      });
    onChanged();
  }

  async function isDue(): Promise<boolean> {
    if (!settings.get().isOn || seen === stateOf(dataFolder)) return false;
    if (store.statements.count() === 0) return false;
    // A clock that was wrong once, and is set back, must not keep backups from being made until that time has come.
    const past = (await list()).map(({ madeAt }) => Date.parse(madeAt)).filter((madeAt) => madeAt <= clock());
    return past.every((madeAt) => clock() - madeAt >= leastAge);
  }

  function look(): void {
    callOff = after(looks, look);
    isDue().then((due) => due && make(), onError);
  }

  async function list(): Promise<Backup[]> {
    const { folder } = settings.get();
    const names = await readdir(folder).catch(() => []);
    const found = await Promise.all(names.map((name) => describe(folder, name)));
    return found
      .filter((backup) => backup !== undefined)
      .toSorted((one, other) => Date.parse(other.madeAt) - Date.parse(one.madeAt));
  }

  return {
    async get(): Promise<BackupsAnswer> {
      return {
        settings: settings.get(),
        backups: await list(),
        progress: making ? progress : null,
        failure,
      };
    },

    /** Throws as the settings do. */
    async change(wanted: NewBackupSettings): Promise<void> {
      await settings.change(wanted);
      failure = null;
      onChanged();
    },

    make,

    /** Begins to look whether one is due. */
    start(): void {
      callOff = after(firstLook, look);
    },

    /** Gives up the one that is being made, unless it is finished before. */
    async stop(): Promise<void> {
      callOff?.();
      await runner.stop();
      await making;
    },
  };
}

/**
 * Notes a new backup as made by this store, and removes of those that were, up to its own time, what need not be kept:
 * one of a clock that was wrong, dated in the future, must not have it taken for an old one.
 */
export async function noteMade(settings: KeptBackupSettings, name: string): Promise<void> {
  const { folder, ...kept } = settings.get();
  const made = [...settings.made(), name]
    .filter((found) => existsSync(join(folder, found)))
    .map((found) => ({ name: found, madeAt: readBackupName(found)?.madeAt ?? '' }))
    .filter(({ madeAt }) => madeAt !== '');
  const until = readBackupName(name)?.madeAt ?? '';
  const forgotten = toForget(
    made.filter(({ madeAt }) => madeAt <= until),
    kept,
  );
  for (const one of forgotten) await rm(join(folder, one.name), { force: true });
  await settings.setMade(made.filter((one) => !forgotten.includes(one)).map((one) => one.name));
}

async function describe(folder: string, name: string): Promise<Backup | undefined> {
  const said = readBackupName(name);
  if (said === undefined) return undefined;
  const found = await stat(join(folder, name)).catch(() => undefined);
  return found?.isFile() ? { ...said, name, length: found.size } : undefined;
}

/** Changes with every write to the store. */
function stateOf(dataFolder: string): string {
  return [storeFileName, `${storeFileName}-wal`]
    .map((name) => statSync(join(dataFolder, name), { throwIfNoEntry: false })?.mtimeMs)
    .join(' ');
}
