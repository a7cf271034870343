import { Problem } from '../contract/problem.ts';
import type { AttachmentFiles, IncomingAttachment } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import type { EvidenceFile } from './make-statement.ts';

export type Evidence = {
  /** Each content once. */
  readonly files: readonly EvidenceFile[];
  /** The caller releases them. */
  readonly octets: readonly IncomingAttachment[];
  /** Ids of the uploads among them. */
  readonly uploads: readonly string[];
};

/**
 * Finds the files that a form names by ids of uploads, or by the SHA-2 of what its Statement had before, and holds
 * their octets. Throws file-gone.
 */
export function takeEvidence(
  store: Store,
  files: AttachmentFiles,
  ids: readonly string[],
  before: readonly EvidenceFile[],
): Evidence {
  const found = new Map<string, EvidenceFile>();
  const uploads: string[] = [];
  for (const id of ids) {
    const upload = store.uploads.find(id);
    if (upload) uploads.push(id);
    const file = upload ?? before.find(({ sha2 }) => sha2 === id.toLowerCase());
    if (!file) throw gone();
    const { sha2, name, contentType, length } = file;
    if (!found.has(sha2)) found.set(sha2, { sha2, name, contentType, length });
  }
  const octets: IncomingAttachment[] = [];
  for (const { sha2, length } of found.values()) {
    const taken = files.take(sha2, length);
    if (taken) octets.push(taken);
  }
  if (octets.length === found.size) return { files: [...found.values()], octets, uploads };
  for (const one of octets) void one.release();
  throw gone();
}

function gone(): Problem {
  return new Problem('file-gone', 'Nothing was stored: a file is not here any more. Choose it again.');
}
