import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { isJsonType } from '../contract/media-type.ts';
import { Problem } from '../contract/problem.ts';

/** Largest body of JSON that is read, in bytes. */
export const largestBody = 32 * 1024 * 1024;

/**
 * The text of a JSON body. Throws wrong-content-type, body-too-large or invalid-encoding; what is too large is not
 * read to its end.
 */
export async function readJsonText(context: Context): Promise<string> {
  const type = context.get('Content-Type');
  if (!isJsonType(type)) throw wrongType(type);
  return decodeUtf8(await readBytes(context));
}

/** A body of any type as it is. Throws body-too-large; what is longer than `largest` bytes is not read to its end. */
export async function readBytes(context: Context, largest = largestBody): Promise<Buffer> {
  try {
    if (Number(context.get('Content-Length')) > largest) throw tooLarge(largest);
    return replacements.get(context.req) ?? (await receive(context.req, largest));
  } catch (error) {
    // The rest of the body is not wanted: the connection ends with the answer.
    context.set('Connection', 'close');
    throw error;
  }
}

/** The octets of a request's body as they arrive; they can be read once. */
export function bodyOf(context: Context): AsyncIterable<Buffer> {
  const replacement = replacements.get(context.req);
  return replacement ? Readable.from([replacement]) : (context.req as AsyncIterable<Buffer>);
}

const replacements = new WeakMap<IncomingMessage, Buffer>();

/** Gives a request whose own body has been read another one. */
export function replaceBody(context: Context, body: Buffer): void {
  replacements.set(context.req, body);
}

/** All of a body as text. Throws body-too-large or invalid-encoding. */
export async function collectText(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largestBody) throw tooLarge(largestBody);
    chunks.push(chunk);
  }
  return decodeUtf8(Buffer.concat(chunks));
}

/** All of a request's body; by events, which cost every request less than an iterator. Throws body-too-large. */
function receive(request: IncomingMessage, largest: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largest) chunks.push(chunk);
      else reject(tooLarge(largest));
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

function wrongType(type: string): Problem {
  return new Problem(
    'wrong-content-type',
    type === ''
      ? 'The request has no Content-Type: send application/json.'
      : `Send application/json; Cairn does not read ${type.slice(0, 100)} here.`,
  );
}

function tooLarge(largest: number): Problem {
  return new Problem(
    'body-too-large',
    `The body is larger than ${largest / 1024 / 1024} MB. Send Statements in smaller batches, documents in smaller pieces.`,
  );
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Throws invalid-encoding. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Problem('invalid-encoding', 'The body is not UTF-8 (xAPI 1.0.3 Communication 1.4).');
  }
}
