import type { Statement } from '../contract/xapi/statement.ts';
import type { Store } from '../store/open-store.ts';
import { statementWords } from './statement-words.ts';

export type SearchIndex = ReturnType<typeof createSearchIndex>;

/** Statements for one turn of the write queue: others go on in between. */
const slice = 100;
/** Quiet time after which new Statements are taken in, in milliseconds. */
const pause = 300;

/**
 * Keeps the words of Statements searchable without making their senders wait: they are taken in when it has become
 * quiet, or when somebody searches. A crash loses nothing, for what is missing is seen from the index itself.
 *
 * `after` calls back after a time in milliseconds; what it returns takes that back.
 */
export function createSearchIndex(store: Store, after: (milliseconds: number, call: () => void) => () => void) {
  let cancel = (): void => undefined;
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
    try {
      while (await store.write(takeIn));
    } catch {
      // The store is busy or full: the next Statement or search tries again.
    }
  }

  function wait(): void {
    cancel();
    if (!stopped) cancel = after(pause, () => void takeInAll());
  }

  return {
    /** Says that there are new Statements. */
    wait,

    /** Takes in everything at once, for a search that must find all. Throws store-busy and disk-full. */
    catchUp(): void {
      if (store.search.missing(1).length === 0) return;
      store.transaction(() => {
        for (let more = takeIn(); more; more = takeIn());
      });
    },

    stop(): void {
      stopped = true;
      cancel();
    },
  };
}
