import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../lrs-client/outcome.ts';
import { uploadFile } from '../../../lrs-client/upload-file.ts';
import type { DraftFile } from '../../../stores/adding-draft.ts';

/** A file on its way, or one that did not arrive. */
export type PendingFile = {
  readonly number: number;
  readonly file: File;
  /** 0…1 */
  readonly sent: number;
  readonly failure: Failure | undefined;
};

/** Sends files; each that has arrived is told once. */
export function useUploads(onArrived: (file: DraftFile) => void) {
  const [pending, setPending] = useState<readonly PendingFile[]>([]);
  const aborts = useRef(new Map<number, () => void>());
  const next = useRef(1);

  // What nobody waits for any more need not arrive.
  useEffect(() => {
    const { current } = aborts;
    return () => current.forEach((abort) => abort());
  }, []);

  const change = (number: number, parts: Partial<PendingFile>) =>
    setPending((files) => files.map((one) => (one.number === number ? { ...one, ...parts } : one)));

  const drop = (number: number) => {
    aborts.current.delete(number);
    setPending((files) => files.filter((one) => one.number !== number));
  };

  const send = async (number: number, file: File) => {
    const { done, abort } = uploadFile(file, (sent) => change(number, { sent }));
    aborts.current.set(number, abort);
    const outcome = await done;
    // Removed meanwhile.
    if (!aborts.current.delete(number)) return;
    if (!outcome.ok) return change(number, { failure: outcome.failure });
    drop(number);
    onArrived({ id: outcome.answer.id, name: outcome.answer.name, length: outcome.answer.length });
  };

  return {
    pending,

    add(files: Iterable<File>): void {
      for (const file of files) {
        const number = next.current++;
        setPending((others) => [...others, { number, file, sent: 0, failure: undefined }]);
        void send(number, file);
      }
    },

    retry({ number, file }: PendingFile): void {
      change(number, { sent: 0, failure: undefined });
      void send(number, file);
    },

    remove({ number }: PendingFile): void {
      const abort = aborts.current.get(number);
      drop(number);
      abort?.();
    },
  };
}

export type Uploads = ReturnType<typeof useUploads>;
