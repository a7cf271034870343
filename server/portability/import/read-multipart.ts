// multipart/mixed as an LRS gives and takes it (xAPI 1.0.3 Communication 1.5), from a file.
import { isJsonType } from '../../contract/media-type.ts';
import { Problem } from '../../contract/problem.ts';
import type { Part } from '../../multipart/split-multipart.ts';
import { splitMultipart } from '../../multipart/split-multipart.ts';
import type { Found } from './found.ts';
import { problemAt } from './found.ts';
import { mostEntries } from './limits.ts';
import { isSha2, spoolOctets } from './octets-on-disk.ts';
import { readJson } from './read-json.ts';

const longestHead = 16 * 1024;
const contentTypeBoundary =
  /^content-type:\s*multipart\/mixed\s*;[^\r\n]*?boundary=(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/im;
const firstLineBoundary = /^--([^\r\n]{1,200}?)[ \t]*\r?\n/;

/** The boundary of a multipart body, from the begin of its file: from its header where that was kept, or its first line. */
export function boundaryIn(head: string): string | undefined {
  const kept = contentTypeBoundary.exec(head.slice(0, longestHead));
  if (kept) return kept[1] ?? kept[2];
  return firstLineBoundary.exec(head.trimStart())?.[1];
}

/** `open` gives the octets of the file, again and again; `folder` takes the octets of attachments in. */
export async function* readMultipart(
  file: string,
  open: () => AsyncIterable<Buffer>,
  boundary: string,
  folder: string,
): AsyncGenerator<Found> {
  const where = { file, line: null };
  try {
    // Octets come before the Statements that name them.
    let number = 0;
    for await (const part of splitMultipart(open(), boundary)) {
      if (number > 0) yield await octetsIn(part, `${file}: ${number}`, folder);
      number += 1;
      if (number > mostEntries) throw new Problem('malformed-multipart', 'It has too many parts.');
    }
    const again = open();
    try {
      yield* readFirstPart(file, again, boundary);
    } finally {
      await again[Symbol.asyncIterator]().return?.();
    }
  } catch (error) {
    if (!(error instanceof Problem) || error.type !== 'malformed-multipart') throw error;
    yield problemAt(where, 'cut-off', error.message);
  }
}

async function* readFirstPart(file: string, octets: AsyncIterable<Buffer>, boundary: string): AsyncGenerator<Found> {
  for await (const { headers, body } of splitMultipart(octets, boundary)) {
    if (isJsonType(headers.get('content-type') ?? '')) yield* readJson(file, body);
    else {
      const detail = 'The first part must be application/json and hold the Statements.';
      yield problemAt({ file, line: null }, 'not-json', detail);
    }
    return;
  }
}

async function octetsIn({ headers, body }: Part, file: string, folder: string): Promise<Found> {
  const hash = headers.get('x-experience-api-hash')?.toLowerCase();
  const claimed = hash !== undefined && isSha2(hash) ? hash : null;
  return {
    kind: 'octets',
    where: { file, line: null },
    claimed,
    octets: await spoolOctets(body, folder, claimed),
  };
}
