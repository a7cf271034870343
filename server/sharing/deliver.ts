// The engine that brings deliveries to their destinations. All its state lies in the store.
import { backOff } from './back-off.ts';
import { needsLearner } from './judge-answer.ts';
import type { QueueOptions } from './work-through-queue.ts';
import { workThroughQueue } from './work-through-queue.ts';

export type DeliveryEngine = ReturnType<typeof createDeliveryEngine>;

type DeliveryEngineOptions = QueueOptions & {
  /** Calls once, after so many milliseconds; the function returned calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Told about what nobody expected; the engine goes on after a rest. */
  readonly onError: (error: unknown) => void;
};

/** `setTimeout` cannot wait longer. */
const longestTimer = 2 ** 31 - 1;

/** Works on each destination by itself, so that one that is away holds up no other. */
export function createDeliveryEngine({ after, onError, ...options }: DeliveryEngineOptions) {
  const { store, clock, random } = options;
  const working = new Map<string, Promise<void>>();
  const resting = new Map<string, () => void>();
  /** Unexpected errors in a row: they must not be repeated without a pause. */
  const errors = new Map<string, number>();
  const stopping = new AbortController();

  function rest(destinationId: string, milliseconds: number): void {
    resting.get(destinationId)?.();
    const callOff = after(Math.min(milliseconds, longestTimer), () => {
      resting.delete(destinationId);
      wake(destinationId);
    });
    resting.set(destinationId, callOff);
  }

  /** Begins to work on a destination if something waits, now or when its time has come. */
  function wake(destinationId: string): void {
    if (stopping.signal.aborted || working.has(destinationId)) return;
    resting.get(destinationId)?.();
    resting.delete(destinationId);
    const destination = store.destinations.find(destinationId);
    if (!destination || destination.pausedAt !== null) return;
    if (store.deliveries.waiting(destinationId, 0, 1).length === 0) return;
    if (destination.trouble && needsLearner(destination.trouble.kind)) return;
    const wait = (destination.nextAttemptAt ?? 0) - clock();
    if (wait > 0) return rest(destinationId, wait);
    working.set(destinationId, work(destinationId));
  }

  async function work(destinationId: string): Promise<void> {
    // Whoever wakes the engine goes on at once, also when the first step fails.
    await Promise.resolve();
    try {
      await workThroughQueue(destinationId, options, stopping.signal);
      errors.delete(destinationId);
      working.delete(destinationId);
      wake(destinationId);
    } catch (error) {
      onError(error);
      const count = (errors.get(destinationId) ?? 0) + 1;
      errors.set(destinationId, count);
      working.delete(destinationId);
      if (!stopping.signal.aborted) rest(destinationId, backOff(count, random()));
    }
  }

  return {
    wake,

    /** Wakes every destination, after a start. */
    wakeAll(): void {
      for (const { id } of store.destinations.list()) wake(id);
    },

    /** Ends open requests; what they carried still waits. */
    async stop(): Promise<void> {
      stopping.abort();
      for (const callOff of resting.values()) callOff();
      await Promise.all(working.values());
    },
  };
}
