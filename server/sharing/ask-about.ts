import type { NetworkReason, RemoteTroubleKind } from '../contract/sharing.ts';
import type { RemoteClient } from './remote-client.ts';
import type { RemoteLrs } from './remote-lrs.ts';
import { troubleOf } from './remote-lrs.ts';

type About =
  | { readonly kind: 'answered'; readonly versions: readonly string[] }
  | {
      readonly kind: 'failed';
      readonly trouble: RemoteTroubleKind;
      readonly reason: NetworkReason | null;
      readonly words: string;
      /** In seconds. */
      readonly retryAfter: number | undefined;
    };

/** Asks an endpoint for its `about` (xAPI 1.0.3 Communication 2.8): which versions does it speak? */
export async function askVersions(client: RemoteClient, remote: RemoteLrs, signal?: AbortSignal): Promise<About> {
  const about = await client.ask(remote, {
    method: 'GET',
    path: '/about',
    version: '1.0.3',
    ...(signal && { signal }),
  });
  if (about.kind !== 'answered') {
    const { kind: trouble, reason, words, retryAfter } = troubleOf(about);
    return { kind: 'failed', trouble, reason, words, retryAfter };
  }
  const { status, words, text, retryAfter } = about;
  const failed = (trouble: RemoteTroubleKind, said: string): About => ({
    kind: 'failed',
    trouble,
    reason: null,
    words: said,
    retryAfter,
  });
  const versions = status === 200 ? versionsIn(text) : undefined;
  if (versions) return { kind: 'answered', versions };
  if (status >= 300 && status < 400) return failed('moved', words);
  // Some LRSs want the credential for `about` as well.
  if (status === 401) return failed('credential-refused', words);
  if (status === 429 || status >= 500) return failed('busy', `${status} ${words}`);
  return failed('not-an-lrs', `${status} ${words}`);
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
