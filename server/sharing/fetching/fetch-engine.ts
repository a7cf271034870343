// The engine that brings Statements home from the learner's sources. All its state lies in the store.
import { needsLearner } from '../judge-answer.ts';
import { createWorkByTurns } from '../work-by-turns.ts';
import type { RoundOptions } from './fetch-round.ts';
import { fetchRound } from './fetch-round.ts';

export type FetchEngine = ReturnType<typeof createFetchEngine>;

type FetchEngineOptions = RoundOptions & Pick<Parameters<typeof createWorkByTurns>[0], 'onError'>;

export function createFetchEngine({ onError, ...options }: FetchEngineOptions) {
  const { store, clock, random, after, onProgress } = options;

  function dueIn(sourceId: string): number | undefined {
    const source = store.sources.find(sourceId);
    if (!source || source.state === 'paused' || source.state === 'finished') return undefined;
    if (source.trouble && needsLearner(source.trouble.kind)) return undefined;
    return (source.nextFetchAt ?? 0) - clock();
  }

  async function work(sourceId: string, signal: AbortSignal): Promise<void> {
    if (store.sources.find(sourceId)?.state === 'resting') {
      store.sources.updateState(sourceId, 'fetching');
      onProgress();
    }
    await fetchRound(sourceId, options, signal);
  }

  const turns = createWorkByTurns({ dueIn, work, random, after, onError });

  return {
    /** Begins to fetch from a source if it is its turn, now or when its time has come. */
    wake: turns.wake,

    /** Wakes every source, after a start. */
    wakeAll(): void {
      for (const { id } of store.sources.list()) turns.wake(id);
    },

    /** Ends what is under way for a source whose settings or state have changed, then does what is its turn now. */
    interrupt: turns.interrupt,

    /** Ends open requests; what has come is kept, and the next start goes on behind it. */
    stop: turns.stop,
  };
}
