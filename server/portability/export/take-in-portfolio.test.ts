import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { anAgent } from '../../testing/a-statement.ts';
import { sha256 } from '../../testing/multipart-body.ts';
import { openRemovals } from '../../testing/open-removals.ts';
import { temporaryFolder } from '../../testing/start-test-lrs.ts';
import type { ArchivePortfolio } from './archive-layout.ts';
import { filesInPortfolio, readPortfolio } from './read-portfolio.ts';
import { takeInPortfolio } from './take-in-portfolio.ts';
import { portfolioOf } from './write-portfolio.ts';

const clock = () => Date.parse('2026-11-22T10:00:00Z');
const octets = Buffer.from('a certificate');
const file = { kind: 'file', name: 'órgano.pdf', contentType: 'application/pdf', sha2: sha256(octets) } as const;

function open() {
  const { store, files, close } = openRemovals(temporaryFolder());
  onTestFinished(close);
  return { store, files };
}

/** A record with something of everything that a learner adds. */
async function full() {
  const { store, files } = open();
  const attached = await files.receive(file.sha2, Readable.from([octets]));
  await attached.keep();
  store.transaction(() => {
    store.attachments.insert(file.sha2, octets.length, 1);
    store.profile.set({ name: 'Ana Ruiz', picture: '' });
    store.identities.insert('mbox:mailto:ana@example.org', { mbox: 'mailto:ana@example.org' }, 1000);
    store.identities.insertOther('mbox:mailto:bo@example.org', { mbox: 'mailto:bo@example.org' }, 2000);
    store.notes.set('https://e.org/a', 'Nice.', 3000);
    for (const name of ['Portfolio', 'Portfolio']) {
      const id = store.collections.insert(name, 4000);
      store.collections.update(id, name, 'All of it');
      store.collections.insertItem(id, 'Part one', { kind: 'heading' });
      store.collections.insertItem(id, '', { kind: 'experience', activity: `https://e.org/${id}` });
      store.collections.insertItem(id, 'See', file);
    }
    store.views.set('Passed', 'status=passed');
  });
  await attached.release();
  return store;
}

function textOf(portfolio: ArchivePortfolio): string {
  return JSON.stringify(portfolio);
}

test('all of it comes to an empty record as it was, and a second time nothing', async () => {
  const written = portfolioOf(await full());
  const { store } = open();
  const read = readPortfolio(textOf(written));
  expect([...filesInPortfolio(read)]).toEqual([file.sha2]);
  store.attachments.insert(file.sha2, octets.length, 1);
  expect(store.transaction(() => takeInPortfolio(store, read, clock))).toBe(true);
  expect(portfolioOf(store)).toEqual(written);
  expect(store.transaction(() => takeInPortfolio(store, read, clock))).toBe(false);
  expect(portfolioOf(store)).toEqual(written);
});

test('what the learner has here stays as it is', async () => {
  const written = portfolioOf(await full());
  const { store } = open();
  store.profile.set({ name: 'Ana', picture: '' });
  store.notes.set('https://e.org/a', 'Other.', 1);
  store.views.set('Passed', 'status=failed');
  store.identities.insert('mbox:mailto:bo@example.org', { mbox: 'mailto:bo@example.org' }, 1);
  store.transaction(() => takeInPortfolio(store, readPortfolio(textOf(written)), clock));
  const now = portfolioOf(store);
  expect(now).toMatchObject({
    profile: { name: 'Ana' },
    notes: [{ text: 'Other.' }],
    views: [{ query: 'status=failed' }],
    identities: { mine: [{ agent: { mbox: 'mailto:bo@example.org' } }], others: [] },
  });
});

test('identities come from a record that shares one with this, and not from one that may be of somebody else', async () => {
  const written = portfolioOf(await full());
  const agents = ['mailto:ana@example.org', 'mailto:ana@school.example'].map((mbox) => ({
    agent: { mbox },
    addedAt: '',
  }));
  const text = JSON.stringify({ ...written, identities: { mine: agents, others: [] } });
  const mineWith = (own: string) => {
    const { store } = open();
    store.identities.insert(`mbox:${own}`, { mbox: own }, 1);
    store.transaction(() => takeInPortfolio(store, readPortfolio(text), clock));
    return portfolioOf(store).identities.mine.map(({ agent }) => agent.mbox);
  };
  expect(mineWith('mailto:ana@example.org')).toEqual(['mailto:ana@example.org', 'mailto:ana@school.example']);
  expect(mineWith('mailto:bo@example.org')).toEqual(['mailto:bo@example.org']);
});

test('a file whose octets did not come is left out, and the collection does not come again', async () => {
  const written = portfolioOf(await full());
  const { store } = open();
  const takeIn = () => store.transaction(() => takeInPortfolio(store, readPortfolio(textOf(written)), clock));
  takeIn();
  expect(portfolioOf(store).collections[0]?.items.map(({ kind }) => kind)).toEqual(['heading', 'experience']);
  expect(takeIn()).toBe(false);
});

test('what is not as Cairn writes it is left out, and the rest is read', () => {
  const portfolio = {
    profile: { name: 5, picture: 'https://evil.example/x.png' },
    identities: { mine: [{ agent: { name: 'nobody' } }, { agent: anAgent(), addedAt: 'never' }], others: 'x' },
    notes: [{ activity: '', text: 'x' }, null, { activity: 'https://e.org/a', text: 'x', changedAt: 7 }],
    collections: [
      {
        name: 'A',
        text: '',
        items: [
          { kind: 'file', note: '', name: 'n', sha2: '../../etc' },
          { kind: 'heading', note: 'H' },
        ],
      },
    ],
    templates: [{ name: 'T', record: { deed: 'flew' } }],
  };
  expect(readPortfolio(JSON.stringify(portfolio))).toEqual({
    profile: { name: '', picture: '' },
    identities: { mine: [{ agent: anAgent(), addedAt: 'never' }], others: [] },
    notes: [{ activity: 'https://e.org/a', text: 'x', changedAt: '' }],
    collections: [{ name: 'A', text: '', changedAt: '', items: [{ kind: 'heading', note: 'H' }] }],
    views: [],
    templates: [],
  });
});
