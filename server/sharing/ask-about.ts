import type { FailedRequest } from './accept-answer.ts';
import { acceptAnswer, failed } from './accept-answer.ts';
import type { RemoteClient } from './remote-client.ts';
import type { RemoteLrs } from './remote-lrs.ts';

type About = { readonly kind: 'answered'; readonly versions: readonly string[] } | FailedRequest;

/** Asks an endpoint for its `about` (xAPI 1.0.3 Communication 2.8): which versions does it speak? */
export async function askVersions(client: RemoteClient, remote: RemoteLrs, signal?: AbortSignal): Promise<About> {
  const options = { method: 'GET', path: '/about', version: '1.0.3', ...(signal && { signal }) } as const;
  const answer = acceptAnswer(await client.ask(remote, options));
  // Some LRSs want the credential for `about` as well, but none forbids it.
  if (answer.kind === 'failed') {
    return answer.trouble === 'not-permitted' ? failed('not-an-lrs', `403 ${answer.words}`) : answer;
  }
  const versions = versionsIn(answer.text);
  return versions ? { kind: 'answered', versions } : failed('not-an-lrs', `200 ${answer.words}`);
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
