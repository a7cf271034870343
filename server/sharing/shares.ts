import { randomUUID } from 'node:crypto';
import type { DeliveriesWindow, NewShare, Share } from '../contract/api.ts';
import { Problem } from '../contract/problem.ts';
import type { Clock } from '../lrs/clock.ts';
import { isoTime, isoTimeOrNull } from '../lrs/clock.ts';
import { summariseStatement } from '../lrs/summarise-statement.ts';
import type { Store } from '../store/open-store.ts';
import type { ShareRow } from '../store/share-store.ts';
import type { Destinations } from './destinations.ts';
import type { DeliveryEngine } from './deliver.ts';
import { sortForShare } from './sort-for-share.ts';

export type Shares = ReturnType<typeof createShares>;

/** The learner's decisions to send, and how far they have come. */
export function createShares(store: Store, destinations: Destinations, engine: DeliveryEngine, clock: Clock) {
  function getRow(id: string): ShareRow {
    const row = store.shares.find(id);
    if (!row) throw new Problem('not-found', 'This share is not there any more.');
    return row;
  }

  return {
    /** Decides to send: what can go waits from now on, and the engine sets off. */
    create({ destinationId, statementIds }: NewShare): Share {
      const destination = destinations.getRow(destinationId);
      const id = randomUUID();
      store.transaction(() => {
        const { sending } = sortForShare(store, destination, statementIds);
        if (sending.length === 0) {
          throw new Problem(
            'invalid-request',
            'None of the chosen Statements can be sent there: all were sent before, or are held back.',
          );
        }
        store.shares.insert(
          { id, destinationId, createdAt: clock() },
          sending.map(({ sequence }) => sequence),
        );
      });
      engine.wake(destinationId);
      return describeShare(getRow(id));
    },

    list(): Share[] {
      return store.shares.list().map(describeShare);
    },

    deliveries(id: string, from: number, count: number, languages: readonly string[]): DeliveriesWindow {
      const share = getRow(id);
      const nextAttemptAt = isoTimeOrNull(store.destinations.find(share.destinationId)?.nextAttemptAt ?? null);
      const rows = store.shares.deliveries(id, from, count).map((row) => ({
        summary: summariseStatement(row, languages, store.definitions.findDefinition),
        state: row.state,
        attempts: row.attempts,
        nextAttemptAt: row.state === 'waiting' ? nextAttemptAt : null,
        sentAt: isoTimeOrNull(row.sentAt),
        heldBack: row.heldBack,
        answer: row.answerStatus === null ? null : { status: row.answerStatus, words: row.answerWords ?? '' },
      }));
      return { total: store.shares.countDeliveries(id), from, rows };
    },

    /** Tries now what waits, and once more what was refused. */
    retry(id: string): Share {
      const { destinationId } = getRow(id);
      destinations.getRow(destinationId);
      store.transaction(() => {
        store.shares.renewRefused(id);
        store.destinations.clearTrouble(destinationId);
      });
      engine.wake(destinationId);
      return describeShare(getRow(id));
    },

    /** Withdraws what has not left yet. */
    cancel(id: string): Share {
      getRow(id);
      store.shares.withdrawWaiting(id);
      return describeShare(getRow(id));
    },
  };
}

function describeShare({
  id,
  destinationId,
  destination,
  createdAt,
  waiting,
  sent,
  refused,
  withdrawn,
}: ShareRow): Share {
  return { id, destinationId, destination, createdAt: isoTime(createdAt), waiting, sent, refused, withdrawn };
}
