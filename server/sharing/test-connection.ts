import type { ConnectionTest, DestinationAddress } from '../contract/api.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import { endpointCandidates, isUnencrypted } from './endpoint-address.ts';
import type { RemoteAnswer } from './remote-lrs.ts';
import { askRemote } from './remote-lrs.ts';

/**
 * Tries an address and a credential: finds the endpoint behind what was pasted by its `about`, then asks for one
 * Statement and offers an empty batch. Sends no Statement.
 */
export async function testConnection({ address, key, secret }: DestinationAddress): Promise<ConnectionTest> {
  const candidates = endpointCandidates(address);
  if (candidates.length === 0) return { outcome: 'invalid-address', words: address };
  let failure: ConnectionTest = { outcome: 'not-an-lrs', words: '' };
  for (const endpoint of candidates) {
    const about = await askRemote({ endpoint, key, secret }, { method: 'GET', path: '/about', version: '1.0.3' });
    const versions = versionsOf(about.text);
    if (about.kind === 'answered' && about.status === 200 && versions)
      return testCredential({ endpoint, key, secret }, versions);
    if (about.kind === 'unreachable') return { outcome: 'unreachable', words: about.words };
    // Some LRSs want the credential for `about` as well.
    if (about.status === 401) failure = { outcome: 'credential-refused', words: about.words };
    else if (failure.outcome === 'not-an-lrs')
      failure = { outcome: 'not-an-lrs', words: `${about.status} ${about.words}` };
  }
  return failure;
}

async function testCredential(
  remote: { readonly endpoint: string; readonly key: string; readonly secret: string },
  versions: readonly string[],
): Promise<ConnectionTest> {
  const version = bestVersion(versions);
  if (!version) return { outcome: 'version-unsupported', words: versions.join(', ') };
  const read = await askRemote(remote, { method: 'GET', path: '/statements?limit=1', version });
  if (read.kind === 'answered' && read.status === 401) return { outcome: 'credential-refused', words: read.words };
  // Reading may be forbidden where writing is not; an empty batch tells whether writing is.
  const write = await askRemote(remote, {
    method: 'POST',
    path: '/statements',
    version,
    body: { contentType: 'application/json', content: '[]' },
  });
  const refusal = refusalOf(write);
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

function versionsOf(text: string): string[] | undefined {
  try {
    const { version } = JSON.parse(text) as { version?: unknown };
    const versions = Array.isArray(version) ? version.filter((one) => typeof one === 'string') : [];
    return versions.length > 0 ? versions : undefined;
  } catch {
    return undefined;
  }
}

/** The newest version that both sides speak. */
export function bestVersion(versions: readonly string[]): XapiVersion | undefined {
  if (speaks(versions, '2.0.0')) return '2.0.0';
  return speaks(versions, '1.0.3') ? '1.0.3' : undefined;
}

/** Whether a list from `about` names any patch of a version. */
export function speaks(versions: readonly string[], version: XapiVersion): boolean {
  const line = version.slice(0, 3);
  return versions.some((one) => one === line || one.startsWith(`${line}.`));
}
