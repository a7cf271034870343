import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';

/** Forgets the octets that belong to nothing any more. */
export async function sweepAttachments(store: Store, files: AttachmentFiles): Promise<void> {
  const hashes = store.attachments.unlinked();
  if (hashes.length === 0) return;
  await files.forget(hashes, () =>
    store.write(() => {
      // Somebody may have linked to them meanwhile.
      const unlinked = new Set(store.attachments.unlinked());
      for (const sha2 of hashes) if (unlinked.has(sha2)) store.attachments.remove(sha2);
    }),
  );
}
