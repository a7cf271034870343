// The alternate request syntax (xAPI 1.0.3 Communication 1.3): a POST of a form that stands for another request, from
// clients that can send only GET and POST, no headers, or no long address. xAPI 2.0 has it no more.
import type { Context } from 'koa';
import { Problem } from '../contract/problem.ts';
import { decodeUtf8, readBytes, replaceBody } from './read-body.ts';

type AlternateRequest = {
  readonly method: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly parameters: URLSearchParams;
  readonly content: string | undefined;
};

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];
const contentMethods = ['POST', 'PUT'];

/**
 * Form fields that act as headers. Accept-Language is not in the standard's list, but TinCanJS puts every header of
 * its caller into the form.
 */
const headerFields = [
  'authorization',
  'x-experience-api-version',
  'content-type',
  'content-length',
  'if-match',
  'if-none-match',
  'accept-language',
];

/** In bytes. A form is read before its sender has shown a credential, and any page can send one. */
export const largestForm = 4 * 1024 * 1024;
const mostFields = 100;
/** Of all fields but `content`, in characters: ample for filters, and quick to look at for whoever sends it. */
const largestFields = 256 * 1024;
const plus = 0x2b;
const space = 0x20;

/**
 * Turns a form that stands for another request into that request, before anything has looked at it: origin,
 * credential, version and scope are then checked as for any other. Leaves other requests alone. Throws a Problem when
 * the form cannot be read.
 */
export async function readAlternateSyntax(context: Context): Promise<void> {
  if (context.method !== 'POST' || !context.querystring.includes('method')) return;
  const query = new URLSearchParams(context.querystring);
  if (query.has('method')) become(context, await readAlternateRequest(context, query));
}

async function readAlternateRequest(context: Context, query: URLSearchParams): Promise<AlternateRequest> {
  const isForm = /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i.test(context.get('Content-Type'));
  const fields = isForm ? splitForm(await readBytes(context, largestForm)) : new Map<string, string>();
  refuseVersion2(context, fields.get('x-experience-api-version') ?? context.get('X-Experience-API-Version'));
  if (!isForm) {
    throw new Problem(
      'wrong-content-type',
      'A POST with "method" in its address must be a form: send application/x-www-form-urlencoded (xAPI 1.0.3 Communication 1.3).',
    );
  }
  const method = readMethod(query);
  const content = fields.get('content');
  if (content === undefined && contentMethods.includes(method)) {
    throw new Problem('missing-parameter', `${method} needs the form field "content" with what is to be stored.`);
  }
  const isHeader = ([name]: readonly [string, string]) => headerFields.includes(name);
  const headers = new Map([...fields].filter(isHeader).map(([name, value]) => [name, readHeader(name, value)]));
  if (/^multipart\//i.test(headers.get('content-type') ?? '')) {
    throw new Problem(
      'wrong-content-type',
      'A form cannot carry attachments (xAPI 1.0.3 Communication 1.3): send multipart content as a request of its own.',
    );
  }
  const parameters = [...fields].filter((field) => !isHeader(field) && field[0] !== 'content');
  return { method, headers, parameters: new URLSearchParams(parameters), content };
}

function refuseVersion2(context: Context, version: string): void {
  if (!version.trim().startsWith('2.')) return;
  context.set('X-Experience-API-Version', '2.0.0');
  throw new Problem(
    'unsupported-version',
    'xAPI 2.0 has no "method" parameter: send the request with its own method, or speak 1.0.3.',
  );
}

function readMethod(query: URLSearchParams): string {
  for (const name of query.keys()) {
    if (name === 'method') continue;
    throw new Problem(
      'unknown-parameter',
      `Beside "method" nothing may stand in the address: send "${name.slice(0, 100)}" in the form (xAPI 1.0.3 Communication 1.3).`,
    );
  }
  const [method = '', ...more] = query.getAll('method');
  if (more.length > 0 || !methods.includes(method)) {
    throw new Problem('invalid-parameter', `The parameter method must be one of ${methods.join(', ')}.`);
  }
  return method;
}

/** Every field once; those that act as headers by their name in lower case. */
function splitForm(bytes: Buffer): Map<string, string> {
  const pairs = decodeUtf8(withSpaces(bytes)).split('&', mostFields + 1);
  if (pairs.length > mostFields) throw new Problem('invalid-request', `A form has at most ${mostFields} fields.`);
  const others = pairs.filter((pair) => !pair.startsWith('content='));
  if (others.reduce((sum, pair) => sum + pair.length, 0) > largestFields) {
    throw new Problem(
      'body-too-large',
      `The form fields beside "content" are larger than ${largestFields / 1024} kB together.`,
    );
  }
  const fields = new Map<string, string>();
  for (const pair of pairs) {
    if (pair === '') continue;
    const equals = pair.includes('=') ? pair.indexOf('=') : pair.length;
    const written = decode(pair.slice(0, equals));
    const name = headerFields.includes(written.toLowerCase()) ? written.toLowerCase() : written;
    if (fields.has(name)) {
      throw new Problem('invalid-request', `The form field "${written.slice(0, 100)}" must stand only once.`);
    }
    fields.set(name, decode(pair.slice(equals + 1)));
  }
  return fields;
}

// In place, for it is done before anybody has shown a credential: replacing in a string takes seconds where all is "+".
function withSpaces(bytes: Buffer): Buffer {
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === plus) bytes[at] = space;
  }
  return bytes;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Problem('invalid-encoding', 'The form is not percent-encoded UTF-8 (xAPI 1.0.3 Communication 1.3).');
  }
}

/** What a header of a request could not say must not come in by a form: some leave again, as the type of a document. */
function readHeader(name: string, value: string): string {
  if (!/^[\t\x20-\x7e]*$/.test(value)) {
    throw new Problem('invalid-request', `The form field ${name} acts as a header and must be printable ASCII.`);
  }
  return value.trim();
}

function become(context: Context, { method, headers, parameters, content }: AlternateRequest): void {
  // Content on another method is ignored, as a body is.
  const body = Buffer.from(contentMethods.includes(method) ? (content ?? '') : '');
  context.method = method;
  context.url = parameters.size === 0 ? context.path : `${context.path}?${parameters}`;
  // Koa makes `context.URL` of the address that came first.
  context.request.originalUrl = context.url;
  context.request.header = {
    ...context.header,
    'content-type': 'application/json',
    ...Object.fromEntries(headers),
    // The request's own length is that of the form, and what clients put into it counts UTF-16 units.
    'content-length': String(body.length),
  };
  replaceBody(context, body);
  // To the connection this is a POST: after a Content-Length the client would wait for octets that HEAD leaves out.
  if (method === 'HEAD') context.set('Transfer-Encoding', 'chunked');
}
