import { expect, test } from 'vitest';
import type { ConnectionTest, Destination, NewDestination } from '../../../server/contract/api.ts';
import { draftState } from './connection-draft.ts';

const draft: NewDestination = { name: 'Acme', address: 'https://lrs.example/xapi', key: 'k', secret: 's' };

const saved: Destination = {
  id: '1',
  name: 'Acme',
  address: 'https://lrs.example/xapi',
  key: 'k',
  createdAt: '2026-01-01T00:00:00Z',
  waiting: 0,
  sent: 0,
  refused: 0,
  lastSuccessAt: null,
  trouble: null,
};

const connected: ConnectionTest = {
  outcome: 'connected',
  address: draft.address,
  versions: ['1.0.3'],
  version: '1.0.3',
  unencrypted: false,
};

const failed: ConnectionTest = { outcome: 'unreachable', words: 'ECONNREFUSED' };

test('a new destination cannot be saved untested', () => {
  expect(draftState(draft, undefined, undefined)).toMatchObject({
    canTest: true,
    canSave: false,
    canSaveAnyway: false,
  });
});

test('a successful test lets it be saved', () => {
  expect(draftState(draft, undefined, { draft, test: connected })).toMatchObject({
    canSave: true,
    canSaveAnyway: false,
  });
});

test('after a failed test it can be saved anyway', () => {
  expect(draftState(draft, undefined, { draft, test: failed })).toMatchObject({ canSave: false, canSaveAnyway: true });
});

test('a test counts only for what it tested', () => {
  const changed = { ...draft, secret: 'other' };
  expect(draftState(changed, undefined, { draft, test: connected }).canSave).toBe(false);
  expect(draftState({ ...draft, name: 'Acme Ltd' }, undefined, { draft, test: connected }).canSave).toBe(true);
});

test('a saved destination can be renamed without a test and without its secret', () => {
  const renamed = { ...draft, name: 'Acme Ltd', secret: '' };
  expect(draftState(renamed, saved, undefined)).toMatchObject({ isConnectionUnchanged: true, canSave: true });
});

test('a changed address needs the secret again', () => {
  const moved = { ...draft, address: 'https://elsewhere.example', secret: '' };
  expect(draftState(moved, saved, undefined)).toMatchObject({ needsSecret: true, canTest: false, canSave: false });
});

test('nothing can be saved without a name', () => {
  expect(draftState({ ...draft, name: ' ' }, undefined, { draft, test: connected }).canSave).toBe(false);
});
