import type { Context } from 'koa';
import { Problem } from '../contract/problem.ts';
import type { CredentialRow } from '../store/credential-store.ts';
import type { Credentials } from '../lrs/credentials.ts';
import { readBasicCredential } from './basic-credential.ts';
import { ownOrigin } from './require-own-host.ts';

/**
 * The credential behind a request to the xAPI endpoint. Throws a Problem without one, or when the page that asks is
 * not one that this credential may be used from; `onAsked` is told when that raises a question to the learner.
 */
export function authenticate(context: Context, credentials: Credentials, onAsked: () => void): CredentialRow {
  refuseUnnamedSite(context);
  const { key, secret } = readBasicCredential(context.get('Authorization'));
  const credential = credentials.authenticate(key, secret);
  const origin = context.get('Origin');
  if (origin !== '' && origin !== ownOrigin(context)) {
    const admission = credentials.admitOrigin(key, origin);
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
