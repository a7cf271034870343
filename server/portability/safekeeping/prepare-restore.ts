// Unpacks a backup beside the present store, and says what would be restored.
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RestorePreview } from '../../contract/safekeeping.ts';
import { Problem } from '../../contract/problem.ts';
import { seal, unseal } from '../../lrs/seal.ts';
import { changeSecrets, countMissing, prepareStore } from '../../store/adopt-machine.ts';
import { contentsOf, openReadOnly } from '../../store/back-up.ts';
import { expectedFailure } from '../../store/expected-failure.ts';
import { storeFileName } from '../../store/open-database.ts';
import { syncFileNow, syncFolderNow } from '../../store/sync-folder.ts';
import { unpackBackup } from './unpack-backup.ts';

export type RestoreOrder = {
  readonly id: string;
  readonly file: string;
  readonly passphrase?: string | undefined;
  readonly dataFolder: string;
  /** A folder in the data folder; it stays until it takes the place of the present store. */
  readonly into: string;
  /** With which the secrets of this machine are encrypted; undefined where that is not known. */
  readonly secretsKey?: Uint8Array | undefined;
  readonly sqliteBinding?: string | undefined;
};

/** Throws as `unpackBackup` does, and store-busy; then nothing is left behind. */
export async function prepareRestore(order: RestoreOrder): Promise<RestorePreview> {
  const { id, file, passphrase, into, sqliteBinding } = order;
  try {
    const unpacked = await unpackBackup({ file, into, passphrase, keepsAttachments: true });
    const store = join(into, storeFileName);
    const [finding] = prepareStore(store, sqliteBinding);
    if (finding !== undefined) {
      throw new Problem('backup-unreadable', `The file cannot be restored. Its store is damaged: ${finding}`);
    }
    useOwnKey(store, unpacked.secretsKey, order);
    syncAll(into);

    const { madeAt, madeBy, counts, newestStatementAt } = unpacked.manifest;
    const present = join(order.dataFolder, storeFileName);
    return {
      id,
      name: basename(file),
      madeAt,
      madeBy,
      statements: counts.statements,
      documents: counts.documents,
      attachments: counts.attachments,
      newestStatementAt,
      ...compare(present, store, sqliteBinding),
    };
  } catch (error) {
    await rm(into, { recursive: true, force: true });
    throw expectedFailure(error);
  }
}

/** What was encrypted with the key in the backup is so with that of this machine. */
function useOwnKey(
  store: string,
  theirs: Uint8Array | undefined,
  { secretsKey: own, sqliteBinding }: RestoreOrder,
): void {
  if (theirs === undefined || own === undefined) return;
  const change = (secret: Uint8Array) => {
    const text = unseal(theirs, secret);
    return text === undefined ? undefined : seal(own, text);
  };
  changeSecrets(store, change, sqliteBinding);
}

/** All of it must be on disk before it is put in the place of anything. */
function syncAll(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncAll(path);
    else syncFileNow(path);
  }
  syncFolderNow(folder);
}

/** A present store that cannot be read counts as empty: that is often why it is replaced. */
function compare(
  present: string,
  other: string,
  sqliteBinding: string | undefined,
): Pick<RestorePreview, 'now' | 'lost'> {
  try {
    const database = openReadOnly(present, sqliteBinding);
    try {
      const { statements, newestStatementAt: newest } = contentsOf(database);
      return {
        now: { statements, newestStatementAt: newest === null ? null : new Date(newest).toISOString() },
        lost: countMissing(present, other, sqliteBinding),
      };
    } finally {
      database.close();
    }
  } catch {
    return { now: { statements: 0, newestStatementAt: null }, lost: 0 };
  }
}
