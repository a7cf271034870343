import type { DestinationTrouble } from '../contract/api.ts';
import type { RemoteLrs } from './remote-lrs.ts';
import { askRemote } from './remote-lrs.ts';

type About =
  | { readonly kind: 'answered'; readonly versions: readonly string[] }
  | { readonly kind: 'failed'; readonly trouble: DestinationTrouble['kind']; readonly words: string };

/** Asks an endpoint for its `about` (xAPI 1.0.3 Communication 2.8): which versions does it speak? */
export async function askVersions(remote: RemoteLrs, signal?: AbortSignal): Promise<About> {
  const about = await askRemote(remote, { method: 'GET', path: '/about', version: '1.0.3', ...(signal && { signal }) });
  if (about.kind === 'unreachable') return { kind: 'failed', trouble: 'unreachable', words: about.words };
  const versions = about.status === 200 ? versionsIn(about.text) : undefined;
  if (versions) return { kind: 'answered', versions };
  // Some LRSs want the credential for `about` as well.
  if (about.status === 401) return { kind: 'failed', trouble: 'credential-refused', words: about.words };
  if (about.status >= 500) return { kind: 'failed', trouble: 'busy', words: `${about.status} ${about.words}` };
  return { kind: 'failed', trouble: 'not-an-lrs', words: `${about.status} ${about.words}` };
}

function versionsIn(text: string): string[] | undefined {
  try {
    const { version } = JSON.parse(text) as { version?: unknown };
    const versions = Array.isArray(version) ? version.filter((one) => typeof one === 'string') : [];
    return versions.length > 0 ? versions : undefined;
  } catch {
    return undefined;
  }
}
