import { randomUUID } from 'node:crypto';
import type { ConnectionTest, Destination, DestinationAddress, NewDestination } from '../contract/api.ts';
import { Problem } from '../contract/problem.ts';
import type { Clock } from '../lrs/clock.ts';
import { isoTime, isoTimeOrNull } from '../lrs/clock.ts';
import type { DestinationRow, DestinationSettings } from '../store/destination-store.ts';
import type { Store } from '../store/open-store.ts';
import { endpointCandidates } from './endpoint-address.ts';
import type { Secrets } from './secrets.ts';
import { findEndpoint, testConnection } from './test-connection.ts';

export type Destinations = ReturnType<typeof createDestinations>;

const longestName = 200;

/** Other people's LRSs that the learner may send to. */
export function createDestinations(store: Store, secrets: Secrets, clock: Clock) {
  function getRow(id: string): DestinationRow {
    const row = store.destinations.find(id);
    if (!row) throw new Problem('not-found', 'This destination is not there any more.');
    return row;
  }

  /** Asks the address, so that the endpoint that answers is what is kept; what cannot be asked now is asked later. */
  async function settingsOf(
    wanted: NewDestination,
    secret: string,
    known?: DestinationRow,
  ): Promise<DestinationSettings> {
    const found = await findEndpoint({ ...wanted, secret });
    const [likeliest] = endpointCandidates(wanted.address);
    if (likeliest === undefined) {
      throw new Problem(
        'invalid-request',
        'The address of a destination begins with https:// (or http://) and the name of its server.',
      );
    }
    const isKnown = known !== undefined && endpointCandidates(wanted.address).includes(known.address);
    const assumed = isKnown
      ? { endpoint: known.address, versions: known.versions }
      : { endpoint: likeliest, versions: [] };
    const { endpoint, versions } = 'outcome' in found ? assumed : found;
    return { name: wanted.name, address: endpoint, versions, key: wanted.key, secret: secrets.encrypt(secret) };
  }

  function secretOf(row: DestinationRow): string {
    const secret = secrets.decrypt(row.secret);
    if (secret === undefined) {
      throw new Problem(
        'destination-secret-unreadable',
        `The secret of "${row.name}" was kept with another key. Enter it again.`,
      );
    }
    return secret;
  }

  return {
    getRow,

    list(): Destination[] {
      return store.destinations.list().map((row) => describeDestination(store, row));
    },

    async add(wanted: NewDestination): Promise<Destination> {
      const checked = checkNewDestination(wanted);
      const settings = await settingsOf(checked, checked.secret);
      const id = randomUUID();
      store.destinations.insert(id, settings, clock());
      return describeDestination(store, getRow(id));
    },

    /** Changes a destination; with an empty secret it keeps the one it has. */
    async change(id: string, wanted: NewDestination): Promise<Destination> {
      const checked = checkNewDestination(wanted);
      const row = getRow(id);
      const settings = await settingsOf(checked, checked.secret === '' ? secretOf(row) : checked.secret, row);
      // It may have been removed while the other side was asked.
      getRow(id);
      store.destinations.update(id, settings);
      return describeDestination(store, getRow(id));
    },

    /** Takes a destination off the list; what waits for it is withdrawn, the ledger stays. */
    remove(id: string): void {
      getRow(id);
      store.transaction(() => {
        store.shares.withdrawForDestination(id);
        store.destinations.remove(id, clock());
      });
    },

    test(address: DestinationAddress): Promise<ConnectionTest> {
      return testConnection(checkAddress(address));
    },

    async testKept(id: string): Promise<ConnectionTest> {
      const row = getRow(id);
      const secret = secrets.decrypt(row.secret);
      if (secret === undefined) return { outcome: 'secret-unreadable', words: '' };
      return testConnection({ address: row.address, key: row.key, secret });
    },
  };
}

export function describeDestination(store: Store, row: DestinationRow): Destination {
  const { id, name, address, key, trouble } = row;
  return {
    id,
    name,
    address,
    key,
    createdAt: isoTime(row.createdAt),
    ...store.destinations.counts(id),
    lastSuccessAt: isoTimeOrNull(row.lastSuccessAt),
    trouble: trouble && { ...trouble, nextAttemptAt: isoTimeOrNull(row.nextAttemptAt) },
  };
}

function checkAddress({ address, key, secret }: DestinationAddress): DestinationAddress {
  if (typeof address !== 'string' || typeof key !== 'string' || typeof secret !== 'string') {
    throw new Problem('invalid-request', 'A destination needs an address, a key and a secret.');
  }
  // The key ends at the first colon (RFC 7617).
  if (key.includes(':')) throw new Problem('invalid-request', 'The key of a destination cannot hold a colon.');
  return { address, key: key.trim(), secret: secret.trim() };
}

function checkNewDestination(wanted: NewDestination): NewDestination {
  const name = typeof wanted.name === 'string' ? wanted.name.trim() : '';
  if (name === '' || name.length > longestName) {
    throw new Problem('invalid-request', `A destination needs a name of 1 to ${longestName} characters.`);
  }
  return { name, ...checkAddress(wanted) };
}
