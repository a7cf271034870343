import { expect, test } from 'vitest';
import type { ConnectionTest } from '../../../server/contract/sharing/remote.ts';
import { blankConnection, draftOfConnection, draftState, tidyConnection } from './connection-draft.ts';
import type { ConnectionDraft, Tested } from './connection-draft.ts';

const draft: ConnectionDraft = { ...blankConnection, address: 'https://lrs.example/xapi', key: 'k', secret: 's' };

const kept = draftOfConnection(draft);

const connected: ConnectionTest = {
  outcome: 'connected',
  address: draft.address,
  versions: ['1.0.3'],
  version: '1.0.3',
  unencrypted: false,
};

function testedWith(outcome: ConnectionTest, what = draft): Tested {
  return { draft: what, test: outcome, given: what.address };
}

function failedWith(outcome: Exclude<ConnectionTest['outcome'], 'connected'>): ConnectionTest {
  return { outcome, reason: outcome === 'unreachable' ? 'refused' : null, words: '' };
}

test('a new connection cannot be saved untested', () => {
  expect(draftState(draft, undefined, undefined)).toMatchObject({
    canTest: true,
    canSave: false,
    canSaveAnyway: false,
  });
});

test('a successful test lets it be saved', () => {
  expect(draftState(draft, undefined, testedWith(connected))).toMatchObject({ canSave: true, canSaveAnyway: false });
});

test('after a failed test it can be saved anyway', () => {
  const state = draftState(draft, undefined, testedWith(failedWith('unreachable')));
  expect(state).toMatchObject({ canSave: false, canSaveAnyway: true });
});

test('what is no address, or would go unencrypted unasked, cannot be saved anyway', () => {
  for (const outcome of ['invalid-address', 'unencrypted'] as const) {
    expect(draftState(draft, undefined, testedWith(failedWith(outcome))).canSaveAnyway).toBe(false);
  }
});

test('a test counts only for what it tested', () => {
  const changed = { ...draft, secret: 'other' };
  expect(draftState(changed, undefined, testedWith(connected)).canSave).toBe(false);
});

test('the consent to go unencrypted is asked for after a test said so, for this address only', () => {
  const tested = testedWith(failedWith('unencrypted'));
  expect(draftState(draft, undefined, tested).asksForConsent).toBe(true);
  expect(draftState({ ...draft, address: 'http://other.example' }, undefined, tested).asksForConsent).toBe(false);
});

test('with the consent it has to be tested again', () => {
  const allowed = { ...draft, allowUnencrypted: true };
  const state = draftState(allowed, undefined, testedWith(failedWith('unencrypted')));
  expect(state).toMatchObject({ isTested: false, canTest: true, canSave: false, asksForConsent: true });
});

test('a kept connection can be saved without a test and without its secret', () => {
  expect(draftState(kept, kept, undefined)).toMatchObject({ isConnectionUnchanged: true, canSave: true });
});

test('the consent alone can be changed without the secret', () => {
  const state = draftState({ ...kept, allowUnencrypted: true }, kept, undefined);
  expect(state).toMatchObject({ isConnectionUnchanged: true, canSave: true, canTest: false });
});

test('a changed address needs the secret again', () => {
  const moved = { ...kept, address: 'https://elsewhere.example' };
  expect(draftState(moved, kept, undefined)).toMatchObject({ needsSecret: true, canTest: false, canSave: false });
});

test('a token needs no key, a client needs the address for tokens', () => {
  expect(draftState({ ...draft, login: 'bearer', key: '' }, undefined, undefined).canTest).toBe(true);
  expect(draftState({ ...draft, login: 'oauth2' }, undefined, undefined).canTest).toBe(false);
  const client = { ...draft, login: 'oauth2', tokenAddress: 'https://login.example/token' } as const;
  expect(draftState(client, undefined, undefined).canTest).toBe(true);
});

test('what was typed for another way to sign in does not go along', () => {
  const typed = { ...draft, login: 'bearer', tokenAddress: 'https://login.example/token', tokenScope: 'all' } as const;
  expect(tidyConnection(typed)).toMatchObject({ key: '', tokenAddress: '', tokenScope: '' });
});
