import type { UploadedFile } from '../../server/contract/by-hand.ts';
import { uploadPath } from '../../server/contract/by-hand.ts';
import { largestFile } from '../../server/contract/largest-file.ts';
import { failureOf } from './failure-of.ts';
import type { Failure, Outcome } from './outcome.ts';
import { tellSignedOut } from './signed-out.ts';

export type Upload = {
  /** Never rejects. */
  readonly done: Promise<Outcome<UploadedFile>>;
  abort(): void;
};

/** Why some of these files would be refused, without sending anything; undefined where nothing is known against them. */
export function findUploadFlaw(files: readonly File[]): Failure | undefined {
  return files.some(({ size }) => size > largestFile) ? { kind: 'problem', type: 'file-too-large' } : undefined;
}

/** Sends a file that has no flaw. `onProgress` hears how much of it has gone, 0…1; `fetch` could not tell. */
export function uploadFile(file: File, onProgress: (fraction: number) => void): Upload {
  const flaw = findUploadFlaw([file]);
  if (flaw) return { done: Promise.resolve({ ok: false, failure: flaw }), abort: () => undefined };
  const request = new XMLHttpRequest();
  const done = new Promise<Outcome<UploadedFile>>((resolve) => {
    const fail = () => resolve({ ok: false, failure: { kind: 'unreachable' } });
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total));
    request.addEventListener('error', fail);
    request.addEventListener('abort', fail);
    request.addEventListener('load', () => void readAnswer(request).then(resolve, fail));
  });
  request.open('POST', `${uploadPath}?${new URLSearchParams({ name: file.name })}`);
  // The server judges by the name alone, and asks for no preflight that way.
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.send(file);
  return { done, abort: () => request.abort() };
}

async function readAnswer(request: XMLHttpRequest): Promise<Outcome<UploadedFile>> {
  const response = new Response(request.responseText, { status: request.status });
  if (response.ok) return { ok: true, answer: (await response.json()) as UploadedFile };
  const failure = await failureOf(response);
  if (failure.kind === 'problem' && failure.type === 'not-signed-in') tellSignedOut();
  return { ok: false, failure };
}
