import { createHash } from 'node:crypto';
import { isArchiveDocument } from '../export/archive-layout.ts';
import { decodeText } from './decode-text.ts';
import type { Found } from './found.ts';
import { problemAt } from './found.ts';
import { largestStatement } from './limits.ts';
import { linesOf } from './read-ndjson.ts';

/** Finds the octets of an entry. */
export type OpenEntry = (name: string) => AsyncIterable<Buffer> | undefined;

/** The documents of an archive, one a line; those that are too large for a line are entries of their own. */
export async function* readDocuments(
  file: string,
  octets: AsyncIterable<Buffer>,
  openEntry: OpenEntry,
): AsyncGenerator<Found> {
  // Base64 is a third longer than what it says.
  for await (const line of linesOf(octets, largestStatement * 2)) {
    const where = { file, line: line.number };
    if (line.octets === undefined) {
      yield problemAt(where, 'too-large');
      continue;
    }
    const document = parse(decodeText(line.octets));
    if (document === undefined) continue;
    if (!isArchiveDocument(document)) {
      yield problemAt(where, 'not-json', 'It is no document.');
      continue;
    }
    const found =
      'base64' in document ? Buffer.from(document.base64, 'base64') : await gather(openEntry(document.entry));
    if (found === undefined) yield problemAt(where, 'broken-zip', 'Its octets are missing.');
    else if (createHash('sha1').update(found).digest('hex') !== document.etag) yield problemAt(where, 'wrong-digest');
    else yield { kind: 'document', where, document: { ...document, octets: found } };
  }
}

/** Undefined for a blank line; null for what is no JSON. */
function parse(text: string | undefined): unknown {
  if (text?.trim() === '') return undefined;
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

async function gather(octets: AsyncIterable<Buffer> | undefined): Promise<Buffer | undefined> {
  if (octets === undefined) return undefined;
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of octets) {
    length += piece.length;
    if (length > largestStatement) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
