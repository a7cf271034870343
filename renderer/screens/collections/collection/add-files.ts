import { findUploadFlaw, uploadFile } from '../../../lrs-client/upload-file.ts';
import { addItems } from './call-collection.ts';
import type { CollectionOutcome } from './call-collection.ts';

/** Puts files at the end of a collection, all of them or none. */
export async function addFiles(collection: string, files: readonly File[]): CollectionOutcome {
  const flaw = findUploadFlaw(files);
  if (flaw) return { ok: false, failure: flaw };
  const evidence: string[] = [];
  for (const file of files) {
    const outcome = await uploadFile(file, () => undefined).done;
    if (!outcome.ok) return outcome;
    evidence.push(outcome.answer.id);
  }
  return addItems(
    collection,
    evidence.map((id) => ({ kind: 'file', evidence: id, note: '' })),
  );
}
