// The engine that brings Statements home from the learner's sources. All its state lies in the store.
import { backOff } from '../back-off.ts';
import { needsLearner } from '../judge-answer.ts';
import type { RoundOptions } from './fetch-round.ts';
import { fetchRound } from './fetch-round.ts';

export type FetchEngine = ReturnType<typeof createFetchEngine>;

type FetchEngineOptions = RoundOptions & {
  /** Calls once, after so many milliseconds; the function returned calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Told about what nobody expected; the engine goes on after a rest. */
  readonly onError: (error: unknown) => void;
};

type Work = { readonly done: Promise<void>; readonly interrupt: AbortController };

/** `setTimeout` cannot wait longer. */
const longestTimer = 2 ** 31 - 1;

/** Works on each source by itself, so that one that is away holds up no other. */
export function createFetchEngine({ after, onError, ...options }: FetchEngineOptions) {
  const { store, clock, random, onProgress } = options;
  const working = new Map<string, Work>();
  const resting = new Map<string, () => void>();
  /** Unexpected errors in a row: they must not be repeated without a pause. */
  const errors = new Map<string, number>();
  let isStopped = false;

  function rest(sourceId: string, milliseconds: number): void {
    resting.get(sourceId)?.();
    const callOff = after(Math.min(milliseconds, longestTimer), () => {
      resting.delete(sourceId);
      wake(sourceId);
    });
    resting.set(sourceId, callOff);
  }

  /** Begins to fetch from a source if it is its turn, now or when its time has come. */
  function wake(sourceId: string): void {
    if (isStopped || working.has(sourceId)) return;
    resting.get(sourceId)?.();
    resting.delete(sourceId);
    const source = store.sources.find(sourceId);
    if (!source || source.state === 'paused' || source.state === 'finished') return;
    if (source.trouble && needsLearner(source.trouble.kind)) return;
    const wait = (source.nextFetchAt ?? 0) - clock();
    if (wait > 0) return rest(sourceId, wait);
    if (source.state === 'resting') {
      store.sources.updateState(sourceId, 'fetching');
      onProgress();
    }
    const interrupt = new AbortController();
    working.set(sourceId, { interrupt, done: work(sourceId, interrupt.signal) });
  }

  async function work(sourceId: string, signal: AbortSignal): Promise<void> {
    // Whoever wakes the engine goes on at once, also when the first step fails.
    await Promise.resolve();
    try {
      await fetchRound(sourceId, options, signal);
      errors.delete(sourceId);
      working.delete(sourceId);
      wake(sourceId);
    } catch (error) {
      onError(error);
      const count = (errors.get(sourceId) ?? 0) + 1;
      errors.set(sourceId, count);
      working.delete(sourceId);
      if (!isStopped) rest(sourceId, backOff(count, random()));
    }
  }

  return {
    wake,

    /** Wakes every source, after a start. */
    wakeAll(): void {
      for (const { id } of store.sources.list()) wake(id);
    },

    /** Ends what is under way for a source whose settings or state have changed, then does what is its turn now. */
    interrupt(sourceId: string): void {
      working.get(sourceId)?.interrupt.abort();
      wake(sourceId);
    },

    /** Ends open requests; what has come is kept, and the next start goes on behind it. */
    async stop(): Promise<void> {
      isStopped = true;
      for (const callOff of resting.values()) callOff();
      for (const { interrupt } of working.values()) interrupt.abort();
      await Promise.all([...working.values()].map(({ done }) => done));
    },
  };
}
