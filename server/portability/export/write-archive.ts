import type { Store } from '../../store/open-store.ts';
import { version } from '../../version.ts';
import { archiveFormat, archiveNames, archiveVersion } from './archive-layout.ts';
import type { ArchiveEntry, ArchiveManifest } from './archive-layout.ts';
import type { Chosen } from './choose.ts';
import { createZip } from './create-zip.ts';
import type { Zip } from './create-zip.ts';
import type { ReadableFiles } from './write-attachments.ts';
import { writeAttachments } from './write-attachments.ts';
import { writeDocuments } from './write-documents.ts';
import { portfolioOf, portfolioOfCollection } from './write-portfolio.ts';
import { writeNdjson } from './write-statements.ts';

export type Archiving = {
  readonly store: Store;
  readonly files: ReadableFiles;
  readonly chosen: Chosen;
  /** In milliseconds since 1970; also the time of all entries. */
  readonly madeAt: number;
  /** Signs the octets of the manifest; undefined: it is not signed. */
  readonly sign: ((octets: Uint8Array) => Promise<string>) | undefined;
  /** Lies beside the record, for whoever has no Cairn. */
  readonly checkPage?: Uint8Array | undefined;
  /** Told which octets are lost or damaged, as soon as the manifest is written. */
  readonly onMissing?: (missing: readonly string[]) => void;
};

/** Cairn's own archive, written while it is read; the same record makes the same archive. */
export function writeArchive(archiving: Archiving): AsyncGenerator<Buffer, void> {
  const { store, files, chosen, madeAt, sign, checkPage, onMissing } = archiving;
  return createZip(new Date(madeAt), async (zip) => {
    let statements = 0;
    const ndjson = writeNdjson(store, chosen, (count) => (statements += count));
    const ofStatements = await zip.add(archiveNames.statements, ndjson);
    const attachments = await writeAttachments(store, files, chosen, zip);
    const documents = chosen.extent === 'all' ? await writeDocuments(store, zip) : { count: 0, entries: [] };
    const ofPortfolio = await writePortfolio(store, chosen, zip);
    const ofCheckPage = checkPage === undefined ? [] : [await zip.add(archiveNames.checkPage, once(checkPage))];
    const manifest: ArchiveManifest = {
      format: archiveFormat,
      version: archiveVersion,
      madeBy: `Cairn ${version}`,
      madeAt: new Date(madeAt).toISOString(),
      holder: store.profile.get().name,
      counts: { statements, attachments: attachments.count, documents: documents.count },
      entries: [ofStatements, ...attachments.entries, ...documents.entries, ...ofPortfolio, ...ofCheckPage],
      missing: attachments.missing,
    };
    const octets = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
    await zip.add(archiveNames.manifest, once(octets));
    if (sign !== undefined) await zip.add(archiveNames.signature, once(Buffer.from(await sign(octets))));
    if (manifest.missing.length > 0) onMissing?.(manifest.missing);
  });
}

async function writePortfolio(store: Store, { extent, collection }: Chosen, zip: Zip): Promise<ArchiveEntry[]> {
  if (extent === 'part' && collection === null) return [];
  const portfolio = collection === null ? portfolioOf(store) : portfolioOfCollection(store, collection);
  const text = `${JSON.stringify(portfolio, null, 2)}\n`;
  return [await zip.add(archiveNames.portfolio, once(Buffer.from(text)))];
}

async function* once(octets: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield octets;
}
