import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ArchiveEntry } from './archive-layout.ts';

export type Zip = {
  /** Writes one entry; resolves when all of it is packed. Rejects when its octets cannot be read. */
  add(name: string, octets: AsyncIterable<Uint8Array>, level?: number): Promise<ArchiveEntry>;
};

/** Good for text; octets of attachments are mostly packed already. */
const usualLevel = 6;

/**
 * A zip in pieces, made while it is read: `fill` adds its entries one after the other, and waits where the reader does.
 * All entries carry the same time, so that the same entries make the same zip. What `fill` throws, the reader gets.
 */
export async function* createZip(mtime: Date, fill: (zip: Zip) => Promise<void>): AsyncGenerator<Buffer, void> {
  const zip = new ZipFile();
  const packed = zip.outputStream as PassThrough;
  const stopped = new AbortController();
  let source: Readable | undefined;
  zip.on('error', (error: Error) => packed.destroy(error));

  async function add(name: string, octets: AsyncIterable<Uint8Array>, level = usualLevel): Promise<ArchiveEntry> {
    const hash = createHash('sha256');
    let length = 0;
    async function* watched(): AsyncGenerator<Uint8Array, void> {
      for await (const piece of octets) {
        hash.update(piece);
        length += piece.length;
        yield piece;
      }
    }
    source = Readable.from(watched(), { objectMode: false });
    zip.addReadStream(source, name, { mtime, mode: 0o100644, compressionLevel: level });
    await once(source, 'end', { signal: stopped.signal });
    return { name, length, sha256: hash.digest('hex') };
  }

  const filled = fill({ add }).then(
    () => zip.end(),
    (error: unknown) => packed.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  try {
    for await (const piece of packed) yield piece as Buffer;
    await filled;
  } finally {
    stopped.abort();
    source?.destroy();
    packed.destroy();
  }
}
