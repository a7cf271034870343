import type { Context } from 'koa';
import { Problem } from '../contract/problem.ts';
import type { CredentialRow } from '../store/credential-store.ts';
import type { Credentials } from '../lrs/credentials.ts';
import { readBasicCredential } from './basic-credential.ts';
import { ownOrigin } from './require-own-host.ts';

/** More are not remembered: nobody has so many activities at work at once. */
const mostKnown = 100;

/**
 * Makes the function that finds the credential behind a request to the xAPI endpoint. That one throws a Problem without
 * a credential, or when the page that asks is not one that the credential may be used from; `onAsked` is told when that
 * raises a question to the learner.
 */
export function createAuthenticator(
  credentials: Credentials,
  onAsked: () => void,
): (context: Context) => CredentialRow {
  /** By their headers, as long as no credential has changed: activities send the same one again and again. */
  const known = new Map<string, CredentialRow>();
  let revision: number | undefined;

  function find(header: string): CredentialRow {
    const now = credentials.revision();
    if (revision !== now) known.clear();
    revision = now;
    const found = known.get(header);
    if (found) return found;
    const { key, secret } = readBasicCredential(header);
    const credential = credentials.authenticate(key, secret);
    if (known.size >= mostKnown) known.clear();
    known.set(header, credential);
    return credential;
  }

  return (context) => {
    refuseUnnamedSite(context);
    const credential = find(context.get('Authorization'));
    const origin = context.get('Origin');
    if (origin !== '' && origin !== ownOrigin(context)) {
      const admission = credentials.admitOrigin(credential.key, origin);
      if (admission === 'asked now') onAsked();
      if (admission !== 'allowed') {
        throw new Problem(
          'origin-not-allowed',
          `The site ${origin} may not use the credential "${credential.label}" yet. Open Cairn and allow it, then try again.`,
        );
      }
    }
    credentials.touch(credential);
    return credential;
  };
}

// Where a page of another site names no origin (links, images, frames), the learner cannot be asked about it; a
// browser that remembers a credential would send it along.
function refuseUnnamedSite(context: Context): void {
  const site = context.get('Sec-Fetch-Site');
  if (context.get('Origin') !== '' || (site !== 'cross-site' && site !== 'same-site')) return;
  throw new Problem(
    'origin-not-allowed',
    'A page of another site must say which one it is: let it ask by a script (CORS), not by a link or an image.',
  );
}
