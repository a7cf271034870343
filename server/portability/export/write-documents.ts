import { setImmediate as othersFirst } from 'node:timers/promises';
import { isoMicroseconds } from '../../lrs/clock.ts';
import type { ExportedDocument } from '../../store/export-store.ts';
import type { Store } from '../../store/open-store.ts';
import { archiveNames } from './archive-layout.ts';
import type { ArchiveDocument, ArchiveEntry } from './archive-layout.ts';
import type { Zip } from './create-zip.ts';

/** Documents of more octets are no part of a line. */
const largestInLine = 64 * 1024;

/** Writes all documents into an archive, the large ones as entries of their own; answers how many, and the entries. */
export async function writeDocuments(
  store: Store,
  zip: Zip,
): Promise<{ readonly count: number; readonly entries: readonly ArchiveEntry[] }> {
  const entries: ArchiveEntry[] = [];
  /** A document may be changed before its line is written: the line tells of the octets that were. */
  const lines = new Map<number, string>();
  let count = 0;

  for (const number of store.exports.largeDocuments(largestInLine)) {
    const row = store.exports.document(number);
    if (row === undefined) continue;
    const entry = `${archiveNames.largeDocuments}${number}`;
    entries.push(await zip.add(entry, once(row.content)));
    lines.set(number, lineOf(row, { entry }));
  }

  function lineFor(row: ExportedDocument): string {
    count += 1;
    return lines.get(row.document) ?? lineOf(row, { base64: Buffer.from(row.content).toString('base64') });
  }

  async function* allLines(): AsyncGenerator<Buffer, void> {
    for (let page = store.exports.documents(0); page.length > 0; page = behind(page)) {
      yield Buffer.from(page.map(lineFor).join(''));
      await othersFirst();
    }
  }

  function behind(page: readonly ExportedDocument[]): ExportedDocument[] {
    return store.exports.documents(page.at(-1)?.document ?? 0);
  }

  entries.push(await zip.add(archiveNames.documents, allLines()));
  return { count, entries };
}

function lineOf(
  { resource, activity, agentJson, registration, id, contentType, etag, updatedAt }: ExportedDocument,
  content: { readonly base64: string } | { readonly entry: string },
): string {
  const updated = isoMicroseconds(updatedAt);
  const line: ArchiveDocument = {
    resource,
    activity,
    agent: agentJson,
    registration,
    id,
    contentType,
    etag,
    updated,
    ...content,
  };
  return `${JSON.stringify(line)}\n`;
}

async function* once(octets: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield octets;
}
