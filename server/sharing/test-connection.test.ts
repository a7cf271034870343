// Trying an address and a login against LRSs that differ.
import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../testing/start-http.ts';
import { startHttp } from '../testing/start-http.ts';
import { createRemoteClient } from './remote-client.ts';
import { checkRemoteAddress } from './remote-of.ts';
import { settleEndpoint } from './find-endpoint.ts';
import { testConnection, testFetching } from './test-connection.ts';

const client = createRemoteClient({ clock: Date.now });
const versions = '{"version":["1.0.3","2.0.0"]}';

type Answers = Readonly<Record<string, readonly [status: number, text: string, headers?: Record<string, string>]>>;

/** An LRS with these answers, by method and path; all else is not found. */
function startLrs(answers: Answers) {
  return startHttp(({ method, url }: HttpRequest, response) => {
    const [status, text, headers = {}] = answers[`${method} ${url}`] ?? [404, 'nothing here'];
    response.writeHead(status, headers).end(text);
  });
}

const whole: Answers = {
  'GET /xapi/about': [200, versions],
  'GET /xapi/statements?limit=1': [200, '{}'],
  'POST /xapi/statements': [200, '[]'],
};

const at = (address: string, parts: object = {}) =>
  checkRemoteAddress({ address, key: 'key', secret: 's3cret', ...parts });

describe('a test', () => {
  it('finds the endpoint and tries the login there, for sending or fetching', async () => {
    const { origin, requests } = await startLrs(whole);
    const connected = {
      outcome: 'connected',
      address: `${origin}/xapi`,
      versions: ['1.0.3', '2.0.0'],
      version: '2.0.0',
      unencrypted: false,
    };
    expect(await testFetching(client, at(origin))).toEqual(connected);
    expect(requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
    expect(await testConnection(client, at(origin))).toEqual(connected);
    expect(requests.at(-1)).toMatchObject({ method: 'POST', body: '[]' });
  });

  it.each<[string, Answers, string, string]>([
    ['credential-refused', { 'GET /xapi/about': [401, 'who?'] }, 'credential-refused', 'who?'],
    ['credential-refused', { ...whole, 'GET /xapi/statements?limit=1': [401, 'no'] }, 'credential-refused', 'no'],
    ['not-permitted', { ...whole, 'POST /xapi/statements': [403, 'read only'] }, 'not-permitted', 'read only'],
    ['moved', { 'GET /about': [301, '', { Location: '/new/about' }] }, 'moved', 'moved to /new/about'],
    ['unreachable', { ...whole, 'POST /xapi/statements': [503, 'later'] }, 'unreachable', '503 later'],
    ['unreachable', { 'GET /xapi/about': [500, 'broken'] }, 'unreachable', '500 broken'],
    ['not-an-lrs', {}, 'not-an-lrs', '404 nothing here'],
    ['version-unsupported', { 'GET /xapi/about': [200, '{"version":["0.9"]}'] }, 'version-unsupported', '0.9'],
  ])('says %s', async (_, answers, outcome, words) => {
    const { origin } = await startLrs(answers);
    const reason = outcome === 'unreachable' ? 'other' : null;
    expect(await testConnection(client, at(origin))).toEqual({ outcome, reason, words });
  });

  it('for fetching wants to read', async () => {
    const { origin } = await startLrs({ ...whole, 'GET /xapi/statements?limit=1': [403, 'write only'] });
    expect(await testConnection(client, at(origin))).toMatchObject({ outcome: 'connected' });
    expect(await testFetching(client, at(origin))).toMatchObject({ outcome: 'not-permitted', words: 'write only' });
    const odd = await startLrs({ 'GET /xapi/about': [200, versions] });
    expect(await testFetching(client, at(odd.origin))).toMatchObject({ outcome: 'not-an-lrs' });
  });

  it('says why it reached nobody', async () => {
    expect(await testConnection(client, at('https://no-such-host.invalid'))).toMatchObject({ outcome: 'unreachable' });
    expect(await testConnection(client, at('ftp://example.org'))).toEqual({
      outcome: 'invalid-address',
      reason: null,
      words: 'ftp://example.org',
    });
  });

  it('sends nothing in the clear to another machine', async () => {
    expect(await testConnection(client, at('http://lrs.invalid/xapi'))).toEqual({
      outcome: 'unencrypted',
      reason: null,
      words: '',
    });
  });

  it('says when no token is given', async () => {
    const { origin, requests } = await startLrs(whole);
    const wanted = at(origin, { login: 'oauth2', tokenAddress: `${origin}/token` });
    expect(await testConnection(client, wanted)).toEqual({
      outcome: 'token-refused',
      reason: null,
      words: 'nothing here',
    });
    expect(requests.map(({ url }) => url)).toEqual(['/token']);
  });
});

describe('the endpoint to keep', () => {
  it('is the one that answers, else the one kept before, else the likeliest', async () => {
    const { origin } = await startLrs(whole);
    expect(await settleEndpoint(client, at(origin))).toEqual({
      address: `${origin}/xapi`,
      versions: ['1.0.3', '2.0.0'],
    });
    const silent = await startLrs({});
    const known = { address: `${silent.origin}/xapi`, versions: ['1.0.3'] };
    expect(await settleEndpoint(client, at(silent.origin), known)).toEqual(known);
    expect(await settleEndpoint(client, at(silent.origin))).toEqual({ address: silent.origin, versions: [] });
    await expect(settleEndpoint(client, at('no address'))).rejects.toThrow(/begins with https/);
  });
});
