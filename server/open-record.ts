// What Cairn does with a learner's record, put together: each subject is given what it needs of the others.
import { findLearner } from './by-hand/learner.ts';
import { openByHand } from './by-hand/open-by-hand.ts';
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
import { openPortability } from './portability/open-portability.ts';
import type { ProfilesOptions } from './portability/safekeeping/profiles.ts';
import type { Restart } from './portability/safekeeping/restart.ts';
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
  /** Whose record it is, and who else's there are. */
  readonly profiles: Pick<ProfilesOptions, 'home' | 'profile' | 'failures'>;
  readonly store: Store;
  readonly clock: Clock;
  readonly announce: Announce;
  readonly announceStatements: () => void;
  readonly restart: Restart;
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
  const attention = watchAttention({
    count: () => countAttention(findAttention(sharing.destinations.list(), sharing.sources.list(), clock())),
    tell: (count) => config.onAttention?.(count),
    after,
  });
  atEnd(attention.stop);

  const transcript = createTranscript({ store, search, experiences, after, onLate: announceStatements });
  const portability = openPortability({
    store,
    files,
    storer,
    removals,
    secrets,
    ...options.profiles,
    dataFolder,
    sqliteBinding: config.sqliteBinding,
    madeBy: version,
    clock,
    after,
    learner: () => findLearner(store),
    tellEntries: experiences.entryTeller,
    catchUp: experiences.catchUp,
    shown: experiences.numbers,
    matching: transcript.sequences,
    onPortfolio: () => {
      experiences.notice();
      announce('portfolio');
      announce('identities');
    },
    announce,
    restart,
    onError,
    atEnd,
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
    portability,
    identities,
    credentials: createCredentials(store, clock, () => portability.profiles.present().others > 0),
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
      portability.start();
    },

    /** Lets go of what is under way with others, and of what deletes; the next start goes on with it. */
    stop: () => Promise.all([sharing.stop(), removals.stop(), portability.stop()]),
  };
}

function callAfter(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
}
