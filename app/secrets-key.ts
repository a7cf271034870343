/** The key that protects the secrets of destinations, wrapped by the system's keychain. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is needed of Electron's `safeStorage`. */
export type Keychain = {
  isEncryptionAvailable(): boolean;
  getSelectedStorageBackend(): string;
  encryptString(text: string): Buffer;
  decryptString(wrapped: Buffer): string;
};

const keyLength = 32;

/**
 * The 32 bytes kept in the data folder, made on first use; undefined when the keychain cannot protect them.
 *
 * A wrapped key that cannot be opened now stays where it is: a keychain that was locked or denied today may open it
 * tomorrow, and a new key would make the secrets unreadable for good.
 */
export function findSecretsKey(
  dataFolder: string,
  keychain: Keychain,
  platform: NodeJS.Platform,
): Uint8Array | undefined {
  if (!keychain.isEncryptionAvailable()) return undefined;
  // `basic_text` is Chromium's fixed password: it hides nothing that a key file would not.
  if (platform === 'linux' && keychain.getSelectedStorageBackend() === 'basic_text') return undefined;
  const file = join(dataFolder, 'secrets-key.keychain');
  try {
    const wrapped = readIfPresent(file);
    if (!wrapped) return makeKey(file, keychain);
    const key = Buffer.from(keychain.decryptString(wrapped), 'base64');
    return key.length === keyLength ? key : undefined;
  } catch {
    return undefined;
  }
}

function makeKey(file: string, keychain: Keychain): Uint8Array {
  const key = randomBytes(keyLength);
  const unfinished = `${file}.new`;
  const descriptor = openSync(unfinished, 'w', 0o600);
  try {
    writeFileSync(descriptor, keychain.encryptString(key.toString('base64')));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, file);
  return key;
}

function readIfPresent(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
