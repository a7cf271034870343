import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupSecrets } from '../portability/safekeeping/backup-settings.ts';
import { openSecrets } from '../sharing/secrets.ts';

export type OwnSecrets = Omit<BackupSecrets, 'key'> & { readonly key: Uint8Array | undefined };

/**
 * The secrets of a record. Where the desktop app keeps their key in the keychain, nobody but it can read them: a key file
 * that is made beside it would be taken for the key.
 */
export function ownSecrets(home: string, dataFolder: string): OwnSecrets {
  return existsSync(join(home, 'secrets-key.keychain')) ? sealed : openSecrets(dataFolder);
}

const sealed: OwnSecrets = {
  encrypt: () => {
    throw new Error('the key of secrets is in the keychain');
  },
  decrypt: () => undefined,
  key: undefined,
};
