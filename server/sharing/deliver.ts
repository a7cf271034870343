// The engine that brings deliveries to their destinations. All its state lies in the store.
import { needsLearner } from './judge-answer.ts';
import { createWorkByTurns } from './work-by-turns.ts';
import type { QueueOptions } from './work-through-queue.ts';
import { workThroughQueue } from './work-through-queue.ts';

export type DeliveryEngine = ReturnType<typeof createDeliveryEngine>;

type DeliveryEngineOptions = QueueOptions &
  Pick<Parameters<typeof createWorkByTurns>[0], 'after' | 'onError' | 'random'>;

export function createDeliveryEngine({ after, onError, ...options }: DeliveryEngineOptions) {
  const { store, clock, random } = options;

  function dueIn(destinationId: string): number | undefined {
    const destination = store.destinations.find(destinationId);
    if (!destination || destination.pausedAt !== null) return undefined;
    if (store.outgoing.waiting(destinationId, 0, 1).length === 0) return undefined;
    if (destination.trouble && needsLearner(destination.trouble.kind)) return undefined;
    return (destination.nextAttemptAt ?? 0) - clock();
  }

  const turns = createWorkByTurns({
    dueIn,
    work: (destinationId, signal) => workThroughQueue(destinationId, options, signal),
    random,
    after,
    onError,
  });

  return {
    /** Begins to work on a destination if something waits, now or when its time has come. */
    wake: turns.wake,

    /** Wakes every destination, after a start. */
    wakeAll(): void {
      for (const { id } of store.destinations.list()) turns.wake(id);
    },

    /** Resolves when nothing is under way to a destination. */
    settled: turns.settled,

    /** Ends open requests; what they carried still waits. */
    stop: turns.stop,
  };
}
