import { asUtf8, decodeText } from './decode-text.ts';
import type { Found } from './found.ts';
import { problemAt } from './found.ts';
import { largestStatement } from './limits.ts';
import { createJsonSplitter } from './split-json.ts';

/** The Statements of a JSON file: one, an array, a StatementResult, or several behind each other. */
export async function* readJson(file: string, octets: AsyncIterable<Buffer>): AsyncGenerator<Found> {
  const splitter = createJsonSplitter(largestStatement);
  let begin: Buffer | undefined;
  let last = Buffer.alloc(0);
  for await (const chunk of asUtf8(octets)) {
    begin ??= Buffer.from(chunk.subarray(0, around));
    last = Buffer.concat([last, chunk.subarray(-around)]).subarray(-around);
    for (const { line, octets: piece } of splitter.push(chunk)) yield foundIn({ file, line }, piece);
  }
  const end = splitter.end();
  if (end.kind !== 'complete') yield problemAt({ file, line: end.line }, end.kind);
  const rest = addressOfMore(begin?.toString('utf8') ?? '', last.toString('utf8'));
  if (rest !== undefined) yield problemAt({ file, line: null }, 'more-elsewhere', rest);
}

/** Octets at the begin and at the end of a StatementResult in which `more` is looked for, before or behind its list. */
const around = 4096;
const moreBefore = /^\s*\{\s*"more"\s*:\s*"([^"]+)"\s*,\s*"statements"\s*:/;
const moreBehind = /\]\s*,\s*"more"\s*:\s*"([^"]+)"\s*\}\s*$/;

/** Where an LRS has the Statements that did not fit in its answer (xAPI 1.0.3 Data 3). Undefined: it has no more. */
function addressOfMore(begin: string, end: string): string | undefined {
  return (moreBefore.exec(begin) ?? moreBehind.exec(end))?.[1];
}

/** A Statement in the octets in which it stands. */
export function foundIn(where: { readonly file: string; readonly line: number }, octets: Buffer | undefined): Found {
  if (octets === undefined) return problemAt(where, 'too-large', 'The Statement is longer than 32 MB.');
  const text = decodeText(octets);
  if (text === undefined) return problemAt(where, 'not-utf-8');
  return { kind: 'statement', text, where };
}
