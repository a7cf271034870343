import { randomUUID } from 'node:crypto';
import { Problem } from '../contract/problem.ts';
import type { Destination, DestinationKind, NewDestination } from '../contract/sharing/destination.ts';
import type { ConnectionTest, RemoteAddress } from '../contract/sharing/remote.ts';
import { destinationKinds } from '../contract/sharing/destination.ts';
import type { Clock } from '../lrs/clock.ts';
import { isoTime, isoTimeOrNull } from '../lrs/clock.ts';
import type { DestinationRow, DestinationSettings } from '../store/destination-store.ts';
import type { Store } from '../store/open-store.ts';
import { isSameLrs } from './endpoint-address.ts';
import { settleEndpoint } from './find-endpoint.ts';
import type { RemoteClient } from './remote-client.ts';
import type { RemoteLrs } from './remote-lrs.ts';
import type { CheckedAddress } from './remote-of.ts';
import { checkRemoteAddress, getSecretFor, remoteOf } from './remote-of.ts';
import type { Secrets } from './secrets.ts';
import { testConnection } from './test-connection.ts';

export type Destinations = ReturnType<typeof createDestinations>;

type CheckedDestination = CheckedAddress & { readonly name: string; readonly kind: DestinationKind };

const longestName = 200;

/** Other people's LRSs that the learner may send to. `progressOf` tells how the work on one gets on. */
export function createDestinations(
  store: Store,
  secrets: Secrets,
  client: RemoteClient,
  clock: Clock,
  progressOf: (id: string) => Destination['progress'],
) {
  function getRow(id: string): DestinationRow {
    const row = store.destinations.find(id);
    if (!row) throw new Problem('not-found', 'This destination is not there any more.');
    return row;
  }

  function describe(row: DestinationRow): Destination {
    const { id, trouble } = row;
    const { waiting, ...counts } = store.destinations.counts(id);
    return {
      id,
      name: row.name,
      kind: row.kind,
      address: row.address,
      login: row.login,
      key: row.key,
      tokenAddress: row.tokenAddress,
      tokenScope: row.tokenScope,
      allowUnencrypted: row.allowUnencrypted,
      createdAt: isoTime(row.createdAt),
      waiting: waiting + store.shares.countPendingTo(id),
      ...counts,
      lastSuccessAt: isoTimeOrNull(row.lastSuccessAt),
      trouble: trouble && { ...trouble, nextAttemptAt: isoTimeOrNull(row.nextAttemptAt) },
      pausedAt: isoTimeOrNull(row.pausedAt),
      stoppedAt: isoTimeOrNull(row.stoppedAt),
      progress: progressOf(id),
    };
  }

  async function settingsOf(wanted: CheckedDestination, known?: DestinationRow): Promise<DestinationSettings> {
    const { address, versions } = await settleEndpoint(client, wanted, known);
    return { ...wanted, address, versions, secret: secrets.encrypt(wanted.secret) };
  }

  /** Two destinations that are one LRS would both be sent the same Statements, in a form under two ids. */
  function refuseKnown({ address, login, key }: DestinationSettings, ownId?: string): void {
    const known = store.destinations
      .list()
      .find((one) => one.id !== ownId && isSameLrs(one.address, address) && one.login === login && one.key === key);
    if (known) throw new Problem('destination-known', `"${known.name}" has this address and key already.`);
  }

  return {
    getRow,
    describe,

    /** The same for one that is to be sent to: throws invalid-request when the learner has stopped that. */
    getOpenRow(id: string): DestinationRow {
      const row = getRow(id);
      if (row.stoppedAt === null) return row;
      throw new Problem(
        'invalid-request',
        `You have stopped sharing with "${row.name}". Take it up again before you send anything there.`,
      );
    },

    list(): Destination[] {
      return store.destinations.list().map(describe);
    },

    /**
     * Adds a destination. One that was removed before comes back with what it was sent: else the same Statements would
     * be sent there again, under other ids.
     */
    async add(wanted: NewDestination): Promise<Destination> {
      const settings = await settingsOf(checkNewDestination(wanted));
      refuseKnown(settings);
      const removed = store.destinations.findRemoved(settings);
      const id = removed ?? randomUUID();
      store.transaction(() => {
        if (removed === undefined) store.destinations.insert(id, settings, clock());
        else store.destinations.revive(id, settings);
      });
      return describe(getRow(id));
    },

    /**
     * Changes a destination; with an empty secret it keeps the one it has. Who has received Statements cannot become
     * another server: neither its rules nor its ledger are about that one.
     */
    async change(id: string, wanted: NewDestination): Promise<Destination> {
      const checked = checkNewDestination(wanted);
      const row = getRow(id);
      const secret = checked.secret === '' ? getSecretFor(secrets, row, checked) : checked.secret;
      const settings = await settingsOf({ ...checked, secret }, row);
      // It may have been removed while the other side was asked.
      getRow(id);
      refuseElsewhere(row, settings.address);
      refuseKnown(settings, id);
      store.destinations.update(id, settings);
      return describe(getRow(id));
    },

    /** Takes a destination off the list: its rules end, what waits for it is called off, the ledger stays. */
    remove(id: string): void {
      getRow(id);
      store.transaction(() => {
        store.rules.endForDestination(id);
        store.shares.clearPendingTo(id);
        store.deliveries.callOffEverything(id, clock());
        store.destinations.remove(id, clock());
      });
    },

    async test(address: RemoteAddress): Promise<ConnectionTest> {
      return testConnection(client, checkRemoteAddress(address));
    },

    async testKept(id: string): Promise<ConnectionTest> {
      const row = getRow(id);
      const secret = secrets.decrypt(row.secret);
      if (secret === undefined) return { outcome: 'secret-unreadable', reason: null, words: '' };
      return testConnection(client, { ...row, secret });
    },

    /** What it takes to talk to a destination; undefined when its secret was kept with another key. */
    remoteOf(row: DestinationRow): RemoteLrs | undefined {
      const secret = secrets.decrypt(row.secret);
      return secret === undefined ? undefined : remoteOf(row, secret);
    },
  };
}

function refuseElsewhere({ name, address, lastSuccessAt }: DestinationRow, changed: string): void {
  if (lastSuccessAt === null || isSameLrs(address, changed)) return;
  throw new Problem(
    'destination-elsewhere',
    `"${name}" has received Statements at ${new URL(address).hostname}. Add the other server as a new destination.`,
  );
}

function checkNewDestination(wanted: NewDestination): CheckedDestination {
  const name = typeof wanted.name === 'string' ? wanted.name.trim() : '';
  if (name === '' || name.length > longestName) {
    throw new Problem('invalid-request', `A destination needs a name of 1 to ${longestName} characters.`);
  }
  const kind = wanted.kind ?? 'other';
  if (!destinationKinds.includes(kind)) {
    throw new Problem('invalid-request', `A destination is one of these: ${destinationKinds.join(', ')}.`);
  }
  return { name, kind, ...checkRemoteAddress(wanted) };
}
