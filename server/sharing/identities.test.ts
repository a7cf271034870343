import { describe, expect, it } from 'vitest';
import type { Agent } from '../contract/xapi/actor.ts';
import { anAgent, aGroup, aStatement } from '../testing/a-statement.ts';
import { startFetching } from '../testing/start-fetching.ts';
import { createIdentities } from './identities.ts';

function start() {
  const { store, storer } = startFetching();
  store.credentials.insert({ key: 'own', label: 'own', secretHash: Buffer.alloc(32), scopes: ['all'], createdAt: 0 });
  const credential = store.credentials.find('own');
  if (!credential) throw new Error('it was just inserted');
  const post = (...statements: readonly unknown[]) =>
    storer.store({ text: JSON.stringify(statements), mayBeMany: true, version: '1.0.3', attachments: [], credential });
  return { identities: createIdentities(store, () => 0), post };
}

describe('identities', () => {
  it('are added once and removed, however they are written', () => {
    const { identities } = start();
    expect(identities.list()).toEqual({ mine: [], seen: [] });
    identities.add(anAgent());
    const { mine } = identities.add({ name: 'Ana', mbox: 'mailto:ana.ruiz@EXAMPLE.org' });
    expect(mine).toEqual([{ agent: anAgent(), addedAt: '1970-01-01T00:00:00.000Z' }]);
    expect(identities.remove({ objectType: 'Agent', mbox: 'mailto:ana.ruiz@Example.org' }).mine).toEqual([]);
  });

  it.each([
    undefined,
    null,
    'mailto:ana.ruiz@example.org',
    {},
    { mbox: 'ana.ruiz@example.org' },
    { mbox: 'mailto:ana.ruiz@example.org', openid: 'https://ana.example.org' },
    { objectType: 'Group', mbox: 'mailto:team@example.org' },
    aGroup(anAgent()),
  ])('are not %j', (agent) => {
    const { identities } = start();
    expect(() => identities.add(agent)).toThrow('This is no identity');
  });

  it('are suggested from actors, most Statements first, with the name they were last called', async () => {
    const { identities, post } = start();
    const account: Agent = { account: { homePage: 'https://campus.example.edu', name: 'ana 42' } };
    await post(
      aStatement({ actor: { ...account, name: 'A. Ruiz' } }),
      aStatement({ actor: { ...account, name: 'Ana Ruiz' } }),
      aStatement({ actor: account }),
      aStatement({ actor: anAgent('bo') }),
      aStatement({ actor: aGroup(anAgent('bo'), anAgent('cy')) }),
      aStatement({ actor: { objectType: 'Group', mbox: 'mailto:team@example.org' } }),
      aStatement({ actor: anAgent('me'), object: { objectType: 'Agent', ...anAgent('only.an.object') } }),
    );
    identities.add(anAgent('me'));
    expect(identities.list().seen).toEqual([
      { agent: { name: 'Ana Ruiz', ...account }, statements: 3 },
      { agent: anAgent('bo'), statements: 2 },
      { agent: anAgent('cy'), statements: 1 },
    ]);
  });

  it('are suggested no more than twenty', async () => {
    const { identities, post } = start();
    await post(...Array.from({ length: 25 }, (_, index) => aStatement({ actor: anAgent(`one.${index}`) })));
    expect(identities.list().seen).toHaveLength(20);
  });
});
