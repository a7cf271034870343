import { decodeText, withoutMark } from './decode-text.ts';
import type { Found } from './found.ts';
import { problemAt } from './found.ts';
import { largestStatement } from './limits.ts';
import { createJsonSplitter } from './split-json.ts';

/** The Statements of a JSON file: one, an array, a StatementResult, or several behind each other. */
export async function* readJson(file: string, octets: AsyncIterable<Buffer>): AsyncGenerator<Found> {
  const splitter = createJsonSplitter(largestStatement);
  for await (const chunk of withoutMark(octets)) {
    for (const { line, octets: piece } of splitter.push(chunk)) yield foundIn({ file, line }, piece);
  }
  const end = splitter.end();
  if (end.kind !== 'complete') yield problemAt({ file, line: end.line }, end.kind);
}

/** A Statement in the octets in which it stands. */
export function foundIn(where: { readonly file: string; readonly line: number }, octets: Buffer | undefined): Found {
  if (octets === undefined) return problemAt(where, 'too-large', 'The Statement is longer than 32 MB.');
  const text = decodeText(octets);
  if (text === undefined) return problemAt(where, 'not-utf-8');
  return { kind: 'statement', text, where };
}
