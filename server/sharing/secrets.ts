import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../contract/problem.ts';

export type Secrets = {
  readonly keptIn: 'keychain' | 'key file';
  encrypt(secret: string): Uint8Array;
  /** Undefined when it was encrypted with another key. */
  decrypt(encrypted: Uint8Array): string | undefined;
};

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts the secrets of destinations (AES-256-GCM) with the key from the system's keychain or, without one, from a
 * file in the data folder that only its owner may read.
 */
export function openSecrets(dataFolder: string, keychainKey?: Uint8Array): Secrets {
  const key = keychainKey ?? readKeyFile(join(dataFolder, 'secrets.key'));
  return {
    keptIn: keychainKey ? 'keychain' : 'key file',

    encrypt(secret) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]);
    },

    decrypt(encrypted) {
      const bytes = Buffer.from(encrypted);
      if (bytes.length < nonceBytes + tagBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
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

/** A file that is no key (cut short by a crash, say) is replaced: what it protected has to be entered again. */
function readKeyFile(file: string): Uint8Array {
  const found = existsSync(file) ? readFileSync(file) : undefined;
  if (found?.length === keyBytes) return found;
  const key = randomBytes(keyBytes);
  writeFileSync(file, key, { mode: 0o600, flush: true });
  return key;
}
