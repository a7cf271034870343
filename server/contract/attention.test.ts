import { expect, test } from 'vitest';
import type { Destination } from './sharing/destination.ts';
import type { RemoteTrouble } from './sharing/remote.ts';
import type { Source } from './sharing/source.ts';
import { findAttention } from './attention.ts';

const now = Date.parse('2026-03-10T12:00:00Z');

test('nothing needs the learner while all goes well', () => {
  expect(findAttention([aDestination()], [aSource()], now)).toEqual({ destinations: [], sources: [] });
});

test('trouble that waits for the learner is told at once', () => {
  const trouble = aTrouble({ since: '2026-03-10T12:00:00Z', nextAttemptAt: null });
  const { destinations, sources } = findAttention([aDestination({ trouble })], [aSource({ trouble })], now);
  expect(destinations).toMatchObject([{ trouble, refused: 0 }]);
  expect(sources).toMatchObject([{ trouble }]);
});

test('trouble that may pass is told when it has lasted for an hour', () => {
  const since = (text: string) => [aDestination({ trouble: aTrouble({ since: text }) })];
  expect(findAttention(since('2026-03-10T11:00:01Z'), [], now).destinations).toHaveLength(0);
  expect(findAttention(since('2026-03-10T11:00:00Z'), [], now).destinations).toHaveLength(1);
});

test('a destination has one notice, however many Statements it refused and whatever else is wrong', () => {
  const trouble = aTrouble({ nextAttemptAt: null });
  const { destinations } = findAttention([aDestination({ refused: 500, trouble })], [], now);
  expect(destinations).toMatchObject([{ trouble, refused: 500 }]);
});

test('what the learner has paused is not in trouble, but what was refused still waits', () => {
  const trouble = aTrouble({ nextAttemptAt: null });
  const pausedAt = '2026-03-10T10:00:00Z';
  const paused = [aDestination({ trouble, pausedAt })];
  expect(findAttention(paused, [aSource({ trouble, state: 'paused' })], now)).toEqual({
    destinations: [],
    sources: [],
  });
  const { destinations } = findAttention([aDestination({ trouble, pausedAt, refused: 2 })], [], now);
  expect(destinations).toMatchObject([{ trouble: null, refused: 2 }]);
});

test('a destination that the learner has stopped asks for nothing', () => {
  const stopped = aDestination({ refused: 3, stoppedAt: '2026-03-10T10:00:00Z' });
  expect(findAttention([stopped], [], now).destinations).toHaveLength(0);
});

function aTrouble(changes: Partial<RemoteTrouble> = {}): RemoteTrouble {
  return {
    kind: 'credential-refused',
    reason: null,
    words: '',
    since: '2026-03-10T11:59:00Z',
    nextAttemptAt: '2026-03-10T12:05:00Z',
    ...changes,
  };
}

const aRemote = {
  address: 'https://lrs.example/xapi',
  login: 'basic',
  key: 'key',
  tokenAddress: '',
  tokenScope: '',
  allowUnencrypted: false,
  createdAt: '2026-03-01T12:00:00Z',
  trouble: null,
} as const;

function aDestination(changes: Partial<Destination> = {}): Destination {
  return {
    ...aRemote,
    id: 'acme',
    name: 'Acme',
    kind: 'employer',
    waiting: 5,
    sent: 10,
    refused: 0,
    withdrawn: 0,
    lastSuccessAt: null,
    pausedAt: null,
    stoppedAt: null,
    progress: null,
    ...changes,
  };
}

function aSource(changes: Partial<Source> = {}): Source {
  return {
    ...aRemote,
    id: 'school',
    name: 'School',
    whose: [{ mbox: 'mailto:ana@example.org' }],
    since: null,
    keepFetching: true,
    state: 'resting',
    fetched: 0,
    already: 0,
    unusable: 0,
    problems: [],
    lastFetchedAt: null,
    nextFetchAt: null,
    ...changes,
  };
}
