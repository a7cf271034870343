import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Keychain } from './secrets-key.ts';
import { findSecretsKey } from './secrets-key.ts';

let dataFolder: string;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'cairn-secrets-key-'));
});

afterEach(() => rmSync(dataFolder, { recursive: true }));

const file = () => join(dataFolder, 'secrets-key.keychain');

test('makes 32 random bytes once and finds them again', () => {
  const key = findSecretsKey(dataFolder, keychain(), 'linux');
  expect(key).toHaveLength(32);
  expect(findSecretsKey(dataFolder, keychain(), 'linux')).toEqual(key);
  expect(new Set(key).size).toBeGreaterThan(8);
});

test('writes the key wrapped, for its owner only', () => {
  const key = findSecretsKey(dataFolder, keychain(), 'darwin');
  const written = readFileSync(file());
  expect(written.includes(Buffer.from(key ?? []))).toBe(false);
  expect(written.toString()).toMatch(/^wrapped:/);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test('leaves the key to the LRS when the keychain is not there or hides nothing', () => {
  expect(findSecretsKey(dataFolder, keychain({ isEncryptionAvailable: () => false }), 'darwin')).toBeUndefined();
  expect(
    findSecretsKey(dataFolder, keychain({ getSelectedStorageBackend: () => 'basic_text' }), 'linux'),
  ).toBeUndefined();
  expect(() => readFileSync(file())).toThrow('ENOENT');
});

test('keeps a wrapped key that the keychain does not open today', () => {
  const key = findSecretsKey(dataFolder, keychain(), 'linux');
  const denied = keychain({
    decryptString: () => {
      throw new Error('denied');
    },
  });
  expect(findSecretsKey(dataFolder, denied, 'linux')).toBeUndefined();
  expect(findSecretsKey(dataFolder, keychain(), 'linux')).toEqual(key);
});

test('does not take a damaged file for a key', () => {
  writeFileSync(file(), 'wrapped:c2hvcnQ=');
  expect(findSecretsKey(dataFolder, keychain(), 'linux')).toBeUndefined();
});

/** Wraps like a keychain does, as far as a reader of the file can tell. */
function keychain(changes: Partial<Keychain> = {}): Keychain {
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (text) => Buffer.from(`wrapped:${Buffer.from(text).toString('base64')}`),
    decryptString: (wrapped) => Buffer.from(wrapped.toString().slice('wrapped:'.length), 'base64').toString(),
    ...changes,
  };
}
