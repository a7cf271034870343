import { randomBytes } from 'node:crypto';
import { byHandLabel, sampleLabel } from '../contract/by-hand.ts';
import { recordingScopes } from '../contract/scopes.ts';
import type { CredentialRow } from '../store/credential-store.ts';
import type { Store } from '../store/open-store.ts';
import type { OwnPurpose } from '../store/own-credential-store.ts';
import type { Clock } from './clock.ts';

/** The page says them in the reader's language; in an authority they go wherever the Statement goes. */
const labels: Readonly<Record<OwnPurpose, string>> = { 'by-hand': byHandLabel, sample: sampleLabel };

/**
 * The credential of what comes here without an activity that sends it, made when it is first needed. Nobody can use it:
 * it is revoked from the start, and its secret is known to nobody.
 */
export function getOwnCredential(store: Store, clock: Clock, purpose: OwnPurpose): CredentialRow {
  const key = store.ownCredentials.find(purpose) ?? insertOwn(store, clock, purpose);
  const row = store.credentials.find(key);
  if (!row) throw new Error(`the credential ${key} is gone`);
  return row;
}

function insertOwn(store: Store, clock: Clock, purpose: OwnPurpose): string {
  const key = randomBytes(12).toString('hex');
  store.transaction(() => {
    store.credentials.insert({
      key,
      label: labels[purpose],
      scopes: recordingScopes,
      secretHash: randomBytes(32),
      createdAt: clock(),
    });
    store.credentials.updateRevoked(key, clock());
    store.ownCredentials.insert(purpose, key);
  });
  return key;
}
