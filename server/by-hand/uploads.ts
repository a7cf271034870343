import { randomUUID } from 'node:crypto';
import type { UploadedFile } from '../contract/by-hand.ts';
import type { Clock } from '../lrs/clock.ts';
import { sweepAttachments } from '../lrs/sweep-attachments.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import { contentTypeOf } from './content-type.ts';
import { safeFileName } from '../lrs/safe-file-name.ts';

export type Uploads = ReturnType<typeof createUploads>;

/** How long an upload waits to be named, and how often is looked, in milliseconds. */
const longestWait = 86_400_000;
const rounds = 3_600_000;

export type UploadsOptions = {
  readonly store: Store;
  readonly files: AttachmentFiles;
  readonly clock: Clock;
  /** Calls back after so many milliseconds; returns how to call that off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  readonly onError: (error: unknown) => void;
};

/** Files on their way into the record: their octets are on disk, and forgotten after a day unless something names them. */
export function createUploads({ store, files, clock, after, onError }: UploadsOptions) {
  let callOff: (() => void) | undefined;
  let sweeping: Promise<void> = Promise.resolve();

  async function sweep(): Promise<void> {
    await store.write(() => store.uploads.removeBefore(clock() - longestWait));
    await sweepAttachments(store, files);
  }

  function sweepSoon(): void {
    sweeping = sweeping.then(sweep).catch(onError);
  }

  function goRound(): void {
    sweepSoon();
    callOff = after(rounds, goRound);
  }

  return {
    /** Keeps octets as they come, so many if that is known. Throws file-too-large; then nothing is left behind. */
    async receive(name: string, octets: AsyncIterable<Buffer>, announced?: number): Promise<UploadedFile> {
      const incoming = await files.receive(undefined, octets, announced);
      try {
        await incoming.keep();
        const { sha2, length } = incoming;
        const safe = safeFileName(name);
        const file = { id: randomUUID(), name: safe, contentType: contentTypeOf(safe), length, sha2 };
        await store.write(() => {
          store.attachments.insert(sha2, length, clock());
          store.uploads.insert(file, clock());
        });
        return file;
      } finally {
        await incoming.release();
      }
    },

    sweep,

    /** The same without anybody who waits for it. */
    sweepSoon,

    /** Sweeps now, and from now on every hour. */
    start: goRound,

    /** Resolves when nothing is under way any more. */
    stop(): Promise<void> {
      callOff?.();
      return sweeping;
    },
  };
}
