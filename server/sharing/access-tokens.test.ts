// OAuth 2 client credentials, with a server that gives tokens and an LRS that takes them.
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { ServerResponse } from 'node:http';
import type { HttpRequest } from '../testing/start-http.ts';
import { startHttp } from '../testing/start-http.ts';
import { createRemoteClient } from './remote-client.ts';
import type { ClientCredentials, RemoteAnswer } from './remote-lrs.ts';

const clientSecret = 'cl1ent+s3cret/';
const about = { method: 'GET', path: '/about', version: '1.0.3' } as const;
// RFC 6749 2.3.1: both are encoded as in a form first.
const asBasic = `Basic ${Buffer.from(`cairn:${encodeURIComponent(clientSecret)}`).toString('base64')}`;

type Answer = (request: HttpRequest, response: ServerResponse) => unknown;

function json(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** Gives tokens `token-1`, `token-2`…, each good for so many seconds. */
function giveTokens(life?: number): Answer {
  let given = 0;
  return (_, response) => {
    given += 1;
    json(response, 200, { access_token: `token-${given}`, token_type: 'Bearer', expires_in: life });
  };
}

/** A client that logs in with OAuth 2, and the two servers it talks to. */
async function start(
  giveToken: Answer,
  answer: Answer = (_, response) => response.end('{}'),
  parts: Partial<ClientCredentials> = {},
) {
  const tokens = await startHttp(giveToken);
  const lrs = await startHttp(answer);
  let now = 1_000_000;
  const client = createRemoteClient({ clock: () => now, patience: 2_000 });
  const login = {
    kind: 'oauth2',
    clientId: 'cairn',
    clientSecret,
    tokenAddress: `${tokens.origin}/token`,
    scope: '',
    ...parts,
  } as const;
  const remote = { endpoint: `${lrs.origin}/xapi`, login, allowUnencrypted: false };
  return {
    tokens,
    lrs,
    client,
    remote,
    ask: (signal?: AbortSignal): Promise<RemoteAnswer> => client.ask(remote, { ...about, ...(signal && { signal }) }),
    used: () => lrs.requests.map(({ headers }) => headers.authorization),
    pass: (seconds: number) => (now += seconds * 1000),
  };
}

describe('a token', () => {
  it('is asked for by client id and secret, and used for what is asked of the LRS', async () => {
    const { ask, tokens, used } = await start(giveTokens(3600), undefined, { scope: 'xapi all' });
    expect(await ask()).toMatchObject({ kind: 'answered', status: 200 });
    expect(tokens.requests).toMatchObject([{ method: 'POST', url: '/token', headers: { authorization: asBasic } }]);
    expect(Object.fromEntries(new URLSearchParams(tokens.requests[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      scope: 'xapi all',
    });
    expect(used()).toEqual(['Bearer token-1']);
  });

  it.each<[string, Answer]>([
    ['invalid_client', (_, response) => json(response, 401, { error: 'invalid_client' })],
    [
      'a challenge',
      (_, response) => json(response, 401, { error: 'invalid_client' }, { 'WWW-Authenticate': 'Basic realm="x"' }),
    ],
    ['invalid_request', (_, response) => json(response, 400, { error: 'invalid_request' })],
  ])('is asked for with the secret in the body where a server answers %s, from then on', async (_, refuse) => {
    const give = giveTokens(100);
    const { ask, tokens, pass } = await start((request, response) =>
      request.headers.authorization === undefined ? give(request, response) : refuse(request, response),
    );
    expect(await ask()).toMatchObject({ status: 200 });
    expect(Object.fromEntries(new URLSearchParams(tokens.requests[1]?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'cairn',
      client_secret: clientSecret,
    });
    pass(100);
    expect(await ask()).toMatchObject({ status: 200 });
    expect(tokens.requests.map(({ headers }) => headers.authorization)).toEqual([asBasic, undefined, undefined]);
  });

  it.each([
    [3600, 3539, 3540],
    [60, 29, 30],
    [undefined, 3539, 3540],
  ])('that lives for %s seconds is used for %i and renewed after %i', async (life, before, after) => {
    const { ask, used, pass } = await start(giveTokens(life));
    await ask();
    pass(before);
    await ask();
    pass(after - before);
    await ask();
    expect(used()).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2']);
  });

  it('is asked for once by all who want it at the same time, and kept apart from others', async () => {
    const { ask, client, remote, tokens, used } = await start(giveTokens(3600));
    await Promise.all([ask(), ask(), ask()]);
    expect(tokens.requests).toHaveLength(1);
    await client.ask({ ...remote, login: { ...remote.login, scope: 'other' } }, about);
    expect(used()).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-1', 'Bearer token-2']);
  });

  it('is waited for by the others when one gives up, and by nobody when all do', async () => {
    const arrived: ServerResponse[] = [];
    const { ask, tokens } = await start((_, response) => arrived.push(response));
    const [first, second] = [new AbortController(), new AbortController()];
    const answers = [ask(first.signal), ask(second.signal)];
    await expect.poll(() => arrived.length).toBe(1);
    first.abort();
    expect(await answers[0]).toMatchObject({ kind: 'unreachable', reason: 'other' });
    const [response] = arrived;
    expect(response?.closed).toBe(false);
    second.abort();
    expect(await answers[1]).toMatchObject({ kind: 'unreachable', reason: 'other' });
    await expect.poll(() => response?.closed).toBe(true);
    const third = ask();
    await expect.poll(() => arrived.length).toBe(2);
    if (arrived[1]) json(arrived[1], 200, { access_token: 'late', token_type: 'bearer' });
    expect(await third).toMatchObject({ status: 200 });
    expect(tokens.requests).toHaveLength(2);
  });

  it('that the LRS has forgotten is renewed once, and the request sent again as a whole', async () => {
    const taken = new Set(['Bearer token-1']);
    const { ask, client, remote, lrs, used, tokens } = await start(giveTokens(3600), ({ headers }, response) =>
      response.writeHead(taken.has(headers.authorization ?? '') ? 200 : 401).end('[]'),
    );
    await ask();
    taken.clear();
    taken.add('Bearer token-2');
    const body = () => ({ contentType: 'text/plain', content: Readable.from([Buffer.from('whole')]) });
    const post = { method: 'POST', path: '/statements', version: '1.0.3', body } as const;
    expect(await client.ask(remote, post)).toMatchObject({ status: 200 });
    expect(lrs.requests.slice(1).map((request) => request.body)).toEqual(['whole', 'whole']);
    taken.clear();
    expect(await client.ask(remote, post)).toMatchObject({ status: 401 });
    expect(used()).toEqual([1, 1, 2, 2, 3].map((number) => `Bearer token-${number}`));
    expect(tokens.requests).toHaveLength(3);
  });

  it('that the LRS never took is not renewed', async () => {
    const { ask, tokens } = await start(giveTokens(3600), (_, response) => response.writeHead(401).end('who?'));
    expect(await ask()).toMatchObject({ status: 401, words: 'who?' });
    expect(tokens.requests).toHaveLength(1);
  });
});

describe('without a token', () => {
  it.each<[string, Answer, object]>([
    [
      'refused',
      (_, response) => json(response, 401, { error: 'invalid_client', error_description: 'who are you?' }),
      { kind: 'token-refused', words: expect.stringContaining('who are you?') },
    ],
    [
      'not allowed',
      (_, response) => json(response, 400, { error: 'invalid_scope' }),
      { kind: 'token-refused', words: expect.stringContaining('invalid_scope') },
    ],
    [
      'no address for tokens',
      (_, response) => response.writeHead(404).end(),
      { kind: 'token-refused', words: 'Not Found' },
    ],
    [
      'moved',
      (_, response) => response.writeHead(307, { Location: 'https://elsewhere.example.org/' }).end(),
      { kind: 'token-refused', words: 'moved to https://elsewhere.example.org/' },
    ],
    [
      'a page',
      (_, response) => response.end('<p>Log in!'),
      { kind: 'token-refused', words: expect.stringMatching(/no token/) },
    ],
    [
      'another kind of token',
      (_, response) => json(response, 200, { access_token: 't0ken-t0ken', token_type: 'DPoP' }),
      { kind: 'token-refused', words: expect.stringMatching(/no token/) },
    ],
    [
      'a token that fits no header',
      (_, response) => json(response, 200, { access_token: 't0ken\nt0ken', token_type: 'bearer' }),
      { kind: 'token-refused', words: expect.stringMatching(/no token/) },
    ],
    [
      'busy',
      (_, response) => response.writeHead(503, { 'Retry-After': '9' }).end('later'),
      { kind: 'token-busy', words: 'later', retryAfter: 9 },
    ],
    ['cut off', (_, response) => response.destroy(), { kind: 'unreachable', reason: 'cut-off' }],
  ])('(%s) nothing is asked of the LRS', async (_, giveToken, failure) => {
    const { ask, lrs } = await start(giveToken);
    expect(await ask()).toMatchObject(failure);
    expect(lrs.requests).toEqual([]);
  });

  it('nothing is asked of a server to which it would go in the clear', async () => {
    const tokenAddress = 'http://tokens.invalid/';
    const { ask, lrs } = await start(giveTokens(), undefined, { tokenAddress });
    expect(await ask()).toEqual({ kind: 'unencrypted' });
    expect(lrs.requests).toEqual([]);
  });
});

it('secrets and tokens are in nothing that is told, whoever repeats them', async () => {
  const repeat: Answer = ({ headers, body }, response) =>
    response.writeHead(400).end(`${headers.authorization} ${body} ${clientSecret}`);
  const give = giveTokens(3600);
  const told = [
    await (await start(repeat)).ask(),
    await (await start((_, response) => json(response, 401, { error: 'invalid_client', saw: clientSecret }))).ask(),
    await (await start((_, response) => json(response, 200, { token: 'token-1', saw: clientSecret }))).ask(),
    await (await start(give, repeat)).ask(),
    await (await start(give, (_, response) => response.destroy())).ask(),
    await (await start(give, undefined, { clientSecret: '' })).ask(),
    await (await start(give, undefined, { tokenAddress: 'http://127.0.0.1:0/' })).ask(),
  ].map((answer) => (answer.kind === 'answered' ? answer.words : JSON.stringify(answer)));
  const encoded = asBasic.slice('Basic '.length);
  for (const words of told) {
    for (const secret of [clientSecret, encodeURIComponent(clientSecret), encoded, 'token-1', 'token-2']) {
      expect(words).not.toContain(secret);
    }
  }
});
