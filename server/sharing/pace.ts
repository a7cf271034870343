import type { Destination } from '../contract/sharing/destination.ts';
import type { Clock } from '../lrs/clock.ts';

export type Pace = ReturnType<typeof createPace>;

/** Statements in a request to somebody new, and the most that there will be. */
const firstBatch = 50;
const largestBatch = 200;
/** Speed is that of the last while, in milliseconds. */
const recently = 20_000;

/** How much each destination takes at once, and how fast it does. Nothing of it needs to outlive the process. */
export function createPace(clock: Clock) {
  const limits = new Map<string, number>();
  /** So many were too much; what is too much once may not be so with shorter Statements. */
  const ceilings = new Map<string, number>();
  const sent = new Map<string, { readonly at: number; readonly count: number }[]>();

  return {
    /** Statements that may go in the next request. */
    limit: (destinationId: string) => limits.get(destinationId) ?? firstBatch,

    /** One of so many was bad: the next request carries half as many. */
    halve(destinationId: string, count: number): void {
      limits.set(destinationId, Math.max(1, Math.ceil(count / 2)));
    },

    /** So many were too much: the next requests stay below that, and come near it only step by step. */
    lower(destinationId: string, count: number): void {
      ceilings.set(destinationId, count);
      limits.set(destinationId, Math.max(1, Math.ceil(count / 2)));
    },

    /** A request went well or was settled: the next may carry more. */
    widen(destinationId: string): void {
      const limit = limits.get(destinationId) ?? firstBatch;
      const most = Math.max(1, (ceilings.get(destinationId) ?? Infinity) - 1);
      if (limit >= most) ceilings.set(destinationId, Math.ceil((most + 1) * 1.125));
      limits.set(destinationId, Math.min(largestBatch, limit * 2, most));
    },

    /** So many were sent just now. */
    note(destinationId: string, count: number): void {
      const before = (sent.get(destinationId) ?? []).filter(({ at }) => clock() - at < recently);
      sent.set(destinationId, [...before, { at: clock(), count }]);
    },

    /** Speed and time left, from what was sent in the last while; null when that was nothing. */
    progress(destinationId: string, waiting: number): Destination['progress'] {
      const recent = (sent.get(destinationId) ?? []).filter(({ at }) => clock() - at < recently);
      const [first] = recent;
      if (first === undefined || waiting === 0) return null;
      const count = recent.reduce((sum, one) => sum + one.count, 0);
      const seconds = Math.max(1, (clock() - first.at) / 1000);
      const perSecond = count / seconds;
      return { perSecond, secondsLeft: Math.ceil(waiting / perSecond) };
    },
  };
}
