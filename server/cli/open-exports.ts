import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../config.ts';
import { Problem } from '../contract/problem.ts';
import { openExperiences } from '../experiences/open-experiences.ts';
import { deriveAgain } from '../lrs/derive-again.ts';
import { createCanonizer, patienceWithOwn } from '../portability/credentials/canonizer.ts';
import { createMakers } from '../portability/export/create-makers.ts';
import { createExports } from '../portability/export/exports.ts';
import type { Signer } from '../portability/signing/signer.ts';
import { openSigningKey } from '../portability/signing/signing-key.ts';
import { openSecrets } from '../sharing/secrets.ts';
import { readAttachmentFiles } from '../store/attachment-files.ts';
import type { OpenOptions } from '../store/data-folder.ts';
import { hasRecord } from '../store/find-record.ts';
import { lockStore } from '../store/lock-store.ts';
import { openStoreBeside } from '../store/open-store.ts';
import type { Store } from '../store/open-store.ts';

export type OpenExports = ReturnType<typeof openExports>;

/** Exports of a record on which a server may be at work. Throws not-found where there is no record. */
export function openExports(options: OpenOptions) {
  const { dataFolder } = options;
  // Opening would make an empty one, of which nothing could be taken out.
  if (!hasRecord(dataFolder)) {
    throw new Problem('not-found', `There is no record in ${dataFolder}. Name its folder with --data.`);
  }
  const store = openStoreBeside(options);
  const files = readAttachmentFiles(dataFolder);
  const canonizer = createCanonizer(patienceWithOwn);
  const clock = Date.now;
  const getSigner = () => signerOf(store, dataFolder);

  const experiences = openExperiences({
    store,
    clock,
    after: () => () => undefined,
    onDerived: () => undefined,
    onReading: () => undefined,
    onError: () => undefined,
  });

  /** A server that is at work has done so, and two would get in each other's way. */
  async function catchUp(): Promise<void> {
    const unlock = lockUnlessHeld(options);
    if (unlock === undefined) return;
    try {
      await deriveAgain(store, () => undefined);
      await experiences.catchUp();
    } finally {
      unlock();
    }
  }

  return {
    exports: createExports({
      store,
      files,
      makers: createMakers({ store, files, canonizer, tellEntries: experiences.entryTeller, getSigner }),
      getSigner,
      catchUp,
      shown: experiences.numbers,
      // Only the page asks for what a filter shows.
      matching: async () => [],
      // A command has the time.
      after: () => () => undefined,
      clock,
    }),
    getSigner,
    /** The learner's name; empty where they gave none. */
    holder: store.profile.get().name,
    async close(): Promise<void> {
      experiences.stop();
      await canonizer.close();
      store.close();
    },
  };
}

function lockUnlessHeld(options: OpenOptions): (() => void) | undefined {
  try {
    return lockStore(options);
  } catch (error) {
    if (error instanceof StartFailure && error.reason === 'store-in-use') return undefined;
    throw error;
  }
}

function signerOf(store: Store, dataFolder: string): Signer {
  // Without it the desktop app keeps the key, in the keychain, and could not use one that is made here.
  if (!existsSync(join(dataFolder, 'secrets.key'))) {
    throw new Problem(
      'signing-key-unreadable',
      'The key that signs is kept by the desktop app: sign there. Where there is none, start "cairn serve" once.',
    );
  }
  return openSigningKey(store, openSecrets(dataFolder), Date.now).signer();
}
