// If-Match and If-None-Match (RFC 9110 §13, xAPI 1.0.3 Communication 3.1, xAPI 2.0 §4.1.4).
import type { Context } from 'koa';
import { Problem } from '../contract/problem.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import type { Precondition } from '../lrs/documents.ts';
import type { DocumentResourceName } from './document-parameters.ts';

/** What the headers of a request demand. Throws precondition-failed. */
export function requirePreconditions(context: Context): Precondition {
  const ifMatch = context.get('If-Match');
  const ifNoneMatch = context.get('If-None-Match');
  return (etag) => {
    if (ifMatch !== '' && !matches(ifMatch, etag)) {
      throw new Problem(
        'precondition-failed',
        etag === undefined
          ? 'Nothing was changed: there is no such document, so If-Match cannot hold.'
          : 'Nothing was changed: the document has changed since. GET it, then send the change with its ETag as If-Match.',
      );
    }
    if (ifNoneMatch !== '' && matches(ifNoneMatch, etag)) {
      throw new Problem(
        'precondition-failed',
        'Nothing was changed: there is such a document already. GET it, then send the change with its ETag as If-Match.',
      );
    }
  };
}

/** The same for PUT, which has to come with one of the headers where it could destroy the work of somebody else. */
export function requirePutPreconditions(
  context: Context,
  version: XapiVersion,
  resource: DocumentResourceName,
): Precondition {
  const hasHeader = context.get('If-Match') !== '' || context.get('If-None-Match') !== '';
  // xAPI 1.0.3 Communication 3.1: conflicts of State are unlikely. xAPI 2.0 makes no exception of it.
  if (hasHeader || (version === '1.0.3' && resource === 'state')) return requirePreconditions(context);
  return (etag) => {
    if (etag !== undefined) {
      throw new Problem(
        'document-conflict',
        'Nothing was changed: there is such a document already. GET it to see its current state, then send the change with its ETag as If-Match.',
      );
    }
    if (version === '1.0.3') {
      throw new Problem(
        'precondition-missing',
        'A PUT of a profile document needs the header If-Match with the ETag of the document, or If-None-Match: * for a new one (xAPI 1.0.3 Communication 3.1).',
      );
    }
  };
}

/** Whether a GET asks only for what is not this document. */
export function isNotModified(context: Context, etag: string): boolean {
  const ifNoneMatch = context.get('If-None-Match');
  return ifNoneMatch !== '' && matches(ifNoneMatch, etag);
}

// Lists, weak tags as proxies make them of ours, and tags without quotes, as TinCanJS sends them.
function matches(header: string, etag: string | undefined): boolean {
  if (etag === undefined) return false;
  const tags = header.split(',').map((tag) =>
    tag
      .trim()
      .replace(/^W\//i, '')
      .replace(/^"(.*)"$/, '$1'),
  );
  return tags.some((tag) => tag === '*' || tag.toLowerCase() === etag);
}
