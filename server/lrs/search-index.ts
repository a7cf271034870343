import type { Statement } from '../contract/xapi/statement.ts';
import type { Store } from '../store/open-store.ts';
import type { KeptStatement } from '../store/statement-store.ts';
import type { Clock } from './clock.ts';
import { statementScore } from './statement-score.ts';
import { statementWords } from './statement-words.ts';

export type SearchIndex = ReturnType<typeof createSearchIndex>;

/** Time for one piece of a commit, in milliseconds: others go on in between. */
const longestPiece = 10;
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
  let stopped = false;

  /** Takes in what there is time for; returns whether the index has reached a sequence. */
  function takeIn(sequence: number): boolean {
    if (stopped) return true;
    const until = performance.now() + longestPiece;
    const from = store.search.reached();
    let reached = from;
    let isAll = false;
    while (!isAll && performance.now() < until) {
      const missing = store.search.missing(reached);
      for (const statement of missing) insert(statement);
      reached = Math.max(reached, ...missing.map((one) => one.sequence));
      isAll = missing.length === 0;
    }
    if (reached > from) store.search.advance(reached);
    return isAll || reached >= sequence;
  }

  function insert({ sequence, json }: KeptStatement): void {
    const statement = JSON.parse(json) as Statement;
    store.search.insert(sequence, statementWords(statement), statementScore(statement));
  }

  function stopWaiting(): void {
    waiting?.cancel();
    waiting = undefined;
  }

  /**
   * Takes in all that has been stored by now, so that a search finds it; what comes meanwhile does not prolong it.
   * Rejects with store-busy or disk-full.
   */
  async function catchUp(): Promise<void> {
    const newest = store.statements.last().sequence;
    if (store.search.reached() >= newest) return;
    stopWaiting();
    while (!(await store.writeDerived(() => takeIn(newest))));
    if (store.search.reached() < store.statements.last().sequence) wait();
  }

  /** Says that there are new Statements. */
  function wait(): void {
    const since = waiting?.since ?? clock();
    if (stopped || clock() - since > longestWait) return;
    stopWaiting();
    waiting = { since, cancel: after(pause, catchUpAfterWaiting) };
  }

  function catchUpAfterWaiting(): void {
    waiting = undefined;
    // The store may be busy or full: the next Statement or search tries again.
    void catchUp().catch(() => undefined);
  }

  return {
    catchUp,
    wait,

    stop(): void {
      stopped = true;
      stopWaiting();
    },
  };
}
