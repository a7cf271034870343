import { randomBytes } from 'node:crypto';
import { recordingScopes } from '../contract/scopes.ts';
import type { Store } from '../store/open-store.ts';
import type { Clock } from './clock.ts';

/**
 * Makes the credential under which the Statements of one import are stored, within the transaction that is open; returns
 * its key. Like those of Cairn itself nobody can use it: it is revoked from the start, its secret known to nobody.
 */
export function insertImportCredential(store: Store, clock: Clock, label: string): string {
  const key = randomBytes(12).toString('hex');
  const createdAt = clock();
  store.credentials.insert({ key, label, scopes: recordingScopes, secretHash: randomBytes(32), createdAt });
  store.credentials.updateRevoked(key, createdAt);
  return key;
}
