// Files on their way to an import. They go on while the reader looks at other screens.
import { create } from 'zustand';
import { importFilePath } from '../../server/contract/importing.ts';
import type { Import } from '../../server/contract/importing.ts';
import { callApi } from '../lrs-client/call-api.ts';
import type { Failure, Outcome } from '../lrs-client/outcome.ts';
import { sendFile } from '../lrs-client/send-file.ts';
import { imports } from './imports.ts';

export type ImportSending = {
  readonly files: readonly {
    readonly file: File;
    /** 0…1 */
    readonly sent: number;
  }[];
  /** Why the rest does not go. */
  readonly failure: Failure | undefined;
};

/** By the ids of their imports. */
export const useImportSending = create<{ readonly sendings: Readonly<Record<string, ImportSending>> }>(() => ({
  sendings: {},
}));

const aborts = new Map<string, () => void>();

/** Begins an import of these files and sends them, one after the other. Answers as soon as it has begun. */
export async function beginImport(files: readonly File[]): Promise<Outcome<Import>> {
  const begun = await callApi('POST /api/imports');
  if (!begun.ok) return begun;
  const { id } = begun.answer;
  useImportSending.setState(({ sendings }) => ({
    sendings: { ...sendings, [id]: { files: files.map((file) => ({ file, sent: 0 })), failure: undefined } },
  }));
  imports.retry();
  void sendRest(id);
  return begun;
}

/** Sends what has not arrived; then the import looks through all of it. */
export async function sendRest(id: string): Promise<void> {
  change(id, { failure: undefined });
  for (const [index, { file, sent }] of (find(id)?.files ?? []).entries()) {
    if (sent === 1) continue;
    const outcome = await sendOne(id, file, (part) => tellSent(id, index, Math.min(part, 0.999)));
    // Called off meanwhile.
    if (find(id) === undefined) return;
    if (!outcome.ok) return change(id, { failure: outcome.failure });
    tellSent(id, index, 1);
  }
  const read = await callApi('POST /api/imports/:id/read', { path: { id } });
  if (read.ok) forget(id);
  else change(id, { failure: read.failure });
  imports.retry();
}

/** Stops what is on its way and forgets the import, of which nothing is stored. */
export async function callOffImport(id: string): Promise<Outcome<unknown>> {
  const abort = aborts.get(id);
  forget(id);
  abort?.();
  const outcome = await callApi('DELETE /api/imports/:id', { path: { id } });
  if (outcome.ok) imports.set(outcome.answer);
  return outcome;
}

async function sendOne(id: string, file: File, onProgress: (sent: number) => void): Promise<Outcome<Import>> {
  const path = importFilePath.replace(':id', encodeURIComponent(id));
  const { done, abort } = sendFile<Import>(`${path}?${new URLSearchParams({ name: file.name })}`, file, onProgress);
  aborts.set(id, abort);
  return done;
}

function find(id: string): ImportSending | undefined {
  return useImportSending.getState().sendings[id];
}

function change(id: string, parts: Partial<ImportSending>): void {
  const sending = find(id);
  if (sending === undefined) return;
  useImportSending.setState(({ sendings }) => ({ sendings: { ...sendings, [id]: { ...sending, ...parts } } }));
}

function tellSent(id: string, index: number, sent: number): void {
  change(id, { files: (find(id)?.files ?? []).map((one, at) => (at === index ? { ...one, sent } : one)) });
}

function forget(id: string): void {
  aborts.delete(id);
  useImportSending.setState(({ sendings }) => ({
    sendings: Object.fromEntries(Object.entries(sendings).filter(([other]) => other !== id)),
  }));
}
