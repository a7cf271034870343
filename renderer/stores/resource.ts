import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure, Outcome } from '../lrs-client/outcome.ts';
import { onNews } from './changes.ts';
import type { News } from './changes.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Something the page shows a copy of. A later failure does not take away what is there. */
export type Resource<Value> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly value: Value }
  | { readonly phase: 'failed'; readonly failure: Failure };

const GAP = 200;

/**
 * Makes a store for what `load` answers. It loads when it is first used, and again with each of the `news` named.
 */
export function createResource<Value>(load: () => Promise<Outcome<Value>>, news: readonly News[]) {
  const useStore = create<Resource<Value>>(() => ({ phase: 'loading' }));
  let isUsed = false;

  const reload = oneAtATime(async () => {
    const outcome = await load();
    if (outcome.ok) set(outcome.answer);
    else if (useStore.getState().phase !== 'ready')
      useStore.setState({ phase: 'failed', failure: outcome.failure }, true);
  }, GAP);

  onNews((what) => {
    if (isUsed && (what === 'everything' || news.includes(what))) reload();
  });

  function set(value: Value) {
    useStore.setState({ phase: 'ready', value }, true);
  }

  function use(): Resource<Value> {
    useEffect(() => {
      if (isUsed) return;
      isUsed = true;
      reload();
    }, []);
    return useStore();
  }

  return {
    use,
    /** Takes the value from the answer to a change, so that the page need not ask again. */
    set,
    retry: () => {
      if (useStore.getState().phase === 'failed') useStore.setState({ phase: 'loading' }, true);
      reload();
    },
  };
}
