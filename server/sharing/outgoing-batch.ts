import { writeMultipart } from '../multipart/write-multipart.ts';
import type { HeldBackReason } from '../contract/sharing/preview.ts';
import { attachmentsNeedingData } from '../contract/xapi/attachments-needing-data.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import { attachmentsHeld } from '../lrs/attachments-held.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { DeliveryRow } from '../store/outgoing-store.ts';
import type { Store } from '../store/open-store.ts';
import type { RequestBody } from './remote-lrs.ts';
import { versionFor } from './versions.ts';
import { leavingText } from './ways-out.ts';

/** A delivery and the characters that leave. */
export type Outgoing = { readonly row: DeliveryRow; readonly text: string };

/** What goes in one request. */
export type OutgoingBatch = {
  readonly deliveries: readonly Outgoing[];
  /** The version to speak, or why the first of them cannot go at all. */
  readonly version: XapiVersion | HeldBackReason;
};

/** In characters and octets: what most servers take in one request. */
const largestBatch = 1_000_000;

export type OutgoingBatches = ReturnType<typeof createOutgoingBatches>;

/** Cuts and writes the requests in which Statements leave. */
export function createOutgoingBatches(store: Store, files: AttachmentFiles) {
  function held(deliveries: readonly Outgoing[]) {
    return attachmentsHeld(
      store,
      files,
      deliveries
        .filter(({ text }) => text.includes('"attachments"'))
        .map(({ row, text }) => ({ sequence: row.sequence, json: text })),
    );
  }

  /** The version in which a delivery can go to an LRS that speaks these, or why it cannot go there. */
  function wayOut({ row, text }: Outgoing, isWhole: boolean, versions: readonly string[]): OutgoingBatch['version'] {
    // A withdrawal is about a Statement that may well be voided here as well.
    // Nor does one that may be there already stay behind: what voids it follows once it certainly is.
    if (row.kind === 'statement' && row.voidedBy !== null && row.mayBeThere === 0) return 'voided';
    const statement = JSON.parse(text) as Statement;
    const needed = attachmentsNeedingData(statement);
    const octets = needed.length === 0 ? undefined : store.attachments.ofStatement(row.sequence);
    if (!isWhole || needed.some(({ sha2 }) => !octets?.has(sha2.toLowerCase()))) return 'attachment-data';
    return versionFor(statement, versions) ?? 'needs-version-2';
  }

  return {
    /** The longest beginning of the queue that can go in one request: same version, not too large. */
    first(rows: readonly DeliveryRow[], versions: readonly string[]): OutgoingBatch {
      const deliveries: Outgoing[] = [];
      let version: OutgoingBatch['version'] = 'unknown';
      let size = 0;
      for (const row of rows) {
        const outgoing = { row, text: leavingText(row) };
        const attachments = held([outgoing]);
        // A file that somebody took away must not stop what is behind it.
        const isWhole = attachments.every(({ sha2 }) => files.has(sha2));
        const own = wayOut(outgoing, isWhole, versions);
        size += outgoing.text.length + attachments.reduce((sum, { length }) => sum + length, 0);
        if (deliveries.length === 0) version = own;
        else if (own !== version || size > largestBatch) break;
        deliveries.push(outgoing);
      }
      return { deliveries, version };
    },

    /**
     * The body of a request, made anew for each attempt. Attachments held here always travel along (xAPI 1.0.3
     * Communication 1.5.2).
     */
    write(deliveries: readonly Outgoing[]): RequestBody {
      const json = `[${deliveries.map(({ text }) => text).join(',')}]`;
      const attachments = held(deliveries);
      if (attachments.length === 0) return { contentType: 'application/json', content: json };
      const { contentType, body } = writeMultipart(json, attachments);
      return { contentType, content: body };
    },
  };
}
