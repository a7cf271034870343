import { asUtf8 } from './decode-text.ts';
import type { Found } from './found.ts';
import { problemAt } from './found.ts';
import { largestStatement } from './limits.ts';
import { foundIn } from './read-json.ts';

/** A line of a file without its end; undefined for one that is too long. */
export type Line = {
  readonly number: number;
  readonly octets: Buffer | undefined;
  /** It has no end: the file may be cut off in it. */
  readonly isLast: boolean;
};

const lineFeed = 10;

/** The lines of a file, blank ones too. */
export async function* linesOf(octets: AsyncIterable<Buffer>, largest = largestStatement): AsyncGenerator<Line> {
  let pieces: Buffer[] = [];
  let length = 0;
  let number = 1;
  const add = (piece: Buffer) => {
    length += piece.length;
    if (length <= largest) pieces.push(piece);
    else pieces = [];
  };
  const take = (isLast: boolean): Line => {
    const line = { number, octets: length > largest ? undefined : joined(pieces), isLast };
    pieces = [];
    length = 0;
    number += 1;
    return line;
  };
  for await (const chunk of asUtf8(octets)) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      add(chunk.subarray(from, end));
      from = end + 1;
      yield take(false);
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield take(true);
}

/** The Statements of a file with one on each line. What is wrong with a line says nothing about the others. */
export async function* readNdjson(file: string, octets: AsyncIterable<Buffer>): AsyncGenerator<Found> {
  for await (const line of linesOf(octets)) {
    if (line.octets !== undefined && isBlank(line.octets)) continue;
    const found = foundIn({ file, line: line.number }, line.octets);
    const isCutOff = line.isLast && found.kind === 'statement' && !isJson(found.text);
    yield isCutOff ? problemAt({ file, line: line.number }, 'cut-off') : found;
  }
}

function joined(pieces: readonly Buffer[]): Buffer {
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
}

function isBlank(octets: Buffer): boolean {
  return octets.every((code) => code === 32 || code === 13 || code === 9);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
