import type { Readable } from 'node:stream';
import type { Statement } from '../contract/xapi/statement.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import { attachmentsOf } from './attachments-of.ts';

export type HeldAttachment = {
  readonly sha2: string;
  readonly contentType: string;
  /** In bytes. */
  readonly length: number;
  read(): Readable;
};

/** The attachments of some Statements whose octets are in the record, each once, in the order in which they are named. */
export function attachmentsHeld(
  store: Store,
  files: AttachmentFiles,
  statements: readonly Statement[],
): HeldAttachment[] {
  const held = new Map<string, HeldAttachment>();
  for (const { sha2, contentType } of statements.flatMap(attachmentsOf)) {
    const length = held.has(sha2.toLowerCase()) ? undefined : store.attachments.findLength(sha2);
    if (length !== undefined) held.set(sha2.toLowerCase(), { sha2, contentType, length, read: () => files.read(sha2) });
  }
  return [...held.values()];
}
