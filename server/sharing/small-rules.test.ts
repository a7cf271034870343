import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RemoteTroubleKind } from '../contract/sharing/remote.ts';
import { anAgent, aStatement } from '../testing/a-statement.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { secondsToWait, withoutSecrets } from './answer-words.ts';
import { backOff } from './back-off.ts';
import { endpointCandidates, isSameLrs, isUnencrypted } from './endpoint-address.ts';
import { judgeAnswer, needsLearner } from './judge-answer.ts';
import { openSecrets } from './secrets.ts';
import { bestVersion, speaks, versionFor } from './versions.ts';

describe('endpointCandidates', () => {
  it.each([
    ['https://lrs.example.org/xapi', ['https://lrs.example.org/xapi']],
    ['https://lrs.example.org/data/xAPI/', ['https://lrs.example.org/data/xAPI']],
    ['lrs.example.org/api/statements', ['https://lrs.example.org/api', 'https://lrs.example.org/api/xapi']],
    ['localhost:9274', ['http://localhost:9274', 'http://localhost:9274/xapi']],
    ['https://lrs.example.org/xapi/statements/more/abc?x=1#y', ['https://lrs.example.org/xapi']],
    ['https://lrs.example.org/xapi/about', ['https://lrs.example.org/xapi']],
    [
      'https://lrs.example.org/mystatements',
      ['https://lrs.example.org/mystatements', 'https://lrs.example.org/mystatements/xapi'],
    ],
    ['javascript:alert(1)', []],
    ['file:///etc/passwd', []],
    ['https://', []],
    ['htp:/127.0.0.1/xapi', []],
    ['https:/lrs.example.org/xapi', []],
    ['http//lrs.example.org', []],
    ['htps://lrs.example.org', []],
    ['hpc.example.org/xapi', ['https://hpc.example.org/xapi']],
  ])('%s can mean %j', (pasted, candidates) => {
    expect(endpointCandidates(pasted)).toEqual(candidates);
  });

  it('never throws, and never ends with a slash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        for (const candidate of endpointCandidates(text)) expect(candidate).toMatch(/^https?:\/\/.*[^/]$/);
      }),
    );
  });
});

it.each([
  ['https://lrs.example.org/xapi', false],
  ['http://lrs.example.org/xapi', true],
  ['http://127.0.0.1:9274/xapi', false],
  ['http://localhost:9274/xapi', false],
  ['http://[::1]:9274/xapi', false],
  ['http://127.0.0.1.example.org/xapi', true],
  ['http://192.168.0.2/xapi', true],
])('what goes to %s can be read on its way: %s', (endpoint, unencrypted) => {
  expect(isUnencrypted(endpoint)).toBe(unencrypted);
});

describe('backOff', () => {
  it('doubles from one second, spread over half, and ends at a quarter of an hour', () => {
    expect([1, 2, 3, 4].map((failures) => backOff(failures, 0))).toEqual([1000, 2000, 4000, 8000]);
    expect([1, 2, 3, 4].map((failures) => backOff(failures, 1))).toEqual([2000, 4000, 8000, 16_000]);
    expect(backOff(1_000_000, 1)).toBe(900_000);
  });
});

describe('judgeAnswer', () => {
  const answered = (status: number, text = '') =>
    judgeAnswer({ kind: 'answered', status, words: '', text, headers: new Headers(), retryAfter: 7 }, ['A', 'b']);

  it.each([
    [400, 'refused'],
    [409, 'refused'],
    [413, 'refused'],
    [422, 'refused'],
    [200, 'failed'],
    [204, 'failed'],
    [301, 'failed'],
    [401, 'failed'],
    [403, 'failed'],
    [404, 'failed'],
    [408, 'failed'],
    [429, 'failed'],
    [500, 'failed'],
    [503, 'failed'],
  ])('%i without the ids means %s', (status, kind) => {
    expect(answered(status).kind).toBe(kind);
  });

  it('takes 2xx for sent when it names every id, in either case', () => {
    expect(answered(200, '["a","B","c"]').kind).toBe('sent');
    expect(answered(200, '["a"]').kind).toBe('failed');
    expect(answered(200, '{"a":1}').kind).toBe('failed');
  });

  it.each([
    [302, 'moved'],
    [401, 'credential-refused'],
    [403, 'not-permitted'],
    [404, 'not-an-lrs'],
    [429, 'busy'],
    [500, 'busy'],
  ] as const)('takes %i for %s', (status, trouble) => {
    expect(answered(status)).toMatchObject({ trouble, reason: null, retryAfter: 7, isTooMuch: false });
  });

  const unreachable = { kind: 'unreachable', words: 'no', wasConnected: true } as const;

  it.each([
    ['timed-out', true],
    ['cut-off', true],
    ['refused', false],
  ] as const)('after a connection that was %s a smaller request is worth trying: %s', (reason, isTooMuch) => {
    expect(judgeAnswer({ ...unreachable, reason }, [])).toMatchObject({
      answer: { status: 0, words: 'no' },
      trouble: 'unreachable',
      reason,
      isTooMuch,
    });
    expect(judgeAnswer({ ...unreachable, reason, wasConnected: false }, [])).toMatchObject({ isTooMuch: false });
  });

  it('takes what hindered the request for trouble of the destination, not of the Statements', () => {
    const trouble = (failure: Parameters<typeof judgeAnswer>[0]) => judgeAnswer(failure, []);
    expect(trouble({ kind: 'token-refused', words: 'no' })).toMatchObject({ kind: 'failed', trouble: 'token-refused' });
    expect(trouble({ kind: 'unencrypted' })).toMatchObject({ kind: 'failed', trouble: 'unencrypted' });
    expect(trouble({ kind: 'token-busy', words: '', retryAfter: 7 })).toMatchObject({ trouble: 'busy', retryAfter: 7 });
  });
});

it.each<[RemoteTroubleKind, boolean]>([
  ['credential-refused', true],
  ['not-permitted', true],
  ['secret-unreadable', true],
  ['token-refused', true],
  ['unencrypted', true],
  ['moved', false],
  ['unreachable', false],
  ['not-an-lrs', false],
  ['busy', false],
])('%s waits for the learner: %s', (kind, waits) => {
  expect(needsLearner(kind)).toBe(waits);
});

it('words are told without the secrets in them, short ones apart', () => {
  expect(withoutSecrets('no s3cr3t s3cr3t at all', ['s3cr3t', 'at'])).toBe('no … … at all');
});

it.each([
  [null, undefined],
  ['120', 120],
  ['100000', 86_400],
  ['9'.repeat(400), 86_400],
  ['Sat, 21 Nov 2099 18:00:30 GMT', 86_400],
  ['soon', undefined],
  ['Sat, 21 Nov 2026 18:00:30 GMT', 30],
  ['Sat, 21 Nov 2026 17:00:00 GMT', 0],
])('Retry-After %s means %s seconds', (header, seconds) => {
  expect(secondsToWait(header, Date.UTC(2026, 10, 21, 18))).toBe(seconds);
});

it('speaks the newest version that both sides know', () => {
  expect(bestVersion(['0.95', '1.0.1'])).toBe('1.0.3');
  expect(bestVersion(['1.0.3', '2.0.0'])).toBe('2.0.0');
  expect(bestVersion(['1.1.0', '3.0.0'])).toBeUndefined();
  expect(speaks(['1.0'], '1.0.3')).toBe(true);
});

describe('secrets', () => {
  it('are kept with a new key when the file holds none', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'secrets.key'), '');
    const secrets = openSecrets(folder);
    expect(secrets.decrypt(secrets.encrypt('s3cret'))).toBe('s3cret');
  });

  it('come back with their key only, and are never the same twice', () => {
    const folder = temporaryFolder();
    const secrets = openSecrets(folder);
    const encrypted = secrets.encrypt('s3cret');
    expect(Buffer.from(encrypted).includes('s3cret')).toBe(false);
    expect(secrets.encrypt('s3cret')).not.toEqual(encrypted);
    expect(openSecrets(folder).decrypt(encrypted)).toBe('s3cret');
    expect(openSecrets(folder, new Uint8Array(32)).decrypt(encrypted)).toBeUndefined();
    expect(secrets.decrypt(encrypted.slice(0, 5))).toBeUndefined();
    expect(secrets.decrypt(encrypted.map((byte, index) => (index === 30 ? byte ^ 1 : byte)))).toBeUndefined();
  });
});

describe('versionFor', () => {
  it('keeps what only 2.0 knows away from 1.0.3, and asks nothing more', () => {
    const context = { contextAgents: [{ objectType: 'contextAgent' as const, agent: anAgent() }] };
    expect(versionFor(aStatement({ version: '1.0.0' }), ['1.0.1'])).toBe('1.0.3');
    expect(versionFor(aStatement({ version: '1.0.0' }), ['2.0.0'])).toBe('2.0.0');
    expect(versionFor(aStatement({ version: '2.0.0' }), ['1.0.3'])).toBeUndefined();
    expect(versionFor(aStatement({ version: '1.0.0', context }), ['1.0.3'])).toBeUndefined();
    expect(versionFor(aStatement({ version: '1.0.0', context }), ['1.0.3', '2.0.0'])).toBe('2.0.0');
    expect(versionFor(aStatement({ version: '2.0.0' }), [])).toBe('2.0.0');
  });
});

it.each([
  ['http://localhost:9274/xapi', 'http://127.0.0.1:9274/xapi', true],
  ['http://[::1]:9274/xapi', 'http://127.0.0.1:9275/xapi', false],
  ['http://lrs.example.org/xapi', 'https://lrs.example.org./xapi', true],
  ['https://lrs.example.org/a/xapi', 'https://lrs.example.org/b/xapi', false],
])('%s and %s are one LRS: %s', (one, other, expected) => {
  expect(isSameLrs(one, other)).toBe(expected);
});
