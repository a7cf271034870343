// Puts the parts of sharing together.
import type { Clock } from '../lrs/clock.ts';
import type { SearchIndex } from '../lrs/search-index.ts';
import type { StatementStorer } from '../lrs/store-statements.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import { createDeliveryEngine } from './deliver.ts';
import { createDestinations } from './destinations.ts';
import { createEnqueuer } from './enqueue.ts';
import { createFetchEngine } from './fetching/fetch-engine.ts';
import { createLedger } from './ledger.ts';
import { createOctetsNaming } from './octets-naming.ts';
import { createOutgoingBatches } from './outgoing-batch.ts';
import { createPace } from './pace.ts';
import { createPreviews } from './previews.ts';
import type { RemoteClient } from './remote-client.ts';
import { createRules } from './rules.ts';
import type { Secrets } from './secrets.ts';
import { createShares } from './shares.ts';
import { createSources } from './sources.ts';
import { createSteering } from './steer-destination.ts';
import { watchNetwork } from './watch-network.ts';
import { createWaysOut } from './ways-out.ts';

export type Sharing = ReturnType<typeof openSharing>;

export type SharingOptions = {
  readonly store: Store;
  readonly files: AttachmentFiles;
  readonly storer: StatementStorer;
  readonly secrets: Secrets;
  readonly search: SearchIndex;
  readonly client: RemoteClient;
  readonly clock: Clock;
  /** 0…1, spreads the waits. */
  readonly random: () => number;
  /** Calls once, after so many milliseconds; the function returned calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Told after every step of a share or delivery, so that the page can follow. */
  readonly onProgress: () => void;
  /** The same for what is fetched. */
  readonly onFetched: () => void;
  /** Told about what nobody expected. */
  readonly onError: (error: unknown) => void;
};

/** All that brings Statements to other people's LRSs, and home from them. Nothing sets off before `start`. */
export function openSharing(options: SharingOptions) {
  const { store, files, storer, secrets, search, client, clock, random, after, onProgress, onFetched, onError } =
    options;
  const pace = createPace(clock);
  const progressOf = (id: string) =>
    pace.progress(id, store.outgoing.countWaiting(id) + store.shares.countPendingTo(id));
  const destinations = createDestinations(store, secrets, client, clock, progressOf);
  const waysOut = createWaysOut(store, files);
  const octetsNaming = createOctetsNaming(store, files);
  const enqueuer = createEnqueuer({
    store,
    waysOut,
    octetsNaming,
    after,
    onError,
    onEnqueued: (destinationId) => {
      onProgress();
      engine.wake(destinationId);
    },
  });
  const engine = createDeliveryEngine({
    store,
    batches: createOutgoingBatches(store, files),
    client,
    remoteOf: destinations.remoteOf,
    pace,
    clock,
    random,
    after,
    onProgress,
    onError,
    onSentVoided: enqueuer.followNow,
  });
  const fetching = createFetchEngine({
    store,
    storer,
    files,
    client,
    secrets,
    clock,
    random,
    after,
    onProgress: onFetched,
    onError,
  });
  const previews = createPreviews({ store, files, destinations, search, waysOut, octetsNaming, clock });
  const ledger = createLedger({ store, previews, search, enqueuer, clock });

  const steering = createSteering(store, destinations, ledger, enqueuer, engine, clock, onError);
  const sources = createSources({ store, secrets, client, engine: fetching, clock });
  let unwatchNetwork = () => {};

  /** The network is back: tries now what could not be reached. Returns whether there was any. */
  function wakeUnreachable(): boolean {
    const woken = [steering.wakeUnreachable(), sources.wakeUnreachable()];
    if (woken[0]) onProgress();
    if (woken[1]) onFetched();
    return woken.includes(true);
  }

  return {
    destinations,
    sources,
    engine,
    previews,
    ledger,
    shares: createShares(store, destinations, previews, enqueuer, clock),
    rules: createRules(store, destinations, enqueuer, clock),
    steering,
    wakeUnreachable,

    /** There are new Statements: rules look at them, and voiding ones follow what they void. */
    noticeStatements: enqueuer.noticeStatements,

    /** Goes on with whatever was decided before. */
    start(): void {
      engine.wakeAll();
      enqueuer.wake();
      fetching.wakeAll();
      unwatchNetwork = watchNetwork({ after, onOnline: wakeUnreachable });
    },

    /** Ends open requests; what they carried still waits. */
    async stop(): Promise<void> {
      unwatchNetwork();
      await Promise.all([enqueuer.stop(), engine.stop(), fetching.stop()]);
    },
  };
}
