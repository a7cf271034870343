import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import { openReadOnly } from '../../store/back-up.ts';
import { checkDatabase } from '../../store/check-database.ts';
import { storeFileName } from '../../store/open-database.ts';
import { BackupFailure } from './backup-failure.ts';
import type { BackupManifest } from './manifest.ts';
import { unpackBackup } from './unpack-backup.ts';

type CheckOptions = {
  readonly file: string;
  /** It is made and removed. */
  readonly workFolder: string;
  readonly passphrase?: string | undefined;
  readonly sqliteBinding?: string | undefined;
  readonly onProgress?: (part: number) => void;
};

/** Reads a backup as a restore would. Rejects with not-verified when it could not be restored. */
export async function checkBackup(options: CheckOptions): Promise<BackupManifest> {
  const { file, workFolder, passphrase, sqliteBinding, onProgress } = options;
  try {
    const { manifest } = await unpackBackup({
      file,
      into: workFolder,
      passphrase,
      keepsAttachments: false,
      onProgress,
    });
    const database = openReadOnly(join(workFolder, storeFileName), sqliteBinding);
    try {
      const [finding] = checkDatabase(database);
      if (finding !== undefined) throw new BackupFailure('not-verified', finding);
    } finally {
      database.close();
    }
    return manifest;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new BackupFailure(error.type === 'disk-full' ? 'disk-full' : 'not-verified', error.message);
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}
