import type { Statement } from '../contract/xapi/statement.ts';
import type { Store } from '../store/open-store.ts';
import type { Clock } from './clock.ts';
import { statementWords } from './statement-words.ts';

export type SearchIndex = ReturnType<typeof createSearchIndex>;

/** Statements for one piece of a commit: others go on in between. */
const slice = 100;
/** Quiet time after which new Statements are taken in, and the longest time that they wait for it, in milliseconds. */
const pause = 300;
const longestWait = 3_000;

type SearchIndexOptions = {
  readonly store: Store;
  readonly clock: Clock;
  /** Calls back after a time in milliseconds; what it returns takes that back. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
};

/**
 * Keeps the words of Statements searchable without making their senders wait: they are taken in when it has become
 * quiet, or when somebody searches. A crash loses nothing, for what is missing is seen from the index itself.
 */
export function createSearchIndex({ store, clock, after }: SearchIndexOptions) {
  let waiting: { readonly since: number; readonly cancel: () => void } | undefined;
  let underWay: Promise<void> | undefined;
  let stopped = false;

  /** Takes in one slice; returns whether there may be more. */
  function takeIn(): boolean {
    if (stopped) return false;
    const missing = store.search.missing(slice);
    for (const { sequence, json } of missing) {
      store.search.insert(sequence, statementWords(JSON.parse(json) as Statement));
    }
    return missing.length === slice;
  }

  async function takeInAll(): Promise<void> {
    while (await store.write(takeIn));
  }

  function stopWaiting(): void {
    waiting?.cancel();
    waiting = undefined;
  }

  /** Takes in everything, for a search that must find all. Rejects with store-busy or disk-full. */
  async function catchUp(): Promise<void> {
    stopWaiting();
    // What is under way may have looked for the last time before the newest Statement came.
    await underWay;
    if (store.search.missing(1).length === 0) return;
    underWay ??= takeInAll().finally(() => (underWay = undefined));
    await underWay;
  }

  return {
    catchUp,

    /** Says that there are new Statements. */
    wait(): void {
      const since = waiting?.since ?? clock();
      if (stopped || clock() - since > longestWait) return;
      stopWaiting();
      // The store may be busy or full: the next Statement or search tries again.
      waiting = { since, cancel: after(pause, () => void catchUp().catch(() => undefined)) };
    },

    stop(): void {
      stopped = true;
      stopWaiting();
    },
  };
}
