import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../contract/problem.ts';
import type { RestorePreview } from '../../contract/safekeeping.ts';
import { keepOfMachine } from '../../store/adopt-machine.ts';
import { expectedFailure } from '../../store/expected-failure.ts';
import { storeFileName } from '../../store/open-database.ts';
import { decideSwap } from '../../store/swap-store.ts';
import { asideName } from './asides.ts';
import { readBackupName } from './backup-name.ts';
import { backupSettingNames } from './backup-settings.ts';
import type { BackupsOptions } from './backups.ts';
import type { Restart } from './restart.ts';

export type Restoring = ReturnType<typeof createRestoring>;

/** Where what is to be restored lies meanwhile, below the data folder. */
const folderName = 'restoring';
/** How long a preview can be restored, in milliseconds. */
const patience = 3_600_000;

type RestoringOptions = Pick<
  BackupsOptions,
  'dataFolder' | 'sqliteBinding' | 'settings' | 'secrets' | 'runner' | 'clock' | 'after'
> & {
  readonly restart: Restart;
};

/** Shows what a backup holds, and puts it in the place of the record. */
export function createRestoring(options: RestoringOptions) {
  const { dataFolder, sqliteBinding, settings, secrets, runner, clock, after, restart } = options;
  const folder = join(dataFolder, folderName);
  let offered: { readonly preview: RestorePreview; readonly callOff: () => void } | undefined;
  rmSync(folder, { recursive: true, force: true });

  async function forget(): Promise<void> {
    const { preview, callOff } = offered ?? {};
    offered = undefined;
    callOff?.();
    if (preview) await rm(join(folder, preview.id), { recursive: true, force: true });
  }

  /** Throws not-found. */
  function pathOf(file: string): string {
    const isName = readBackupName(file) !== undefined;
    const path = isName ? join(settings.get().folder, file) : file;
    if (isAbsolute(path) && existsSync(path)) return path;
    throw new Problem('not-found', `There is no file ${file.slice(0, 500)}.`);
  }

  return {
    /** Unpacks a backup beside the record. Throws as reading a backup does. The one before it is forgotten. */
    async preview(file: string, passphrase: string | undefined): Promise<RestorePreview> {
      const path = pathOf(file);
      await forget();
      const id = randomUUID();
      const into = join(folder, id);
      const preview = await runner.run('prepareRestore', {
        id,
        file: path,
        passphrase,
        dataFolder,
        into,
        secretsKey: secrets.key,
        sqliteBinding,
      });
      await forget();
      if (dirname(path) === folder) await rm(path, { force: true });
      offered = { preview, callOff: after(patience, () => void forget()) };
      return preview;
    },

    /** Takes in a backup from elsewhere, for a preview; answers its path. */
    async receive(octets: AsyncIterable<Buffer>): Promise<{ readonly file: string }> {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `received-${randomUUID()}`);
      try {
        await pipeline(Readable.from(octets), createWriteStream(file, { mode: 0o600 }));
      } catch (error) {
        await rm(file, { force: true });
        throw expectedFailure(error);
      }
      return { file };
    },

    /** Decides that a preview takes the place of the record, and has it done. Throws not-found and disk-full. */
    restore(id: string): void {
      if (offered?.preview.id !== id) {
        throw new Problem('not-found', 'This backup can no longer be restored. Choose it again.');
      }
      const store = join(folder, id, storeFileName);
      try {
        keepOfMachine(store, join(dataFolder, storeFileName), backupSettingNames, sqliteBinding);
        decideSwap(dataFolder, join(folderName, id), asideName(clock()));
      } catch (error) {
        throw expectedFailure(error);
      }
      offered.callOff();
      offered = undefined;
      restart();
    },

    stop(): void {
      offered?.callOff();
    },
  };
}
