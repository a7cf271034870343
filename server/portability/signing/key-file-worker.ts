// Encrypts and opens the file of a key, in the format of age (age-encryption.org/v1).
import { parentPort, workerData } from 'node:worker_threads';
import { Decrypter, Encrypter, armor } from 'age-encryption';

export type KeyFileTask = {
  readonly what: 'write' | 'read';
  /** What is to be encrypted, or the text of the file. */
  readonly text: string;
  readonly passphrase: string;
};

/** `text` is undefined where it could not be opened; `isAge`: the file is of the right format. */
export type KeyFileAnswer = { readonly text: string | undefined; readonly isAge: boolean };

/** scrypt takes 64 MB of memory and about two seconds with it. */
const workFactor = 16;

async function write({ text, passphrase }: KeyFileTask): Promise<KeyFileAnswer> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase);
  return { text: armor.encode(await encrypter.encrypt(text)), isAge: true };
}

async function read({ text, passphrase }: KeyFileTask): Promise<KeyFileAnswer> {
  const octets = readArmor(text);
  if (!octets) return { text: undefined, isAge: false };
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return { text: await decrypter.decrypt(octets, 'text'), isAge: true };
  } catch {
    return { text: undefined, isAge: true };
  }
}

function readArmor(text: string): Uint8Array | undefined {
  try {
    return armor.decode(text.trim());
  } catch {
    return undefined;
  }
}

const task = workerData as KeyFileTask;
void (task.what === 'write' ? write(task) : read(task)).then((answer) => parentPort?.postMessage(answer));
