import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Problem } from '../contract/problem.ts';
import { createBackupSettings } from '../portability/safekeeping/backup-settings.ts';
import { noteMade } from '../portability/safekeeping/backups.ts';
import { sweepBackups, workFolderOf } from '../portability/safekeeping/sweep-leftovers.ts';
import { writeBackup } from '../portability/safekeeping/write-backup.ts';
import type { BackupOrder } from '../portability/safekeeping/write-backup.ts';
import { hasRecord } from '../store/find-record.ts';
import { openStoreBeside } from '../store/open-store.ts';
import { version } from '../version.ts';
import { UsageError, chosenFolder, chosenHome, dataOption, readArguments } from './arguments.ts';
import { backupProblem } from './backup-problem.ts';
import { ownSecrets } from './own-secrets.ts';

const options = {
  ...dataOption,
  out: { type: 'string' },
  'passphrase-file': { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `cairn backup`. Works while a server has the store open. */
export async function runBackup(args: readonly string[], defaultFolder: string): Promise<void> {
  const { values } = readArguments(args, options);
  const dataFolder = chosenFolder(values, defaultFolder);
  const sqliteBinding = process.env['CAIRN_SQLITE_BINDING'];
  // Opening would make an empty one, and its backup would be taken for one of the record.
  if (!hasRecord(dataFolder)) {
    throw new Problem('not-found', `There is no record in ${dataFolder}. Name its folder with --data.`);
  }
  const store = openStoreBeside({ dataFolder, sqliteBinding });
  try {
    const secrets = ownSecrets(chosenHome(values, defaultFolder), dataFolder);
    const settings = createBackupSettings({ store, dataFolder, secrets });
    const { folder, isEncrypted } = settings.get();
    const passphrase = readPassphrase(values['passphrase-file']) ?? (isEncrypted ? settings.passphrase() : undefined);
    if (isEncrypted && passphrase === undefined) {
      throw new UsageError(
        'Backups of this record are encrypted: name the file with the passphrase, --passphrase-file.',
      );
    }
    if (values.out === undefined && folder === settings.ownFolder) mkdirSync(folder, { recursive: true, mode: 0o700 });
    sweepBackups(dataFolder);
    const to = values.out === undefined ? { folder } : placeOf(values.out);
    const written = await writeBackup(
      {
        dataFolder,
        sqliteBinding,
        to,
        madeAt: Date.now(),
        madeBy: version,
        passphrase,
        secretsKey: secrets.key,
        workFolder: workFolderOf(dataFolder),
      },
      () => undefined,
    ).catch((error: unknown) => {
      throw backupProblem(error, 'file' in to ? dirname(to.file) : to.folder);
    });
    if (values.out === undefined) await noteMade(settings, basename(written.path));
    const json = { file: written.path, length: written.length, isEncrypted: passphrase !== undefined };
    process.stdout.write(values.json ? `${JSON.stringify(json)}\n` : `The backup is in ${written.path}\n`);
  } finally {
    store.close();
  }
}

/** Its first line: a line break at the end is the editor's. Throws a UsageError when it is not there or empty. */
export function readPassphrase(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  const [passphrase = ''] = readText(file).split(/\r?\n/, 1);
  if (passphrase === '') throw new UsageError(`There is no passphrase in ${file}.`);
  return passphrase;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The passphrase cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function placeOf(out: string): BackupOrder['to'] {
  const path = resolve(out);
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? { folder: path } : { file: path };
}
