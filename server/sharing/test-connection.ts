import type { ConnectionTest } from '../contract/sharing.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import { isUnencrypted } from './endpoint-address.ts';
import type { FailedTest } from './find-endpoint.ts';
import { failedTest, findEndpoint } from './find-endpoint.ts';
import type { RemoteClient } from './remote-client.ts';
import type { RemoteAnswer, RemoteLrs } from './remote-lrs.ts';
import { troubleOf } from './remote-lrs.ts';
import type { CheckedAddress } from './remote-of.ts';
import { remoteOf } from './remote-of.ts';
import { bestVersion } from './versions.ts';

/**
 * Tries an address and a login for sending: finds the endpoint, then asks for one Statement and offers an empty batch.
 * Sends no Statement.
 */
export function testConnection(client: RemoteClient, wanted: CheckedAddress): Promise<ConnectionTest> {
  return testWith(client, wanted, tryToSend);
}

/** Tries an address and a login for fetching: finds the endpoint, then asks for one Statement. */
export function testFetching(client: RemoteClient, wanted: CheckedAddress): Promise<ConnectionTest> {
  return testWith(client, wanted, tryToFetch);
}

type Attempt = (client: RemoteClient, remote: RemoteLrs, version: XapiVersion) => Promise<FailedTest | undefined>;

async function testWith(client: RemoteClient, wanted: CheckedAddress, attempt: Attempt): Promise<ConnectionTest> {
  const found = await findEndpoint(client, wanted);
  if ('outcome' in found) return found;
  const { address, versions } = found;
  const version = bestVersion(versions);
  if (!version) return { outcome: 'version-unsupported', reason: null, words: versions.join(', ') };
  const refusal = await attempt(client, remoteOf({ ...wanted, address }, wanted.secret), version);
  return refusal ?? { outcome: 'connected', address, versions, version, unencrypted: isUnencrypted(address) };
}

async function tryToFetch(client: RemoteClient, remote: RemoteLrs, version: XapiVersion) {
  const read = await client.ask(remote, { method: 'GET', path: '/statements?limit=1', version });
  const refusal = refusalOf(read);
  if (refusal || read.kind !== 'answered' || read.status === 200) return refusal;
  return { outcome: 'not-an-lrs' as const, reason: null, words: `${read.status} ${read.words}` };
}

async function tryToSend(client: RemoteClient, remote: RemoteLrs, version: XapiVersion) {
  const refusal = await tryToFetch(client, remote, version);
  if (refusal?.outcome === 'credential-refused') return refusal;
  // Reading may be forbidden where writing is not; an empty batch tells whether writing is.
  const body = () => ({ contentType: 'application/json', content: '[]' });
  return refusalOf(await client.ask(remote, { method: 'POST', path: '/statements', version, body }));
}

function refusalOf(answer: RemoteAnswer): FailedTest | undefined {
  if (answer.kind !== 'answered') {
    const { kind: trouble, reason, words } = troubleOf(answer);
    return failedTest({ trouble, reason, words });
  }
  const { status, words } = answer;
  if (status === 401) return { outcome: 'credential-refused', reason: null, words };
  if (status === 403) return { outcome: 'not-permitted', reason: null, words };
  if (status >= 300 && status < 400) return { outcome: 'moved', reason: null, words };
  if (status === 429 || status >= 500) return { outcome: 'unreachable', reason: 'other', words: `${status} ${words}` };
  return undefined;
}
