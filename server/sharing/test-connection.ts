import type { ConnectionTest, DestinationAddress } from '../contract/api.ts';
import { askVersions } from './ask-about.ts';
import { endpointCandidates, isUnencrypted } from './endpoint-address.ts';
import type { RemoteAnswer, RemoteLrs } from './remote-lrs.ts';
import { askRemote } from './remote-lrs.ts';
import { bestVersion } from './versions.ts';

type Failed = Exclude<ConnectionTest, { readonly outcome: 'connected' }>;

type FoundEndpoint = { readonly endpoint: string; readonly versions: readonly string[] };

/** The endpoint behind what was pasted: the likeliest that answers for `about`. */
export async function findEndpoint({ address, key, secret }: DestinationAddress): Promise<FoundEndpoint | Failed> {
  const candidates = endpointCandidates(address);
  if (candidates.length === 0) return { outcome: 'invalid-address', words: address };
  let failure: Failed = { outcome: 'not-an-lrs', words: '' };
  for (const endpoint of candidates) {
    const about = await askVersions({ endpoint, key, secret });
    if (about.kind === 'answered') return { endpoint, versions: about.versions };
    if (about.trouble === 'unreachable') return { outcome: 'unreachable', words: about.words };
    if (about.trouble === 'credential-refused') failure = { outcome: 'credential-refused', words: about.words };
    else if (failure.words === '') failure = { outcome: 'not-an-lrs', words: about.words };
  }
  return failure;
}

/**
 * Tries an address and a credential: finds the endpoint, then asks for one Statement and offers an empty batch. Sends no
 * Statement.
 */
export async function testConnection(given: DestinationAddress): Promise<ConnectionTest> {
  const found = await findEndpoint(given);
  return 'outcome' in found ? found : testCredential({ ...found, key: given.key, secret: given.secret });
}

/** Whether a credential may record at an endpoint that was found. */
async function testCredential({ versions, ...remote }: RemoteLrs & FoundEndpoint): Promise<ConnectionTest> {
  const version = bestVersion(versions);
  if (!version) return { outcome: 'version-unsupported', words: versions.join(', ') };
  const read = await askRemote(remote, { method: 'GET', path: '/statements?limit=1', version });
  if (read.kind === 'answered' && read.status === 401) return { outcome: 'credential-refused', words: read.words };
  // Reading may be forbidden where writing is not; an empty batch tells whether writing is.
  const body = { contentType: 'application/json', content: '[]' };
  const refusal = refusalOf(await askRemote(remote, { method: 'POST', path: '/statements', version, body }));
  if (refusal) return refusal;
  return {
    outcome: 'connected',
    address: remote.endpoint,
    versions,
    version,
    unencrypted: isUnencrypted(remote.endpoint),
  };
}

function refusalOf(answer: RemoteAnswer): ConnectionTest | undefined {
  if (answer.kind === 'unreachable') return { outcome: 'unreachable', words: answer.words };
  if (answer.status === 401) return { outcome: 'credential-refused', words: answer.words };
  if (answer.status === 403) return { outcome: 'not-permitted', words: answer.words };
  if (answer.status >= 500) return { outcome: 'unreachable', words: `${answer.status} ${answer.words}` };
  return undefined;
}
