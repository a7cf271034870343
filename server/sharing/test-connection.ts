import type { ConnectionTest } from '../contract/sharing/remote.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import { acceptAnswer } from './accept-answer.ts';
import { isUnencrypted } from './endpoint-address.ts';
import type { FailedTest } from './find-endpoint.ts';
import { failedTest, findEndpoint } from './find-endpoint.ts';
import type { RemoteClient } from './remote-client.ts';
import type { RemoteLrs } from './remote-lrs.ts';
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
  const read = acceptAnswer(await client.ask(remote, { method: 'GET', path: '/statements?limit=1', version }));
  return read.kind === 'failed' ? failedTest(read) : undefined;
}

async function tryToSend(client: RemoteClient, remote: RemoteLrs, version: XapiVersion) {
  const refusal = await tryToFetch(client, remote, version);
  if (refusal?.outcome === 'credential-refused') return refusal;
  // Reading may be forbidden where writing is not; an empty batch tells whether writing is.
  const body = () => ({ contentType: 'application/json', content: '[]' });
  const write = acceptAnswer(await client.ask(remote, { method: 'POST', path: '/statements', version, body }));
  // What some do not like about it is that it is empty.
  return write.kind === 'failed' && write.trouble !== 'not-an-lrs' ? failedTest(write) : undefined;
}
