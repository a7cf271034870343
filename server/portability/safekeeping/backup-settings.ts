import { isAbsolute, join, relative } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import type { BackupSettings, NewBackupSettings } from '../../contract/safekeeping.ts';
import { isInside } from '../../store/is-inside.ts';
import type { Store } from '../../store/open-store.ts';

/** The names of settings in the store; both stay with the machine when another store is restored. */
export const backupSettingNames = ['backups', 'backup-passphrase'] as const;

/** Encrypts what Cairn has to know again. */
export type BackupSecrets = {
  encrypt(secret: string): Uint8Array;
  decrypt(encrypted: Uint8Array): string | undefined;
  readonly key: Uint8Array;
};

type Kept = Omit<BackupSettings, 'folder'> & {
  /** Null: the folder that Cairn chooses. */
  readonly folder: string | null;
  /** Names of the backups that were made into the folder: no others are ever removed. */
  readonly made: readonly string[];
};

const usual: Kept = { isOn: true, folder: null, days: 7, weeks: 4, months: 12, isEncrypted: false, made: [] };

const leastPassphrase = 10;
const longestPassphrase = 1_000;
const mostKept = 1_000;

export type KeptBackupSettings = ReturnType<typeof createBackupSettings>;

type Options = {
  readonly store: Store;
  readonly dataFolder: string;
  readonly secrets: Pick<BackupSecrets, 'encrypt' | 'decrypt'>;
};

/** How backups are made; the passphrase is kept as the secrets of destinations are. */
export function createBackupSettings({ store, dataFolder, secrets }: Options) {
  const ownFolder = join(dataFolder, 'backups');
  const kept = () => ({ ...usual, ...(store.settings.find('backups') as Partial<Kept> | undefined) });
  const keep = (value: Kept) => store.settings.set('backups', value);

  function passphrase(): string | undefined {
    const sealed = store.settings.find('backup-passphrase');
    return typeof sealed === 'string' ? secrets.decrypt(Buffer.from(sealed, 'base64')) : undefined;
  }

  return {
    ownFolder,

    get(): BackupSettings {
      const { made: _, folder, ...rest } = kept();
      return { ...rest, folder: folder ?? ownFolder };
    },

    /** The passphrase to encrypt with; undefined when there is none, or it was kept with another key. */
    passphrase,

    made: (): readonly string[] => kept().made,

    /** Throws invalid-request, and passphrase-missing where there is none to encrypt with. */
    async change(wanted: NewBackupSettings): Promise<void> {
      const { passphrase: given, ...next } = readSettings(wanted);
      if (next.isEncrypted && given === undefined && passphrase() === undefined) {
        throw new Problem('passphrase-missing', 'Give the passphrase that backups are to be encrypted with.');
      }
      await store.write(() => {
        keep({ ...next, folder: next.folder === ownFolder ? null : next.folder, made: kept().made });
        if (given !== undefined) {
          store.settings.set('backup-passphrase', Buffer.from(secrets.encrypt(given)).toString('base64'));
        }
      });
    },

    async setMade(made: readonly string[]): Promise<void> {
      await store.write(() => keep({ ...kept(), made }));
    },
  };
}

/** What is set for backups, once the record has moved: a folder within it has come along. */
export function moveBackupFolder(kept: unknown, from: string, to: string): unknown {
  const { folder } = kept as Partial<Kept>;
  if (typeof folder !== 'string' || !isInside(from, folder)) return kept;
  return { ...(kept as Kept), folder: join(to, relative(from, folder)) };
}

function readSettings(wanted: NewBackupSettings): NewBackupSettings {
  const { isOn, folder, days, weeks, months, isEncrypted, passphrase } = wanted as Partial<NewBackupSettings>;
  if (typeof isOn !== 'boolean' || typeof isEncrypted !== 'boolean') throw invalid('isOn and isEncrypted are needed');
  if (typeof folder !== 'string' || !isAbsolute(folder)) {
    throw new Problem('folder-missing', 'Name the folder for backups by its whole path.');
  }
  const counts = { days: readCount(days), weeks: readCount(weeks), months: readCount(months) };
  if (passphrase === undefined) return { isOn, folder, isEncrypted, ...counts };
  if (typeof passphrase !== 'string' || passphrase.length < leastPassphrase || passphrase.length > longestPassphrase) {
    throw invalid(`a passphrase has ${leastPassphrase} to ${longestPassphrase} characters`);
  }
  return { isOn, folder, isEncrypted, passphrase, ...counts };
}

function readCount(value: unknown): number {
  if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostKept) return Number(value);
  throw invalid(`days, weeks and months must be whole numbers from 0 to ${mostKept}`);
}

function invalid(why: string): Problem {
  return new Problem('invalid-request', `The settings of backups are not understood: ${why}.`);
}
