import { createHash } from 'node:crypto';
import { sha2Algorithm } from '../../store/attachment-files.ts';
import type { AttachmentFiles } from '../../store/attachment-files.ts';
import type { Store } from '../../store/open-store.ts';
import { archiveNames } from './archive-layout.ts';
import type { ArchiveEntry } from './archive-layout.ts';
import type { Chosen } from './choose.ts';
import type { Zip } from './create-zip.ts';
import { attachmentsOf } from './read-chosen.ts';

/** Octets that can be read by their SHA-2. */
export type ReadableFiles = Pick<AttachmentFiles, 'has' | 'read'>;

/** Most attachments are packed already: more effort would gain nothing. */
const level = 1;

/**
 * Writes octets into an archive, each under its SHA-2. What is lost or damaged on the disk is named, and keeps nothing
 * else from being written.
 */
export async function writeAttachments(
  store: Store,
  files: ReadableFiles,
  chosen: Chosen,
  zip: Zip,
): Promise<{ readonly count: number; readonly entries: readonly ArchiveEntry[]; readonly missing: readonly string[] }> {
  const entries: ArchiveEntry[] = [];
  const missing: string[] = [];
  for await (const some of attachmentsOf(store, chosen)) {
    for (const { sha2 } of some) {
      const octets = watchOctets(files, sha2);
      if (files.has(sha2)) entries.push(await zip.add(`${archiveNames.attachments}${sha2}`, octets.read(), level));
      if (!octets.areWhole()) missing.push(sha2);
    }
  }
  return { count: entries.length, entries, missing };
}

function watchOctets(files: ReadableFiles, sha2: string) {
  let areWhole = false;
  return {
    areWhole: () => areWhole,

    /** Ends early where the disk gives no more. */
    async *read(): AsyncGenerator<Buffer, void> {
      const hash = createHash(sha2Algorithm(sha2) ?? 'sha256');
      try {
        for await (const piece of files.read(sha2) as AsyncIterable<Buffer>) {
          hash.update(piece);
          yield piece;
        }
        areWhole = hash.digest('hex') === sha2;
      } catch {
        areWhole = false;
      }
    },
  };
}
