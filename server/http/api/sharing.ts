import type { NewShare } from '../../contract/api.ts';
import { Problem } from '../../contract/problem.ts';
import type { Destinations } from '../../sharing/destinations.ts';
import type { DeliveryEngine } from '../../sharing/deliver.ts';
import { previewShare } from '../../sharing/preview-share.ts';
import type { Shares } from '../../sharing/shares.ts';
import type { Store } from '../../store/open-store.ts';
import type { ApiFunctions } from '../api-routes.ts';
import { largestWindow, readLanguages, readWhole } from './parameters.ts';

type SharingOptions = {
  readonly store: Store;
  readonly destinations: Destinations;
  readonly shares: Shares;
  readonly engine: DeliveryEngine;
  readonly announce: (what: 'destinations' | 'deliveries') => void;
};

export function destinationFunctions({
  destinations,
  engine,
  announce,
}: SharingOptions): Pick<
  ApiFunctions,
  | 'GET /api/destinations'
  | 'POST /api/destinations/test'
  | 'POST /api/destinations'
  | 'PUT /api/destinations/:id'
  | 'DELETE /api/destinations/:id'
  | 'POST /api/destinations/:id/test'
> {
  return {
    'GET /api/destinations': () => ({ destinations: destinations.list() }),
    'POST /api/destinations/test': ({ body }) => destinations.test(body),
    'POST /api/destinations': async ({ body }) => {
      const added = await destinations.add(body);
      announce('destinations');
      return added;
    },
    'PUT /api/destinations/:id': async ({ part, body }) => {
      const changed = await destinations.change(part('id'), body);
      engine.wake(changed.id);
      announce('destinations');
      return changed;
    },
    'DELETE /api/destinations/:id': ({ part }) => {
      destinations.remove(part('id'));
      announce('destinations');
      announce('deliveries');
      return { destinations: destinations.list() };
    },
    'POST /api/destinations/:id/test': ({ part }) => destinations.testKept(part('id')),
  };
}

export function shareFunctions({
  store,
  destinations,
  shares,
  announce,
}: SharingOptions): Pick<
  ApiFunctions,
  | 'POST /api/shares/preview'
  | 'POST /api/shares'
  | 'GET /api/shares'
  | 'GET /api/shares/:id/deliveries'
  | 'POST /api/shares/:id/retry'
  | 'POST /api/shares/:id/cancel'
> {
  return {
    'POST /api/shares/preview': ({ body, query }) =>
      previewShare(store, destinations, readNewShare(body), readLanguages(query)),
    'POST /api/shares': ({ body }) => {
      const share = shares.create(readNewShare(body));
      announce('deliveries');
      return share;
    },
    'GET /api/shares': () => ({ shares: shares.list() }),
    'GET /api/shares/:id/deliveries': ({ part, query }) =>
      shares.deliveries(
        part('id'),
        readWhole(query, 'from', 0, Number.MAX_SAFE_INTEGER),
        readWhole(query, 'count', 1, largestWindow),
        readLanguages(query),
      ),
    'POST /api/shares/:id/retry': ({ part }) => {
      const share = shares.retry(part('id'));
      announce('deliveries');
      return share;
    },
    'POST /api/shares/:id/cancel': ({ part }) => {
      const share = shares.cancel(part('id'));
      announce('deliveries');
      return share;
    },
  };
}

function readNewShare({ destinationId, statementIds }: Readonly<Record<keyof NewShare, unknown>>): NewShare {
  const ids: readonly unknown[] = Array.isArray(statementIds) ? statementIds : [undefined];
  if (typeof destinationId !== 'string' || !ids.every((id) => typeof id === 'string')) {
    throw new Problem('invalid-request', 'A share names its destination and the ids of its Statements.');
  }
  return { destinationId, statementIds: ids };
}
