import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../contract/problem.ts';
import type { KeyFileAnswer, KeyFileTask } from './key-file-worker.ts';

/** The text of a file that holds a private key; only the passphrase opens it. Any program that reads age can. */
export async function writeKeyFile(key: KeyObject, passphrase: string): Promise<string> {
  const answer = await work({ what: 'write', text: JSON.stringify(key.export({ format: 'jwk' })), passphrase });
  if (answer.text === undefined) throw new Error('The key could not be encrypted.');
  return answer.text;
}

/** The key in such a file. Throws key-file-unreadable or passphrase-wrong. */
export async function readKeyFile(text: string, passphrase: string): Promise<KeyObject> {
  const answer = await work({ what: 'read', text, passphrase });
  if (answer.text === undefined && answer.isAge) {
    throw new Problem('passphrase-wrong', 'This passphrase does not open the key. Type it again.');
  }
  const key = answer.text === undefined ? undefined : keyOfJwk(answer.text);
  if (!key)
    throw new Problem('key-file-unreadable', 'This is not the file of a signing key. Choose the one that was saved.');
  return key;
}

/** The Ed25519 key that the text of a private JWK holds; undefined where it holds none. */
export function keyOfJwk(text: string): KeyObject | undefined {
  try {
    const key = createPrivateKey({ key: JSON.parse(text), format: 'jwk' });
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Making a key of a passphrase takes seconds on purpose: in a thread of its own. */
async function work(task: KeyFileTask): Promise<KeyFileAnswer> {
  // In the bundle it lies beside the code that starts it, as here.
  const name = import.meta.url.endsWith('.ts') ? './key-file-worker.ts' : './key-file-worker.js';
  const worker = new Worker(new URL(name, import.meta.url), { workerData: task });
  const [answer] = (await once(worker, 'message')) as [KeyFileAnswer];
  return answer;
}
