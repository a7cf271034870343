import { Problem } from '../../contract/problem.ts';
import type { Destinations } from '../../sharing/destinations.ts';
import type { DeliveryEngine } from '../../sharing/deliver.ts';
import type { Steering } from '../../sharing/steer-destination.ts';
import type { ApiFunctions } from '../api-routes.ts';
import type { Announce } from './announce.ts';

type DestinationOptions = {
  readonly destinations: Destinations;
  readonly steering: Steering;
  readonly engine: DeliveryEngine;
  readonly wakeUnreachable: () => boolean;
  readonly announce: Announce;
};

export function destinationFunctions({
  destinations,
  steering,
  engine,
  wakeUnreachable,
  announce,
}: DestinationOptions): Pick<
  ApiFunctions,
  | 'GET /api/destinations'
  | 'POST /api/destinations/test'
  | 'POST /api/destinations'
  | 'PUT /api/destinations/:id'
  | 'DELETE /api/destinations/:id'
  | 'POST /api/destinations/:id/test'
  | 'POST /api/destinations/:id/pause'
  | 'POST /api/destinations/:id/resume'
  | 'POST /api/destinations/:id/stop'
  | 'POST /api/destinations/:id/retry'
  | 'POST /api/wake'
> {
  /** Says that a destination and what is under way to it may look different now. */
  function told<T>(answer: T): T {
    announce('destinations');
    announce('deliveries');
    announce('rules');
    return answer;
  }

  return {
    'GET /api/destinations': () => ({ destinations: destinations.list() }),
    'POST /api/destinations/test': ({ body }) => destinations.test(body),
    'POST /api/destinations': async ({ body }) => told(await destinations.add(body)),
    'PUT /api/destinations/:id': async ({ part, body }) => {
      const changed = await destinations.change(part('id'), body);
      engine.wake(changed.id);
      return told(changed);
    },
    'DELETE /api/destinations/:id': ({ part }) => {
      destinations.remove(part('id'));
      return told({ destinations: destinations.list() });
    },
    'POST /api/destinations/:id/test': ({ part }) => destinations.testKept(part('id')),
    'POST /api/destinations/:id/pause': ({ part }) => told(steering.pause(part('id'))),
    'POST /api/destinations/:id/resume': ({ part }) => told(steering.resume(part('id'))),
    'POST /api/destinations/:id/stop': ({ part, body }) => told(steering.stop(part('id'), body.withdraw === true)),
    'POST /api/destinations/:id/retry': async ({ part, body }) =>
      told(await steering.retry(part('id'), readDeliveries(body.deliveries))),
    'POST /api/wake': () => ({ woken: wakeUnreachable() }),
  };
}

function readDeliveries(value: unknown): readonly number[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((one) => Number.isSafeInteger(one))) return value as readonly number[];
  throw new Problem('invalid-request', 'The deliveries to try again are a list of their numbers.');
}
