// Cross-origin rules of the xAPI endpoint. Which site may do what depends on the credential, see authenticate.ts.
import type { Context, Next } from 'koa';
import { Problem } from '../contract/problem.ts';

const methods = 'GET, HEAD, POST, PUT, DELETE, OPTIONS';
// xAPI 1.0.3 Communication 1.2.
const requestHeaders =
  'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match, Accept-Language';
const answerHeaders =
  'ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through, WWW-Authenticate';
const preflightSeconds = '600';

/**
 * Answers preflights and lets the asking page read the answer, also one that refuses.
 *
 * A preflight carries no credential, so it is answered for every site that has a name; the request behind it is
 * refused before anything runs unless its credential allows the site.
 */
export async function allowOrigin(context: Context, next: Next): Promise<void> {
  context.vary('Origin');
  const origin = context.get('Origin');
  if (origin === '') return next();
  if (!isSite(origin)) {
    throw new Problem(
      'origin-not-allowed',
      'A page without an address of its own (a local file or a sandboxed frame) cannot use Cairn: open it from a web server.',
    );
  }
  context.set('Access-Control-Allow-Origin', origin);
  context.set('Access-Control-Expose-Headers', answerHeaders);
  if (context.method !== 'OPTIONS') return next();
  context.set('Access-Control-Allow-Methods', methods);
  context.set('Access-Control-Allow-Headers', requestHeaders);
  context.set('Access-Control-Max-Age', preflightSeconds);
  // A public page that asks for this computer (Private, later Local Network Access).
  for (const network of ['Private', 'Local']) {
    if (context.get(`Access-Control-Request-${network}-Network`) === 'true') {
      context.set(`Access-Control-Allow-${network}-Network`, 'true');
    }
  }
  context.status = 204;
}

const longestOrigin = 300;

function isSite(origin: string): boolean {
  return origin.length <= longestOrigin && /^https?:\/\/[^\s/?#]+$/.test(origin);
}
