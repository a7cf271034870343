import type { Readable } from 'node:stream';
import type { Statement } from '../contract/xapi/statement.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import { attachmentsOf } from './attachments-of.ts';

type HeldAttachment = {
  readonly sha2: string;
  readonly contentType: string;
  /** In bytes. */
  readonly length: number;
  read(): Readable;
};

/** The attachments whose octets came along with these Statements, each once, in the order in which they are named. */
export function attachmentsHeld(
  store: Store,
  files: AttachmentFiles,
  statements: readonly { readonly sequence: number; readonly json: string }[],
): HeldAttachment[] {
  const held = new Map<string, HeldAttachment>();
  for (const { sequence, json } of statements) {
    const lengths = store.attachments.ofStatement(sequence);
    if (lengths.size === 0) continue;
    for (const { sha2, contentType } of attachmentsOf(JSON.parse(json) as Statement)) {
      const key = sha2.toLowerCase();
      const length = held.has(key) ? undefined : lengths.get(key);
      if (length !== undefined) held.set(key, { sha2, contentType, length, read: () => files.read(key) });
    }
  }
  return [...held.values()];
}
