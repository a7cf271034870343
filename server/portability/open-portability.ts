// Puts together what brings the record in from files and out again, and keeps it safe.
import type { Removals } from '../lrs/remove-statements.ts';
import { safeFileName } from '../lrs/safe-file-name.ts';
import type { StatementStorer } from '../lrs/store-statements.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import { createBadgesInRecord } from './credentials/badges-in-record.ts';
import { createCanonizer, patienceWithOwn } from './credentials/canonizer.ts';
import type { Choosing } from './export/choose.ts';
import { createMakers } from './export/create-makers.ts';
import { createExports } from './export/exports.ts';
import type { RunImportsOptions } from './import/run-imports.ts';
import { createImports } from './import/imports.ts';
import { createWatchedFolder } from './import/watch-folder.ts';
import type { TellEntries } from './paper/make-transcript.ts';
import type { SafekeepingOptions } from './safekeeping/open-safekeeping.ts';
import { createProfiles } from './safekeeping/profiles.ts';
import { openSafekeeping } from './safekeeping/open-safekeeping.ts';
import { createFileChecker } from './signing/check-received.ts';
import { openSigningKey } from './signing/signing-key.ts';

type PortabilityOptions = Choosing &
  Pick<RunImportsOptions, 'learner' | 'onPortfolio'> &
  Omit<SafekeepingOptions, 'onChanged' | 'onError'> & {
    readonly storer: StatementStorer;
    readonly files: AttachmentFiles;
    readonly removals: Removals;
    readonly tellEntries: TellEntries;
    /** Told what the page should ask for anew. */
    readonly announce: (what: 'imports' | 'safekeeping') => void;
    /** Makes the function that is told about what nobody expected, of what is named. */
    readonly onError: (what: string) => (error: unknown) => void;
    /** Takes what is to be done at the end, the last first. */
    readonly atEnd: (close: () => unknown) => void;
  };

/** Nothing sets off before `start`. */
export function openPortability(options: PortabilityOptions) {
  const { store, files, storer, removals, secrets, clock, after, announce, onError, atEnd } = options;
  const imports = createImports({
    store,
    storer,
    files,
    removals,
    dataFolder: options.dataFolder,
    sqliteBinding: options.sqliteBinding,
    clock,
    after,
    learner: options.learner,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    safeName: safeFileName,
    onChanged: () => announce('imports'),
    onPortfolio: options.onPortfolio,
    onError: onError('importing'),
  });
  const watchedFolder = createWatchedFolder({ store, imports, clock, after, onError: onError('watching a folder') });

  const canonizer = createCanonizer();
  atEnd(canonizer.close);
  // What was made here may be long, and must not wait for what somebody else sent.
  const makingCanonizer = createCanonizer(patienceWithOwn);
  atEnd(makingCanonizer.close);
  // A record of hundreds of badges takes its time to be checked.
  const checkingCanonizer = createCanonizer(patienceWithOwn);
  atEnd(checkingCanonizer.close);
  const signingKey = openSigningKey(store, secrets, clock);
  const getSigner = signingKey.signer;
  const exports = createExports({
    store,
    files,
    makers: createMakers({
      store,
      files,
      canonizer: makingCanonizer,
      tellEntries: options.tellEntries,
      getSigner,
    }),
    getSigner,
    catchUp: options.catchUp,
    shown: options.shown,
    matching: options.matching,
    after,
    clock,
  });
  const safekeeping = openSafekeeping({
    ...options,
    onChanged: () => announce('safekeeping'),
    onError: onError('looking for backups'),
  });

  return {
    imports,
    watchedFolder,
    safekeeping,
    profiles: createProfiles(options),
    signingKey,
    exports,
    badges: createBadgesInRecord({ store, files, canonizer }),
    checkFile: createFileChecker(signingKey, checkingCanonizer),

    /** Goes on with whatever the last run left to do. */
    start(): void {
      safekeeping.start();
      void imports.start().then(watchedFolder.start).catch(onError('importing'));
    },

    /** Lets go of what is under way; the next start goes on with it. */
    stop: () => Promise.all([safekeeping.stop(), watchedFolder.stop().then(imports.close)]),
  };
}
