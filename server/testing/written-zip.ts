import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createZip } from '../portability/export/create-zip.ts';

/** A zip of these entries. */
export function writtenZip(entries: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  return buffer(
    createZip(new Date(0), async (zip) => {
      for (const [name, octets] of entries) await zip.add(name, Readable.from([octets]));
    }),
  );
}
