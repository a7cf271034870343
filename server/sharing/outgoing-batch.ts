import { writeMultipart } from '../multipart/write-multipart.ts';
import { attachmentsHeld } from '../lrs/attachments-held.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import type { DeliveryRow } from '../store/share-store.ts';
import { outgoingText, wayOut } from './outgoing-statement.ts';
import type { RequestBody } from './remote-lrs.ts';

/** What goes in one request. */
export type OutgoingBatch = {
  readonly rows: readonly DeliveryRow[];
  /** The version to speak, or why the first of them cannot go at all. */
  readonly version: ReturnType<typeof wayOut>;
};

/** In characters and octets: what most servers take in one request. */
const largestBatch = 1_000_000;

export type OutgoingBatches = ReturnType<typeof createOutgoingBatches>;

/** Cuts and writes the requests in which Statements leave. */
export function createOutgoingBatches(store: Store, files: AttachmentFiles) {
  return {
    /** The longest beginning of the queue that can go in one request: same version, not too large. */
    first(rows: readonly DeliveryRow[], versions: readonly string[]): OutgoingBatch {
      const taken: DeliveryRow[] = [];
      let version: OutgoingBatch['version'] = 'unknown';
      let size = 0;
      for (const row of rows) {
        const attachments = attachmentsHeld(store, files, [row]);
        // A file that somebody took away must not stop what is behind it.
        const isWhole = attachments.every(({ sha2 }) => files.has(sha2));
        const own = isWhole ? wayOut(store, row, versions) : 'attachment-data';
        size += row.json.length + attachments.reduce((sum, { length }) => sum + length, 0);
        if (taken.length === 0) version = own;
        else if (own !== version || size > largestBatch) break;
        taken.push(row);
      }
      return { rows: taken, version };
    },

    /** The body of a request. Attachments held here always travel along (xAPI 1.0.3 Communication 1.5.2). */
    write(rows: readonly DeliveryRow[]): RequestBody {
      const json = `[${rows.map((row) => outgoingText(row.json)).join(',')}]`;
      const attachments = attachmentsHeld(store, files, rows);
      if (attachments.length === 0) return { contentType: 'application/json', content: json };
      const { contentType, body } = writeMultipart(json, attachments);
      return { contentType, content: body };
    },
  };
}
