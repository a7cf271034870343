import { failureOf } from './failure-of.ts';
import type { Outcome } from './outcome.ts';
import { tellSignedOut } from './signed-out.ts';

export type Sending<Answer> = {
  /** Never rejects. */
  readonly done: Promise<Outcome<Answer>>;
  abort(): void;
};

/** Sends a file's octets as the body. `onProgress` hears how much of it has gone, 0…1; `fetch` could not tell. */
export function sendFile<Answer>(
  address: string,
  file: Blob,
  onProgress: (fraction: number) => void = () => undefined,
): Sending<Answer> {
  const request = new XMLHttpRequest();
  const done = new Promise<Outcome<Answer>>((resolve) => {
    const fail = () => resolve({ ok: false, failure: { kind: 'unreachable' } });
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total));
    request.addEventListener('error', fail);
    request.addEventListener('abort', fail);
    request.addEventListener('load', () => void readAnswer<Answer>(request).then(resolve, fail));
  });
  request.open('POST', address);
  // The server judges by the octets or the name alone, and asks for no preflight that way.
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.send(file);
  return { done, abort: () => request.abort() };
}

async function readAnswer<Answer>(request: XMLHttpRequest): Promise<Outcome<Answer>> {
  const response = new Response(request.responseText, { status: request.status });
  if (response.ok) return { ok: true, answer: (await response.json()) as Answer };
  const failure = await failureOf(response);
  if (failure.kind === 'problem' && failure.type === 'not-signed-in') tellSignedOut();
  return { ok: false, failure };
}
