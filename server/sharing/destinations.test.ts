import { describe, expect, it, onTestFinished } from 'vitest';
import type { NewDestination } from '../contract/sharing/destination.ts';
import { asItIs } from '../contract/sharing/share-form.ts';
import { openStore } from '../store/open-store.ts';
import { aStatementRow } from '../testing/open-memory-store.ts';
import { startHttp } from '../testing/start-http.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { createDestinations } from './destinations.ts';
import { createRemoteClient } from './remote-client.ts';
import { openSecrets } from './secrets.ts';

const wanted: NewDestination = {
  name: ' Acme ',
  kind: 'employer',
  // Nothing is sent there without the learner's word.
  address: 'http://lrs.invalid/xapi',
  login: 'oauth2',
  key: 'cairn',
  secret: 's3cret',
  tokenAddress: 'https://id.invalid/token',
  tokenScope: 'all',
};

function open() {
  const dataFolder = temporaryFolder();
  const store = openStore({ dataFolder });
  onTestFinished(() => store.close());
  const client = createRemoteClient({ clock: Date.now });
  const progress = { perSecond: 2, secondsLeft: 3 };
  const destinationsWith = (secrets: ReturnType<typeof openSecrets>) =>
    createDestinations(
      store,
      secrets,
      client,
      () => 0,
      () => progress,
    );
  const destinations = destinationsWith(openSecrets(dataFolder));
  /** The same store with another key for its secrets. */
  const withOtherKey = () => destinationsWith(openSecrets(dataFolder, new Uint8Array(32)));
  return { store, destinations, withOtherKey };
}

describe('a destination', () => {
  it('is told as it was described, without its secret, and with what it takes to talk to it', async () => {
    const { destinations } = open();
    const added = await destinations.add(wanted);
    expect(added).toEqual({
      id: added.id,
      name: 'Acme',
      kind: 'employer',
      address: 'http://lrs.invalid/xapi',
      login: 'oauth2',
      key: 'cairn',
      tokenAddress: 'https://id.invalid/token',
      tokenScope: 'all',
      allowUnencrypted: false,
      createdAt: '1970-01-01T00:00:00.000Z',
      waiting: 0,
      sent: 0,
      refused: 0,
      withdrawn: 0,
      lastSuccessAt: null,
      trouble: null,
      pausedAt: null,
      stoppedAt: null,
      progress: { perSecond: 2, secondsLeft: 3 },
    });
    expect(destinations.list()).toEqual([added]);
    expect(destinations.remoteOf(destinations.getRow(added.id))).toEqual({
      endpoint: 'http://lrs.invalid/xapi',
      login: {
        kind: 'oauth2',
        clientId: 'cairn',
        clientSecret: 's3cret',
        tokenAddress: 'https://id.invalid/token',
        scope: 'all',
      },
      allowUnencrypted: false,
    });
    expect(await destinations.testKept(added.id)).toMatchObject({ outcome: 'unencrypted' });
  });

  it('keeps its secret when it is changed without one, and what it knew of the same address', async () => {
    const { destinations } = open();
    const { origin } = await startHttp((_, response) => response.end('{"version":["1.0.3"]}'));
    const login = { login: 'basic', key: 'key', address: `${origin}/xapi` } as const;
    const { id } = await destinations.add({ ...wanted, ...login });
    expect(await destinations.change(id, { ...wanted, ...login, name: 'Acme Ltd', secret: '' })).toMatchObject({
      name: 'Acme Ltd',
      login: 'basic',
      tokenAddress: '',
    });
    const row = destinations.getRow(id);
    expect(row.versions).toEqual(['1.0.3']);
    expect(destinations.remoteOf(row)?.login).toEqual({ kind: 'basic', key: 'key', secret: 's3cret' });
  });

  it('whose secret was kept with another key waits for a new one', async () => {
    const { destinations, withOtherKey } = open();
    const { id } = await destinations.add(wanted);
    const again = withOtherKey();
    expect(again.remoteOf(again.getRow(id))).toBeUndefined();
    expect(await again.testKept(id)).toEqual({ outcome: 'secret-unreadable', reason: null, words: '' });
    await expect(again.change(id, { ...wanted, secret: '' })).rejects.toThrow(/Enter it again/);
    await again.change(id, { ...wanted, secret: 'new' });
    expect(again.remoteOf(again.getRow(id))?.login).toMatchObject({ clientSecret: 'new' });
  });

  it('tells its trouble with the time of the next attempt', async () => {
    const { store, destinations } = open();
    const { id } = await destinations.add(wanted);
    const trouble = { kind: 'unreachable', reason: 'offline', words: 'no', since: 'then' } as const;
    store.destinations.updateTrouble(destinations.getRow(id), trouble, 1000);
    expect(destinations.list()[0]?.trouble).toEqual({ ...trouble, nextAttemptAt: '1970-01-01T00:00:01.000Z' });
  });

  it('that is added again after it was removed is the same one, with all that it was sent', async () => {
    const { destinations } = open();
    const { id } = await destinations.add(wanted);
    destinations.remove(id);
    expect(await destinations.add({ ...wanted, name: 'Acme Ltd' })).toMatchObject({ id, name: 'Acme Ltd' });
    // Another key can be another record on the same server.
    expect((await destinations.add({ ...wanted, key: 'other' })).id).not.toBe(id);
  });

  it('is not added twice: the same Statements would leave under two ids', async () => {
    const { destinations } = open();
    const { id } = await destinations.add(wanted);
    await expect(destinations.add({ ...wanted, name: 'Again' })).rejects.toThrow(/already/);
    const other = await destinations.add({ ...wanted, key: 'other' });
    await expect(destinations.change(other.id, wanted)).rejects.toThrow(/already/);
    expect(await destinations.change(id, { ...wanted, name: 'Acme Ltd' })).toMatchObject({ name: 'Acme Ltd' });
  });

  it('that would lead to another server needs its secret again', async () => {
    const { destinations } = open();
    const { id } = await destinations.add(wanted);
    const elsewhere = { ...wanted, address: 'http://other.invalid/xapi' };
    await expect(destinations.change(id, { ...elsewhere, secret: '' })).rejects.toThrow(/secret again/);
    const token = { ...wanted, tokenAddress: 'https://other.invalid/token', secret: '' };
    await expect(destinations.change(id, token)).rejects.toThrow(/secret again/);
    expect(await destinations.change(id, elsewhere)).toMatchObject({ id });
  });

  it('may move to another server as long as it has received nothing', async () => {
    const { store, destinations } = open();
    const { id } = await destinations.add(wanted);
    const moved = { ...wanted, address: 'http://other.invalid/xapi' };
    expect(await destinations.change(id, moved)).toMatchObject({ address: 'http://other.invalid/xapi' });
    store.destinations.updateSuccess(destinations.getRow(id), 1);
    await expect(destinations.change(id, wanted)).rejects.toThrow(/Add the other server as a new destination/);
    await expect(destinations.change(id, { ...moved, address: 'http://other.invalid/lrs' })).rejects.toThrow(/Add the/);
    expect(await destinations.change(id, { ...moved, address: 'https://other.invalid/xapi' })).toMatchObject({ id });
  });

  it('that is removed takes its rules and what waits for it along', async () => {
    const { store, destinations } = open();
    const { id } = await destinations.add(wanted);
    store.credentials.insert({ key: 'key', label: 'x', secretHash: new Uint8Array(1), scopes: ['all'], createdAt: 0 });
    const sequence = store.statements.insert(aStatementRow(1));
    store.shares.insert({ id: 'rule', kind: 'rule', destinationId: id, form: asItIs, identities: [], createdAt: 0 }, [
      sequence,
    ]);
    store.rules.insert('rule', 'Everything', {}, 0);
    store.deliveries.insert({
      shareId: 'rule',
      destinationId: id,
      kind: 'statement',
      sequence,
      text: null,
      sentId: null,
    });
    destinations.remove(id);
    expect(destinations.list()).toEqual([]);
    expect(store.rules.find('rule')).toMatchObject({ state: 'ended' });
    expect(store.shares.unfinished()).toEqual([]);
    expect(store.outgoing.countWaiting(id)).toBe(0);
    expect(() => destinations.getRow(id)).toThrow(/not there any more/);
  });

  it.each([
    [{ name: ' ' }],
    [{ name: 'x'.repeat(201) }],
    [{ kind: 'friend' }],
    [{ login: 'digest' }],
    [{ address: 'no address' }],
  ])('is refused with %j', async (part) => {
    const { destinations } = open();
    await expect(destinations.add({ ...wanted, ...part } as NewDestination)).rejects.toMatchObject({
      type: 'invalid-request',
    });
    expect(destinations.list()).toEqual([]);
  });
});
