// What the learner decides about a destination as a whole: pause, go on, try again, stop sharing.
import type { Destination } from '../contract/sharing/destination.ts';
import type { Clock } from '../lrs/clock.ts';
import type { Store } from '../store/open-store.ts';
import type { Destinations } from './destinations.ts';
import type { DeliveryEngine } from './deliver.ts';
import type { Enqueuer } from './enqueue.ts';
import type { Ledger } from './ledger.ts';

export type Steering = ReturnType<typeof createSteering>;

export function createSteering(
  store: Store,
  destinations: Destinations,
  ledger: Ledger,
  enqueuer: Enqueuer,
  engine: DeliveryEngine,
  clock: Clock,
  /** Told about what nobody expected after the answer was given. */
  onError: (error: unknown) => void,
) {
  const describe = (id: string): Destination => destinations.describe(destinations.getRow(id));

  return {
    /** Lets everything wait that is decided. */
    pause(id: string): Destination {
      destinations.getRow(id);
      store.destinations.setPaused(id, clock());
      return describe(id);
    },

    /** Goes on after a pause, and takes sharing up again after a stop. Its rules stay ended. */
    resume(id: string): Destination {
      destinations.getRow(id);
      store.transaction(() => {
        store.destinations.setPaused(id, null);
        store.destinations.setStopped(id, null);
      });
      engine.wake(id);
      return describe(id);
    },

    /** Tries now what waits, and once more what was refused: these deliveries, or all. */
    async retry(id: string, deliveries?: readonly number[]): Promise<Destination> {
      destinations.getRow(id);
      const wanted = deliveries && new Set(deliveries);
      const heldBack = store.deliveries.heldBack(id).filter(({ delivery }) => wanted?.has(delivery) ?? true);
      store.transaction(() => {
        if (deliveries === undefined) store.deliveries.renewAll(id);
        else store.deliveries.renew(id, deliveries);
        store.destinations.clearTrouble(id);
      });
      for (const shareId of new Set(heldBack.map((one) => one.shareId))) {
        const ofShare = heldBack.filter((one) => one.shareId === shareId);
        await enqueuer.lookAgain(
          shareId,
          ofShare.map(({ sequence }) => sequence),
        );
      }
      engine.wake(id);
      return describe(id);
    },

    /**
     * Shares nothing more: ends the rules and calls off what waits. With `withdraw`, what was sent is withdrawn as
     * well. The ledger stays.
     */
    stop(id: string, withdraw: boolean): Destination {
      destinations.getRow(id);
      store.transaction(() => {
        store.rules.endForDestination(id);
        store.shares.clearPendingTo(id);
        store.deliveries.callOffStatements(id, clock());
        store.destinations.setStopped(id, clock());
        store.destinations.setPaused(id, null);
      });
      const { stoppedAt } = destinations.getRow(id);
      if (withdraw) {
        ledger.withdraw({ destinationId: id });
        // What was under way may turn out to have arrived.
        engine
          .settled(id)
          .then(() => {
            const isStillStopped = store.destinations.find(id)?.stoppedAt === stoppedAt;
            if (isStillStopped) ledger.withdraw({ destinationId: id });
          })
          .catch(onError);
      }
      engine.wake(id);
      return describe(id);
    },

    /** The network is back: tries now what could not be reached. Answers whether anything did. */
    wakeUnreachable(): boolean {
      const unreachable = store.destinations.list().filter(({ trouble }) => trouble?.kind === 'unreachable');
      for (const { id } of unreachable) {
        store.destinations.clearTrouble(id);
        engine.wake(id);
      }
      return unreachable.length > 0;
    },
  };
}
