import { describe, expect, it } from 'vitest';
import { anAgent, aGroup, aStatement } from '../testing/a-statement.ts';
import { startFetching } from '../testing/start-fetching.ts';
import type { ListOptions } from '../testing/start-list-lrs.ts';
import { startListLrs } from '../testing/start-list-lrs.ts';
import { createCredentials } from '../lrs/credentials.ts';

function aSource(address: string) {
  return { name: 'School', address, key: 'k', secret: 's', whose: [anAgent()], since: null, keepFetching: false };
}

const stored = '2025-03-01T10:00:00.000Z';
const id = '6690e6c9-3ef0-4ed3-8b37-7f3964730bee';

describe('a source', () => {
  it('is told without its secret, at the endpoint that answers', async () => {
    const lrs = await startListLrs([]);
    const { sources } = startFetching();
    const added = await sources.add(aSource(`${lrs.endpoint}/statements/`));
    expect(added).toMatchObject({ name: 'School', address: lrs.endpoint, state: 'fetching', since: null, fetched: 0 });
    expect(JSON.stringify(added)).not.toContain('secret');
  });

  it('brings Statements under a credential that nobody can use and that is in no list', async () => {
    const lrs = await startListLrs([aStatement({ id, stored })]);
    const { store, sources, ...fetching } = startFetching();
    const added = await sources.add(aSource(lrs.endpoint));
    await expect.poll(() => fetching.find(added.id)?.state).toBe('finished');
    const key = store.statements.findById(id)?.credentialKey ?? '';
    const credential = store.credentials.find(key);
    expect([credential?.label, credential?.revokedAt]).toEqual(['School', expect.any(Number)]);
    expect(store.credentials.issued()).toEqual([]);
    expect(() => createCredentials(store, Date.now).authenticate(key, '')).toThrow('do not belong together');
  });

  it('keeps its secret and where it was when only its name changes, and begins anew at another address', async () => {
    const asked: unknown[] = [];
    const options: ListOptions = {
      answer: ({ headers, answer }) => {
        asked.push(headers.authorization);
        answer();
      },
    };
    const first = await startListLrs([aStatement({ id, stored })], options);
    const second = await startListLrs([], options);
    const { store, sources, ...fetching } = startFetching();
    const added = await sources.add(aSource(first.endpoint));
    await expect.poll(() => fetching.find(added.id)?.state).toBe('finished');
    await sources.change(added.id, { ...aSource(first.endpoint), name: 'New school', secret: '' });
    await expect.poll(() => [first.requests.length, fetching.find(added.id)?.state]).toEqual([2, 'finished']);
    expect(first.requests[1]?.get('since')).toBe('2025-03-01T09:59:55.000Z');
    expect(store.provenance.find(1)?.source).toBe('New school');
    expect(store.credentials.find(store.statements.findById(id)?.credentialKey ?? '')?.label).toBe('New school');
    await sources.change(added.id, aSource(second.endpoint));
    await expect.poll(() => [second.requests.length, fetching.find(added.id)?.state]).toEqual([1, 'finished']);
    expect(second.requests[0]?.get('since')).toBeNull();
    // What came from the first one still says so.
    expect(store.provenance.addressOf(1)).toBe(first.endpoint);
    expect(new Set(asked)).toEqual(new Set([`Basic ${Buffer.from('k:s').toString('base64')}`]));
  });

  it('is tried again at once when the network is back', async () => {
    let isAway = true;
    const lrs = await startListLrs([aStatement({ id, stored })], {
      answer: ({ response, answer }) => (isAway ? response.destroy() : answer()),
    });
    const { sources, ...fetching } = startFetching();
    expect(sources.wakeUnreachable()).toBe(false);
    const added = await sources.add(aSource(lrs.endpoint));
    await expect.poll(() => fetching.find(added.id)?.trouble?.kind).toBe('unreachable');
    isAway = false;
    expect(sources.wakeUnreachable()).toBe(true);
    await expect.poll(() => fetching.find(added.id)?.state).toBe('finished');
  });

  it.each([
    { name: '' },
    { whose: [] },
    { whose: undefined },
    { whose: [{ name: 'nobody' }] },
    { whose: [aGroup(anAgent())] },
    { since: 'yesterday' },
    { keepFetching: 'yes' },
    { address: 'ftp://lrs.example.org' },
    { key: 'a:b' },
  ])('is not made with %j', async (part) => {
    const { sources } = startFetching();
    const wanted = { ...aSource('http://127.0.0.1:9/xapi'), ...part } as Parameters<typeof sources.add>[0];
    await expect(sources.add(wanted)).rejects.toMatchObject({ type: 'invalid-request' });
    expect(sources.list()).toEqual([]);
  });
});
