import { createBackupSettings } from './backup-settings.ts';
import { createBackups } from './backups.ts';
import type { BackupsOptions } from './backups.ts';
import type { ProfilesOptions } from './profiles.ts';
import { createRestoring } from './restoring.ts';
import { createTaskRunner } from './run-task.ts';
import { createStorage } from './storage.ts';
import { sweepBackups } from './sweep-leftovers.ts';

export type Safekeeping = ReturnType<typeof openSafekeeping>;

export type SafekeepingOptions = Omit<BackupsOptions, 'settings' | 'runner'> & ProfilesOptions;

/** Backups, restoring, and the store itself. The caller must hold the lock of the data folder. */
export function openSafekeeping(options: SafekeepingOptions) {
  const { dataFolder } = options;
  const runner = createTaskRunner();
  const shared = { ...options, runner, settings: createBackupSettings(options) };
  sweepBackups(dataFolder);
  const backups = createBackups(shared);
  const restoring = createRestoring(shared);

  return {
    backups,
    restoring,
    storage: createStorage(shared),
    start: backups.start,

    async stop(): Promise<void> {
      restoring.stop();
      await backups.stop();
      sweepBackups(dataFolder);
    },
  };
}
