import type { Clock } from '../lrs/clock.ts';
import type { Store } from '../store/open-store.ts';
import { createDayOf, createOwnZone } from './day-of.ts';
import type { Safely } from './place-statements.ts';
import { createSteps } from './take-steps.ts';

/** Counts up whenever this Cairn makes something else of the same Statements. */
const derivation = 2;

/** Time for one piece of a commit, in milliseconds: others go on in between. */
const longestPiece = 10;
/** Quiet time after which new Statements are taken up, and the longest time that they wait for it, in milliseconds. */
const pause = 300;
const longestWait = 3_000;
/** How often it is told that the first reading has come further, in milliseconds. */
const tellEvery = 1_000;
/** Of a long reading the Statements take so much of the time; then experiences are made of them. */
const shareOfStatements = 0.8;
/** So many new Statements at once take long enough to tell how far they are read. */
const many = 5_000;

export type FollowOptions = {
  readonly store: Store;
  readonly clock: Clock;
  /** Calls back after a time in milliseconds; what it returns takes that back. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Experiences have become others. */
  readonly onDerived: () => void;
  /** A long reading has come further. */
  readonly onReading: () => void;
  /** Something failed that the next Statement or question tries again, or a rule did. */
  readonly onError: (error: unknown) => void;
};

/**
 * Keeps the experiences what the Statements say, without making senders wait: they are derived when it has become quiet,
 * or when somebody asks. A crash loses nothing, for what is left to do stands in the store.
 */
export function followStatements({ store, clock, after, onDerived, onReading, onError }: FollowOptions) {
  const safely: Safely = (rule) => {
    try {
      return rule();
    } catch (error) {
      onError(error);
      return undefined;
    }
  };
  const ownZone = createOwnZone(clock);
  const steps = createSteps({ store, dayOf: createDayOf(), safely, now: () => performance.now() });
  let waiting: { readonly since: number; readonly cancel: () => void } | undefined;
  /** Who derives just now. */
  const working = new Set<Promise<void>>();
  /** There is so much to read that it is told how far that is. */
  let isLong = false;
  let stopped = false;

  function isUpToDate(): boolean {
    const { version, zone, reached } = store.experiences.derivation();
    if (version !== derivation || zone !== ownZone()) return false;
    return reached >= store.statements.last().sequence && !store.experiences.hasWork();
  }

  /** How many Statements of the record are not read, of how many, about. */
  function backlog(): { readonly unread: number; readonly all: number } {
    const { reached } = store.experiences.derivation();
    const all = store.statements.last().sequence;
    return { unread: all - reached, all };
  }

  /** What is derived is the smaller part of the record: it would be told as if it were all. */
  function isPartial(): boolean {
    const { unread, all } = backlog();
    return !store.experiences.derivation().isWhole || (unread >= many && unread > all / 2);
  }

  function begin(): void {
    const { version, zone } = store.experiences.derivation();
    if (version !== derivation || zone !== ownZone()) store.experiences.empty(derivation, ownZone());
    isLong = backlog().unread >= many;
    if (isPartial()) store.experiences.setWhole(false);
  }

  function stopWaiting(): void {
    waiting?.cancel();
    waiting = undefined;
  }

  /** With `mayWait` what is costly is left for later. */
  async function deriveAll(mayWait: boolean): Promise<void> {
    if (stopped || isUpToDate()) return;
    stopWaiting();
    const deriving = takeAll(mayWait);
    working.add(deriving);
    try {
      await deriving;
    } finally {
      working.delete(deriving);
    }
    if (stopped) return;
    if (working.size === 0) {
      steps.forget();
      isLong = false;
    }
    onDerived();
    const turn = steps.nextTurn();
    if (store.experiences.derivation().reached < store.statements.last().sequence) wait();
    else if (turn !== undefined) waitFor(turn);
  }

  async function takeAll(mayWait: boolean): Promise<void> {
    if (working.size === 0) steps.forget();
    const newest = store.statements.last().sequence;
    const takePiece = (): boolean => {
      if (stopped) return true;
      const isDone = steps.take(newest, { until: performance.now() + longestPiece, mayWait });
      if (isDone && !store.experiences.hasWork()) store.experiences.setWhole(true);
      return isDone;
    };
    await store.writeDerived(begin);
    let told = clock();
    while (!(await store.writeDerived(takePiece))) {
      steps.keep();
      if (clock() - told < tellEvery || !isLong) continue;
      told = clock();
      onReading();
    }
  }

  function waitFor(milliseconds: number, since = clock()): void {
    if (stopped || waiting !== undefined) return;
    waiting = { since, cancel: after(milliseconds, deriveAfterWaiting) };
  }

  /** Says that there are new Statements, or others count now. */
  function wait(): void {
    // Who derives looks for them in the end.
    if (stopped || working.size > 0) return;
    const since = waiting?.since ?? clock();
    if (clock() - since > longestWait) return;
    stopWaiting();
    waitFor(pause, since);
  }

  function deriveAfterWaiting(): void {
    waiting = undefined;
    void deriveAll(true).catch(onError);
  }

  return {
    notice: wait,
    isPartial,

    /** How much of the record has been read, about, 0…1, while it is read for the first time or much has come at once. */
    reading(): number | null {
      const { unread, all } = backlog();
      if (all === 0 || (!isLong && !isPartial())) return null;
      return (1 - Math.max(0, unread) / all) * shareOfStatements;
    },

    /**
     * Derives all that has been stored by now; what comes meanwhile does not prolong it. Rejects with store-busy or
     * disk-full.
     */
    catchUp: () => deriveAll(false),

    /** Resolves when nothing is being derived any more. */
    async stop(): Promise<void> {
      stopped = true;
      stopWaiting();
      await Promise.allSettled(working);
    },
  };
}
