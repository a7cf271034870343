import { randomUUID } from 'node:crypto';
import type { Share } from '../contract/sharing/share.ts';
import { Problem } from '../contract/problem.ts';
import type { Clock } from '../lrs/clock.ts';
import { isoTime } from '../lrs/clock.ts';
import type { Store } from '../store/open-store.ts';
import type { ShareRow } from '../store/share-store.ts';
import type { Destinations } from './destinations.ts';
import type { Enqueuer } from './enqueue.ts';
import type { Previews } from './previews.ts';

export type Shares = ReturnType<typeof createShares>;

/** The learner's decisions to send, and how far they have come. */
export function createShares(
  store: Store,
  destinations: Destinations,
  previews: Previews,
  enqueuer: Enqueuer,
  clock: Clock,
) {
  function getRow(id: string): ShareRow {
    const row = store.shares.find(id);
    if (!row) throw new Problem('not-found', 'This share is not there any more.');
    return row;
  }

  return {
    /** Decides to send what a preview showed: it waits from now on, and the engine sets off. */
    create(previewId: unknown): Share {
      if (typeof previewId !== 'string')
        throw new Problem('invalid-request', 'A share names the preview that it is of.');
      const { destinationId, form, sending, identities } = previews.find(previewId);
      destinations.getOpenRow(destinationId);
      if (sending.length === 0) {
        throw new Problem(
          'invalid-request',
          'None of the chosen Statements can be sent there: all were sent before, or are held back.',
        );
      }
      const id = randomUUID();
      store.transaction(() =>
        store.shares.insert({ id, kind: 'picked', destinationId, form, identities, createdAt: clock() }, sending),
      );
      enqueuer.wake();
      return describeShare(getRow(id));
    },

    list(): Share[] {
      return store.shares.list().map(describeShare);
    },

    /** Calls off what has not left yet. A rule goes on. */
    cancel(id: string): Share {
      getRow(id);
      store.transaction(() => {
        store.shares.clearPending(id);
        store.deliveries.callOffShare(id, clock());
      });
      return describeShare(getRow(id));
    },
  };
}

function describeShare(row: ShareRow): Share {
  const { id, kind, destinationId, destination, form, rule, preparing, waiting, sent, refused, withdrawn } = row;
  const createdAt = isoTime(row.createdAt);
  return { id, kind, destinationId, destination, createdAt, form, rule, preparing, waiting, sent, refused, withdrawn };
}
