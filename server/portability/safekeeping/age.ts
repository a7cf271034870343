// Encryption with a passphrase in the format of age (age-encryption.org/v1), which many programs open without Cairn.
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';

/** What the first octets of an encrypted file say. */
export const ageBeginning = 'age-encryption.org/v1';

/** scrypt takes 64 MB of memory and about two seconds with it, once for each file. */
const workFactor = 16;

export async function encryptWith(passphrase: string, plain: Readable): Promise<Readable> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase);
  return fromWeb(await encrypter.encrypt(toWeb(plain)));
}

/** Throws when the passphrase is another one. What was changed or cut off makes the stream fail. */
export async function decryptWith(passphrase: string, encrypted: Readable): Promise<Readable> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return fromWeb(await decrypter.decrypt(toWeb(encrypted)));
}

// Node's streams of the web and those of the language's own library are the same thing under two names.
function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;
}

function fromWeb(stream: ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(stream as unknown as NodeStream<Uint8Array>);
}
