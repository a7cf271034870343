// Cairn's own archive: every entry is checked against its manifest while it is read.
import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { archiveNames } from '../export/archive-layout.ts';
import type { Found } from './found.ts';
import { problemAt } from './found.ts';
import { hashOctets } from './octets-on-disk.ts';
import type { ZipEntry } from './open-zip.ts';
import type { Part } from './parts.ts';
import { readDocuments } from './read-documents.ts';
import { readNdjson } from './read-ndjson.ts';
import { gather } from './take-head.ts';

type Archive = Extract<Part, { readonly kind: 'archive' }>;
type Read = (file: string, octets: AsyncIterable<Buffer>) => AsyncIterable<Found>;

export async function* readArchive({ name, manifest, entries }: Archive): AsyncGenerator<Found> {
  const digests = new Map(manifest.entries.map((one) => [one.name, one.sha256]));
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const openEntry = (wanted: string) => byName.get(wanted)?.open();
  for (const { name: missing } of manifest.entries.filter((one) => !byName.has(one.name))) {
    yield problemAt({ file: `${name}: ${missing}`, line: null }, 'wrong-digest', 'It is missing.');
  }
  for (const entry of entries.filter((one) => one.name.startsWith(archiveNames.attachments))) {
    yield await octetsOf(`${name}: ${entry.name}`, entry);
  }
  for (const entry of entries.filter((one) => !isKnown(one.name))) {
    yield problemAt(
      { file: `${name}: ${entry.name}`, line: null },
      'attachment-unused',
      'It is no part of an archive.',
    );
  }
  const readers: readonly (readonly [string, Read])[] = [
    [archiveNames.statements, readNdjson],
    [archiveNames.documents, (file, octets) => readDocuments(file, octets, openEntry)],
    [archiveNames.portfolio, readPortfolioText],
  ];
  for (const [entryName, read] of readers) {
    const entry = byName.get(entryName);
    if (entry) yield* readChecked(`${name}: ${entryName}`, entry, digests.get(entryName), read);
  }
}

function isKnown(name: string): boolean {
  const { attachments, largeDocuments, ...others } = archiveNames;
  return (
    name.startsWith(attachments) || name.startsWith(largeDocuments) || Object.values<string>(others).includes(name)
  );
}

async function octetsOf(file: string, entry: ZipEntry): Promise<Found> {
  const claimed = entry.name.slice(archiveNames.attachments.length).toLowerCase();
  const known = await hashOctets(entry.open(), claimed);
  return { kind: 'octets', where: { file, line: null }, claimed, octets: { ...known, open: entry.open } };
}

async function* readChecked(
  file: string,
  entry: ZipEntry,
  digest: string | undefined,
  read: Read,
): AsyncGenerator<Found> {
  const hash = createHash('sha256');
  yield* read(file, hashed(entry.open(), hash));
  if (hash.digest('hex') === digest) return;
  yield problemAt({ file, line: null }, 'wrong-digest', 'It was changed after the archive was made.');
}

async function* hashed(octets: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of octets) {
    hash.update(piece);
    yield piece;
  }
}

async function* readPortfolioText(file: string, octets: AsyncIterable<Buffer>): AsyncGenerator<Found> {
  yield { kind: 'portfolio', where: { file, line: null }, text: (await gather(octets)).toString('utf8') };
}
