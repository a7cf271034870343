// The answer to a GET of Statements: JSON, or multipart/mixed with attachments (xAPI 1.0.3 Communication 1.5), as it comes.
import { Problem } from '../../contract/problem.ts';
import type { Part } from '../../multipart/split-multipart.ts';
import { readBoundary, splitMultipart } from '../../multipart/split-multipart.ts';
import { createResultSplitter } from './split-statement-result.ts';

type AnswerPiece =
  /** Its text, undefined for one that is too long; and whether attachments' octets may still come. */
  | { readonly kind: 'statement'; readonly text: string | undefined; readonly mayHaveOctets: boolean }
  /** Behind the last Statement: the address of the next page, or nothing. */
  | { readonly kind: 'more'; readonly more: string }
  /** Octets may be left unread. */
  | { readonly kind: 'octets'; readonly sha2: string; readonly octets: AsyncIterable<Buffer> };

/** Throws a Problem for an answer that cannot be read, and whatever the body throws. */
export async function* readAnswer(contentType: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<AnswerPiece> {
  if (!isMultipart(contentType)) {
    yield* readResult(body, false);
    return;
  }
  let isFirst = true;
  for await (const part of splitMultipart(asBuffers(body), readBoundary(contentType))) {
    if (isFirst) yield* readResult(part.body, true);
    else yield* readOctets(part);
    isFirst = false;
  }
  if (isFirst) throw new Problem('malformed-multipart', 'The multipart answer has no part with Statements.');
}

/** The octets that come along with one Statement; none with JSON. */
export async function* readAttachments(
  contentType: string,
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<Extract<AnswerPiece, { readonly kind: 'octets' }>> {
  if (!isMultipart(contentType)) {
    // Unread it would keep its connection.
    for await (const _ of body);
    return;
  }
  for await (const part of splitMultipart(asBuffers(body), readBoundary(contentType))) yield* readOctets(part);
}

function isMultipart(contentType: string): boolean {
  return /^multipart\/mixed\s*(?:;|$)/i.test(contentType.trim());
}

async function* readResult(body: AsyncIterable<Uint8Array>, mayHaveOctets: boolean): AsyncGenerator<AnswerPiece> {
  const splitter = createResultSplitter();
  for await (const text of decoded(body)) {
    for (const statement of splitter.push(text)) yield { kind: 'statement', text: statement, mayHaveOctets };
  }
  yield { kind: 'more', more: splitter.end() };
}

function* readOctets({ headers, body }: Part): Generator<Extract<AnswerPiece, { readonly kind: 'octets' }>> {
  const hash = headers.get('x-experience-api-hash');
  if (hash !== undefined) yield { kind: 'octets', sha2: hash.toLowerCase(), octets: body };
}

async function* decoded(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (...rest: Parameters<typeof decoder.decode>) => {
    try {
      return decoder.decode(...rest);
    } catch {
      throw new Problem('invalid-encoding', 'The answer is not UTF-8 (xAPI 1.0.3 Communication 1.4).');
    }
  };
  for await (const chunk of body) yield decode(chunk, { stream: true });
  yield decode();
}

async function* asBuffers(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of body) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
