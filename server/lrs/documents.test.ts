import { expect, it, onTestFinished } from 'vitest';
import { Problem } from '../contract/problem.ts';
import { openStore } from '../store/open-store.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import type { DocumentPlace } from './documents.ts';
import { createDocuments } from './documents.ts';

const context = {
  resource: 'state',
  activity: 'http://example.org/course',
  agent: 'mbox::a',
  registration: '',
} as const;
const document = { contentType: 'text/plain', content: Buffer.from('content') };
const anything = () => undefined;

function at(id: string, parts: Partial<DocumentPlace> = {}): DocumentPlace {
  return { ...context, id, agentJson: '{}', ...parts };
}

/** Documents under a clock that a test sets, in milliseconds. */
function openDocuments() {
  const store = openStore({ dataFolder: temporaryFolder() });
  onTestFinished(store.close);
  const time = { now: 1_000 };
  return { time, documents: createDocuments(store, () => time.now) };
}

it('lists what changed after a point in time, to the microsecond', async () => {
  const { documents, time } = openDocuments();
  for (const id of ['c', 'a', 'b']) await documents.put(at(id), document, anything);
  const all = documents.list({ ...context, since: undefined });
  expect(all).toEqual([
    { id: 'a', updatedAt: 1_000_001 },
    { id: 'b', updatedAt: 1_000_002 },
    { id: 'c', updatedAt: 1_000_000 },
  ]);
  const since = (microseconds: number) => documents.list({ ...context, since: microseconds }).map(({ id }) => id);
  expect([since(999_999), since(1_000_000), since(1_000_002)]).toEqual([['a', 'b', 'c'], ['a', 'b'], []]);

  time.now = 2;
  await documents.merge(at('d', { registration: 'r' }), document, anything);
  expect(documents.list({ ...context, registration: undefined, since: 1_000_002 })).toEqual([
    { id: 'd', updatedAt: 1_000_003 },
  ]);
});

it('lets only one of many writers succeed that build on the same document', async () => {
  const { documents } = openDocuments();
  await documents.put(at('a'), document, anything);
  const etag = documents.find(at('a'))?.etag;
  const ifStill = (present: string | undefined) => {
    if (present !== etag) throw new Problem('precondition-failed', 'changed');
  };
  const writers = Array.from({ length: 20 }, (_, index) => {
    const changed = { contentType: 'text/plain', content: Buffer.from(`by ${index}`) };
    return documents.put(at('a'), changed, ifStill).then(() => index);
  });
  const outcomes = await Promise.allSettled(writers);
  const winners = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(winners).toHaveLength(1);
  expect(String(documents.find(at('a'))?.content)).toBe(`by ${winners[0]}`);
});

it('merges every one of many posts that arrive together', async () => {
  const { documents } = openDocuments();
  const keys = Array.from({ length: 20 }, (_, index) => `key ${index}`);
  const post = (key: string) =>
    documents.merge(at('a'), { contentType: 'application/json', content: Buffer.from(`{"${key}":1}`) }, anything);
  await Promise.all(keys.map(post));
  expect(Object.keys(JSON.parse(String(documents.find(at('a'))?.content)) as object)).toEqual(keys);
});
