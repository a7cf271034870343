import { Problem } from '../contract/problem.ts';

/** Key and secret of an `Authorization: Basic` header (RFC 7617). Throws not-authenticated. */
export function readBasicCredential(header: string): { readonly key: string; readonly secret: string } {
  if (header === '') {
    throw new Problem(
      'not-authenticated',
      'The request has no credential. Make one on the Connect page of Cairn and send it as Basic authentication.',
    );
  }
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2}) *$/i.exec(header)?.[1];
  const pair = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  if (colon < 0) {
    throw new Problem('not-authenticated', 'The Authorization header is not "Basic" followed by key:secret in Base64.');
  }
  return { key: pair.slice(0, colon), secret: pair.slice(colon + 1) };
}
