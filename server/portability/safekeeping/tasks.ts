// What keeps a processor or the disk busy for long: a server has it done in a worker thread, the command line itself.
import { openReadOnly } from '../../store/back-up.ts';
import { storeParts } from '../../store/storage-parts.ts';
import { prepareRestore } from './prepare-restore.ts';
import { verifyStore } from './verify-store.ts';
import { writeBackup } from './write-backup.ts';
import type { BackupOrder, OnProgress } from './write-backup.ts';

export const tasks = {
  backUp: (order: BackupOrder, onProgress: OnProgress) => writeBackup(order, onProgress),
  prepareRestore,
  verify: ({ dataFolder, sqliteBinding }: StoreOf) => verifyStore(dataFolder, sqliteBinding),
  measure: ({ file, sqliteBinding }: { readonly file: string; readonly sqliteBinding?: string | undefined }) => {
    const database = openReadOnly(file, sqliteBinding);
    try {
      return storeParts(database);
    } finally {
      database.close();
    }
  },
};

type StoreOf = { readonly dataFolder: string; readonly sqliteBinding?: string | undefined };

export type TaskName = keyof typeof tasks;
export type TaskOrder<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;

/** What the worker is given, and what it says. */
export type WorkerOrder = { readonly name: TaskName; readonly order: unknown };
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'done'; readonly result: unknown }
  | {
      readonly kind: 'failed';
      readonly error: 'Problem' | 'BackupFailure' | 'other';
      /** Of a Problem its type, of a BackupFailure its reason, of another error its code. */
      readonly reason: string;
      readonly message: string;
    };
