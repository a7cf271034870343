import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Problem } from '../../contract/problem.ts';
import type { SigningKey } from '../../contract/signing.ts';
import type { Clock } from '../../lrs/clock.ts';
import { isoTime, isoTimeOrNull } from '../../lrs/clock.ts';
import type { Store } from '../../store/open-store.ts';
import type { SigningKeyRow } from '../../store/signing-key-store.ts';
import { didOf } from '../credentials/did-key.ts';
import { keyOfJwk, readKeyFile, writeKeyFile } from './key-file.ts';
import type { Signer } from './signer.ts';
import { createSigner } from './signer.ts';

export type LearnersKey = ReturnType<typeof openSigningKey>;

/** Keeps private keys unreadable for whoever only has the store. */
export type KeySecrets = {
  encrypt(secret: string): Uint8Array;
  /** Undefined when it was encrypted with another key. */
  decrypt(encrypted: Uint8Array): string | undefined;
};

const shortestPassphrase = 10;

/**
 * The key that the learner signs with. It is kept encrypted with the key of the keychain or the key file. Another that
 * takes its place retires it: what it signed is still the learner's.
 */
export function openSigningKey(store: Pick<Store, 'signingKeys' | 'transaction'>, secrets: KeySecrets, clock: Clock) {
  const keys = store.signingKeys;

  function keyIn(row: SigningKeyRow): KeyObject | undefined {
    const text = secrets.decrypt(row.privateKey);
    return text === undefined ? undefined : keyOfJwk(text);
  }

  function keep(key: KeyObject, savedAt: number | null): SigningKeyRow {
    const row: SigningKeyRow = {
      did: didOf(key),
      privateKey: secrets.encrypt(JSON.stringify(key.export({ format: 'jwk' }))),
      createdAt: clock(),
      savedAt,
    };
    keys.replace(row, clock());
    return keys.present() ?? row;
  }

  /** The present one, or a new one: where there is none, or only one that cannot be used any more. */
  function make(): SigningKeyRow {
    return store.transaction(() => {
      const row = keys.present();
      return row && keyIn(row) ? row : keep(generateKeyPairSync('ed25519').privateKey, null);
    });
  }

  function getKey(row: SigningKeyRow): KeyObject {
    const key = keyIn(row);
    if (key) return key;
    throw new Problem(
      'signing-key-unreadable',
      'The signing key was kept with another key of the keychain. Load the file that it was saved in, or make a new one.',
    );
  }

  return {
    /** Null until one is made. */
    get(): SigningKey | null {
      const row = keys.present();
      return row ? describe(row) : null;
    },

    make: (): SigningKey => describe(make()),

    /** Whether a signature was made with a key that is, or once was, the learner's. */
    isOwn: (did: string): boolean => keys.has(did),

    /** Signs with the present key, and makes one where there is none. Throws signing-key-unreadable. */
    signer: (): Signer => createSigner(getKey(keys.present() ?? make()), clock),

    /** The key as the text of a file that only the passphrase opens. */
    async save(
      passphrase: string,
    ): Promise<{ readonly text: string; readonly fileName: string; readonly key: SigningKey }> {
      const row = keys.present();
      if (!row) throw new Problem('not-found', 'There is no signing key yet. Make one first.');
      if (typeof passphrase !== 'string' || [...passphrase].length < shortestPassphrase) {
        throw new Problem('invalid-request', `A passphrase has at least ${shortestPassphrase} characters.`);
      }
      const text = await writeKeyFile(getKey(row), passphrase);
      const savedAt = clock();
      keys.noteSaved(row.did, savedAt);
      return { text, fileName: `cairn-signing-key-${row.did.slice(-8)}.age`, key: describe({ ...row, savedAt }) };
    },

    /** Puts a saved key in the place of the present one. Throws key-file-unreadable or passphrase-wrong. */
    async load(text: string, passphrase: string): Promise<SigningKey> {
      if (typeof text !== 'string' || typeof passphrase !== 'string') {
        throw new Problem('invalid-request', 'Loading a key takes the text of its file and the passphrase.');
      }
      const key = await readKeyFile(text, passphrase);
      return describe(store.transaction(() => keep(key, clock())));
    },
  };
}

function describe({ did, createdAt, savedAt }: SigningKeyRow): SigningKey {
  return { did, createdAt: isoTime(createdAt), savedAt: isoTimeOrNull(savedAt) };
}
