import { describe, expect, it } from 'vitest';
import { unnamedLearner } from '../contract/by-hand.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import type { Store } from '../store/open-store.ts';
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
  let now = 0;
  return { store, identities: createIdentities(store, () => (now += 1000)), post };
}

describe('identities', () => {
  it('are added once and removed, however they are written', () => {
    const { identities } = start();
    expect(identities.list()).toEqual({ mine: [], seen: [] });
    identities.add(anAgent());
    const { mine } = identities.add({ name: 'Ana', mbox: 'mailto:ana.ruiz@EXAMPLE.org' });
    expect(mine).toEqual([{ agent: anAgent(), addedAt: '1970-01-01T00:00:01.000Z' }]);
    identities.forget({ objectType: 'Agent', mbox: 'mailto:ana.ruiz@Example.org' });
    expect(identities.list().mine).toEqual([]);
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

describe('what the learner says about somebody', () => {
  const due = (store: Store) => store.experiences.due(9);

  it('makes them the learner, or somebody else, and is asked once', async () => {
    const { store, identities, post } = start();
    await post(aStatement(), aStatement({ actor: anAgent('bo') }));
    identities.answer({ agent: anAgent(), isMe: true });
    identities.answer({ agent: anAgent('bo'), isMe: false });
    expect(identities.asked()).toEqual([]);
    expect(store.identities.list().map(({ agent }) => agent)).toEqual([anAgent()]);
    expect(store.identities.others()).toEqual(['mbox::mailto:bo@example.org']);
  });

  it('can be said the other way round, and taken back', async () => {
    const { store, identities, post } = start();
    await post(aStatement());
    identities.answer({ agent: anAgent(), isMe: true });
    identities.answer({ agent: anAgent(), isMe: false });
    expect([identities.list().mine, store.identities.otherAgents()]).toEqual([[], [anAgent()]]);
    identities.answer({ agent: anAgent(), isMe: true });
    expect([identities.list().mine.length, store.identities.otherAgents()]).toEqual([1, []]);
    identities.forget(anAgent());
    expect(identities.asked().map(({ agent }) => agent)).toEqual([anAgent()]);
  });

  it('lets their Statements be looked at again when they count from now on, or no longer', async () => {
    const { store, identities, post } = start();
    await post(aStatement(), aStatement({ actor: anAgent('bo') }));
    identities.answer({ agent: anAgent(), isMe: true });
    expect(due(store)).toEqual([]);
    identities.answer({ agent: anAgent('bo'), isMe: false });
    expect(due(store)).toEqual([2]);
    identities.answer({ agent: anAgent(), isMe: false });
    expect(due(store)).toEqual([1, 2]);
  });

  it('puts the one first that was made so last', () => {
    const { identities } = start();
    for (const name of ['a', 'b', 'c']) identities.add(anAgent(name));
    identities.makeFirst(anAgent('c'));
    identities.makeFirst(anAgent('b'));
    expect(identities.list().mine.map(({ agent }) => agent)).toEqual([anAgent('b'), anAgent('c'), anAgent('a')]);
    expect(() => identities.makeFirst(anAgent('d'))).toThrow('Only an identity of yours');
  });

  it.each([
    { agent: anAgent(), isMe: undefined },
    { agent: anAgent(), isMe: 'yes' },
    { agent: {}, isMe: false },
  ])('is not %j', (answer) => {
    const { identities } = start();
    expect(() => identities.answer(answer)).toThrow(expect.objectContaining({ type: 'invalid-request' }));
  });

  it('is never asked about who adds by hand here', async () => {
    const { identities, post } = start();
    await post(aStatement({ actor: unnamedLearner }));
    expect(identities.asked()).toEqual([]);
  });
});
