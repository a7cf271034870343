// What Cairn does with a learner's record, put together: each subject is given what it needs of the others.
import { findLearner } from './by-hand/learner.ts';
import { openByHand } from './by-hand/open-by-hand.ts';
import { safeFileName } from './lrs/safe-file-name.ts';
import type { LrsConfig } from './config.ts';
import { countAttention, findAttention } from './contract/attention.ts';
import { openExperiences } from './experiences/open-experiences.ts';
import type { Announce } from './http/api/announce.ts';
import { authorityHome } from './lrs/authority-home.ts';
import type { Clock } from './lrs/clock.ts';
import { createCredentials } from './lrs/credentials.ts';
import { createRemovals } from './lrs/remove-statements.ts';
import { createSearchIndex } from './lrs/search-index.ts';
import { createStatementStorer } from './lrs/store-statements.ts';
import { createTranscript } from './lrs/transcript.ts';
import { createCollections } from './portfolio/collections.ts';
import { openSafekeeping } from './portability/safekeeping/open-safekeeping.ts';
import { createBadgesInRecord } from './portability/credentials/badges-in-record.ts';
import { createCanonizer, patienceWithOwn } from './portability/credentials/canonizer.ts';
import { createImports } from './portability/import/imports.ts';
import { createWatchedFolder } from './portability/import/watch-folder.ts';
import { createMakers } from './portability/export/create-makers.ts';
import { createExports } from './portability/export/exports.ts';
import { createFileChecker } from './portability/signing/check-received.ts';
import { openSigningKey } from './portability/signing/signing-key.ts';
import { createIdentities } from './portfolio/identities.ts';
import { createMe } from './portfolio/me.ts';
import { createNotes } from './portfolio/notes.ts';
import { createSample } from './portfolio/sample/create-sample.ts';
import { createViews } from './portfolio/views.ts';
import { outgoingText } from './sharing/form/outgoing-text.ts';
import { openSharing } from './sharing/open-sharing.ts';
import { createRemoteClient } from './sharing/remote-client.ts';
import { openSecrets } from './sharing/secrets.ts';
import { watchAttention } from './sharing/watch-attention.ts';
import { openAttachmentFiles } from './store/attachment-files.ts';
import type { Store } from './store/open-store.ts';
import { version } from './version.ts';

export type LearningRecord = ReturnType<typeof openRecord>;

type RecordOptions = {
  readonly config: LrsConfig;
  readonly store: Store;
  readonly clock: Clock;
  readonly announce: Announce;
  readonly announceStatements: () => void;
  /** Has the store closed and opened again, once the answer of the moment is given. */
  readonly restart: () => void;
  /** Takes what is to be done at the end, the last first; also when opening fails half-way. */
  readonly atEnd: (close: () => unknown) => void;
};

export function openRecord(options: RecordOptions) {
  const { config, store, clock, announce: tellPage, announceStatements, restart, atEnd } = options;
  const { dataFolder } = config;
  const after = callAfter;
  const onError = (what: string) => (error: unknown) => config.log(`${what} failed`, { error: String(error) });

  function announce(what: Parameters<Announce>[0]): void {
    tellPage(what);
    if (what === 'destinations' || what === 'sources') attention.notice();
  }

  const search = createSearchIndex({ store, clock, after });
  atEnd(search.stop);
  const experiences = openExperiences({
    store,
    clock,
    after,
    onDerived: () => announce('experiences'),
    onReading: () => announce('reading'),
    onError: onError('deriving experiences'),
  });
  atEnd(experiences.stop);
  const files = openAttachmentFiles(dataFolder, store.attachments.has);
  const secrets = openSecrets(dataFolder, config.secretsKey);

  function onStored(): void {
    search.wait();
    experiences.notice();
    sharing.noticeStatements();
    announceStatements();
  }

  const storer = createStatementStorer(store, clock, authorityHome, onStored);
  const sharing = openSharing({
    store,
    files,
    storer,
    secrets,
    search,
    client: createRemoteClient({ clock }),
    clock,
    random: Math.random,
    after,
    onProgress: () => {
      experiences.notice();
      announce('deliveries');
      announce('destinations');
      announce('rules');
    },
    onFetched: () => announce('sources'),
    onError: onError('sharing'),
  });
  const removals = createRemovals({
    store,
    files,
    clock,
    after,
    outgoing: outgoingText,
    placeAll: () => experiences.catchUp(),
    onMoved: store.experiences.noteChanged,
    onChanged: () => {
      onStored();
      announce('removals');
      announce('deliveries');
      announce('destinations');
    },
    onError: onError('deleting'),
  });
  const byHand = openByHand({
    store,
    files,
    storer,
    clock,
    after,
    findCourse: async (title, language) => {
      const found = await experiences.titled(title, [language]);
      return found && { id: found.activity, definition: { name: { [language]: found.title } } };
    },
    onError: onError('sweeping'),
  });
  atEnd(byHand.stop);
  const identities = createIdentities(store, clock);
  const imports = createImports({
    store,
    storer,
    files,
    removals,
    dataFolder,
    sqliteBinding: config.sqliteBinding,
    clock,
    after,
    learner: () => findLearner(store),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    safeName: safeFileName,
    onChanged: () => announce('imports'),
    onPortfolio: () => {
      experiences.notice();
      announce('portfolio');
      announce('identities');
    },
    onError: onError('importing'),
  });
  const watchedFolder = createWatchedFolder({ store, imports, clock, after, onError: onError('watching a folder') });
  const attention = watchAttention({
    count: () => countAttention(findAttention(sharing.destinations.list(), sharing.sources.list(), clock())),
    tell: (count) => config.onAttention?.(count),
    after,
  });
  atEnd(attention.stop);

  const canonizer = createCanonizer();
  atEnd(canonizer.close);
  // What was made here may be long, and must not wait for what somebody else sent.
  const makingCanonizer = createCanonizer(patienceWithOwn);
  atEnd(makingCanonizer.close);
  // A record of hundreds of badges takes its time to be checked.
  const checkingCanonizer = createCanonizer(patienceWithOwn);
  atEnd(checkingCanonizer.close);
  const signingKey = openSigningKey(store, secrets, clock);
  const transcript = createTranscript({ store, search, experiences, after, onLate: announceStatements });
  const getSigner = signingKey.signer;
  const exports = createExports({
    store,
    files,
    makers: createMakers({
      store,
      files,
      canonizer: makingCanonizer,
      tellEntries: experiences.entryTeller,
      getSigner,
    }),
    getSigner,
    catchUp: experiences.catchUp,
    shown: experiences.numbers,
    matching: transcript.sequences,
    after,
    clock,
  });
  const safekeeping = openSafekeeping({
    store,
    dataFolder,
    sqliteBinding: config.sqliteBinding,
    secrets,
    madeBy: version,
    clock,
    after,
    onChanged: () => announce('safekeeping'),
    onError: onError('looking for backups'),
    restart,
  });

  return {
    store,
    files,
    storer,
    secrets,
    announce,
    experiences,
    sharing,
    removals,
    byHand,
    imports,
    watchedFolder,
    safekeeping,
    signingKey,
    exports,
    badges: createBadgesInRecord({ store, files, canonizer }),
    checkFile: createFileChecker(signingKey, checkingCanonizer),
    identities,
    credentials: createCredentials(store, clock),
    transcript,
    sample: createSample({ store, files, storer, identities, clock, removeForGood: removals.removeForGood }),
    me: createMe(store, identities),
    notes: createNotes(store, clock),
    views: createViews(store),
    collections: createCollections({
      store,
      clock,
      summariesOf: experiences.summariesOf,
      onFilesGone: byHand.uploads.sweepSoon,
    }),

    /** Goes on with whatever the last run left to do. */
    start(): void {
      sharing.start();
      search.wait();
      experiences.notice();
      void removals.start();
      safekeeping.start();
      void imports.start().then(watchedFolder.start).catch(onError('importing'));
    },

    /** Lets go of what is under way with others, and of what deletes; the next start goes on with it. */
    stop: () =>
      Promise.all([sharing.stop(), removals.stop(), safekeeping.stop(), watchedFolder.stop().then(imports.close)]),
  };
}

function callAfter(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
}
