import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { RestorePreview } from '../contract/safekeeping.ts';
import { asideName } from '../portability/safekeeping/asides.ts';
import { backupSettingNames } from '../portability/safekeeping/backup-settings.ts';
import { prepareRestore } from '../portability/safekeeping/prepare-restore.ts';
import { keepOfMachine } from '../store/adopt-machine.ts';
import { lockStore } from '../store/lock-store.ts';
import { storeFileName } from '../store/open-database.ts';
import { decideSwap, finishSwap } from '../store/swap-store.ts';
import { UsageError, chosenFolder, chosenHome, dataOption, readArguments } from './arguments.ts';
import { readPassphrase } from './backup.ts';
import { ownSecrets } from './own-secrets.ts';

const options = {
  ...dataOption,
  'passphrase-file': { type: 'string' },
  yes: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const preparedName = 'restoring';

/** `cairn restore FILE`: shows what would be restored, asks, and does it. No server may have the store open. */
export async function runRestore(args: readonly string[], defaultFolder: string): Promise<void> {
  const { values, positionals } = readArguments(args, options, 1);
  const [file] = positionals;
  if (file === undefined) throw new UsageError('Name the backup that is to be restored.');
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  if (!values.yes && !process.stdin.isTTY) throw new UsageError('Nobody can be asked here: say --yes to restore.');

  const dataFolder = chosenFolder(values, defaultFolder);
  const sqliteBinding = process.env['CAIRN_SQLITE_BINDING'];
  const unlock = lockStore({ dataFolder, sqliteBinding });
  try {
    finishSwap(dataFolder);
    const into = join(dataFolder, preparedName);
    await rm(into, { recursive: true, force: true });
    const preview = await prepareRestore({
      id: randomUUID(),
      file: resolve(file),
      passphrase: readPassphrase(values['passphrase-file']),
      dataFolder,
      into,
      secretsKey: ownSecrets(chosenHome(values, defaultFolder), dataFolder).key,
      sqliteBinding,
    });
    if (!values.json) process.stdout.write(describe(preview));
    if (!values.yes && !(await isWanted())) {
      await rm(into, { recursive: true, force: true });
      process.stdout.write('Nothing was changed.\n');
      return;
    }
    keepOfMachine(join(into, storeFileName), join(dataFolder, storeFileName), backupSettingNames, sqliteBinding);
    const aside = asideName(Date.now());
    decideSwap(dataFolder, preparedName, aside);
    finishSwap(dataFolder);
    const { statements, documents, attachments, madeAt, lost } = preview;
    const json = { restored: madeAt, statements, documents, attachments, lost, aside: join(dataFolder, aside) };
    process.stdout.write(
      values.json ? `${JSON.stringify(json)}\n` : `It is restored. What was there before is in ${json.aside}\n`,
    );
  } finally {
    unlock();
  }
}

function describe({ madeAt, madeBy, statements, documents, attachments, now, lost }: RestorePreview): string {
  return [
    `The backup was made at ${madeAt} by Cairn ${madeBy}. In it are ${statements} Statements, ${documents} documents and ${attachments} attachments.`,
    `Your record now holds ${now.statements} Statements, the newest of ${now.newestStatementAt ?? 'no time'}; ${lost} of them are not in the backup.`,
    'It will be set aside, not deleted.',
    '',
  ].join('\n');
}

async function isWanted(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question('Restore it? [y/N] ')).trim());
  } finally {
    terminal.close();
  }
}
