import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../contract/problem.ts';
import { seal, sealKeyBytes, unseal } from '../lrs/seal.ts';
import { writeWholeFile } from '../store/write-whole-file.ts';

const keyFileName = 'secrets.key';

export type Secrets = {
  readonly keptIn: 'keychain' | 'key file';
  encrypt(secret: string): Uint8Array;
  /** Undefined when it was encrypted with another key. */
  decrypt(encrypted: Uint8Array): string | undefined;
  /** Goes nowhere but into a backup that is encrypted itself. */
  readonly key: Uint8Array;
};

/**
 * Encrypts the secrets of destinations (AES-256-GCM) with the key from the system's keychain or, without one, from a
 * file in the data folder that only its owner may read.
 */
export function openSecrets(dataFolder: string, keychainKey?: Uint8Array): Secrets {
  const key = keychainKey ?? readKeyFile(dataFolder);
  return {
    keptIn: keychainKey ? 'keychain' : 'key file',

    encrypt: (secret) => seal(key, secret),
    decrypt: (encrypted) => unseal(key, encrypted),
    key,
  };
}

/** The secret of a destination or source. Throws destination-secret-unreadable. */
export function getSecret(secrets: Secrets, kept: { readonly name: string; readonly secret: Uint8Array }): string {
  const secret = secrets.decrypt(kept.secret);
  if (secret !== undefined) return secret;
  throw new Problem(
    'destination-secret-unreadable',
    `The secret of "${kept.name}" was kept with another key. Enter it again.`,
  );
}

/** A file that is no key (damaged on the disk, say) is replaced: what it protected has to be entered again. */
function readKeyFile(dataFolder: string): Uint8Array {
  const file = join(dataFolder, keyFileName);
  const found = existsSync(file) ? readFileSync(file) : undefined;
  if (found?.length === sealKeyBytes) return found;
  const key = randomBytes(sealKeyBytes);
  writeWholeFile(dataFolder, keyFileName, key);
  return key;
}
