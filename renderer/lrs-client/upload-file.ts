import type { UploadedFile } from '../../server/contract/by-hand.ts';
import { uploadPath } from '../../server/contract/by-hand.ts';
import { largestFile } from '../../server/contract/largest-file.ts';
import type { Failure } from './outcome.ts';
import { sendFile } from './send-file.ts';
import type { Sending } from './send-file.ts';

export type Upload = Sending<UploadedFile>;

/** Why some of these files would be refused, without sending anything; undefined where nothing is known against them. */
export function findUploadFlaw(files: readonly File[]): Failure | undefined {
  return files.some(({ size }) => size > largestFile) ? { kind: 'problem', type: 'file-too-large' } : undefined;
}

/** Sends a file that has no flaw. `onProgress` hears how much of it has gone, 0…1. */
export function uploadFile(file: File, onProgress: (fraction: number) => void): Upload {
  const flaw = findUploadFlaw([file]);
  if (flaw) return { done: Promise.resolve({ ok: false, failure: flaw }), abort: () => undefined };
  return sendFile(`${uploadPath}?${new URLSearchParams({ name: file.name })}`, file, onProgress);
}
