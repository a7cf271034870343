// The client against web servers that note what reaches them.
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { startHttp } from '../testing/start-http.ts';
import { createRemoteClient } from './remote-client.ts';
import type { RemoteLogin, RemoteLrs, RemoteStream } from './remote-lrs.ts';
import { AnswerBroken } from './remote-lrs.ts';

const secret = 's3cr3t-of-the-learner';
const login: RemoteLogin = { kind: 'basic', key: 'key', secret };
const encoded = Buffer.from(`key:${secret}`).toString('base64');
const about = { method: 'GET', path: '/about', version: '1.0.3' } as const;
const client = createRemoteClient({ clock: () => Date.UTC(2026, 10, 21, 18) });

function remoteAt(origin: string, parts: Partial<RemoteLrs> = {}): RemoteLrs {
  return { endpoint: `${origin}/xapi`, login, allowUnencrypted: false, ...parts };
}

async function readAll(answer: RemoteStream): Promise<string> {
  if (answer.kind !== 'answered') throw new Error(answer.kind);
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer.body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('a request', () => {
  it('says who asks, in which version, and what it brings', async () => {
    const { origin, requests } = await startHttp((_, response) => response.end('[]'));
    const body = () => ({
      contentType: 'multipart/mixed',
      content: Readable.from([Buffer.from('a'), Buffer.from('b')]),
    });
    expect(
      await client.ask(remoteAt(origin), { method: 'POST', path: '/statements', version: '2.0.0', body }),
    ).toMatchObject({ kind: 'answered', status: 200, text: '[]', retryAfter: undefined });
    await client.ask(remoteAt(origin, { login: { kind: 'bearer', token: 't0ken' } }), { ...about, accept: '*/*' });
    expect(requests).toMatchObject([
      {
        method: 'POST',
        url: '/xapi/statements',
        headers: {
          authorization: `Basic ${encoded}`,
          'x-experience-api-version': '2.0.0',
          accept: 'application/json',
          'content-type': 'multipart/mixed',
        },
        body: 'ab',
      },
      { method: 'GET', url: '/xapi/about', headers: { authorization: 'Bearer t0ken', accept: '*/*' }, body: '' },
    ]);
  });

  it('does not leave in the clear for another machine, unless the learner allows it', async () => {
    const endpoint = 'http://lrs.invalid/xapi';
    expect(await client.ask(remoteAt('', { endpoint }), about)).toEqual({ kind: 'unencrypted' });
    expect(await client.open(remoteAt('', { endpoint }), about)).toEqual({ kind: 'unencrypted' });
    expect(await client.ask(remoteAt('', { endpoint, allowUnencrypted: true }), about)).toMatchObject({
      kind: 'unreachable',
    });
  });

  it('goes to no other server, by a redirect or an address that somebody gave', async () => {
    const elsewhere = await startHttp((_, response) => response.end());
    const { origin, requests } = await startHttp((_, response) =>
      response.writeHead(302, { Location: `${elsewhere.origin}/xapi/about` }).end(),
    );
    expect(await client.ask(remoteAt(origin), about)).toMatchObject({
      status: 302,
      words: `moved to ${elsewhere.origin}/xapi/about`,
    });
    const others = [
      `${elsewhere.origin}/xapi/more`,
      origin.replace('http:', 'https:'),
      origin.replace('127.0.0.1', 'key:secret@127.0.0.1'),
      'file:///etc/passwd',
    ];
    for (const path of others) {
      expect(await client.open(remoteAt(origin), { ...about, path })).toEqual({
        kind: 'moved',
        words: `moved to ${path}`,
      });
    }
    const withoutPath = remoteAt(origin, { endpoint: origin });
    expect(await client.ask(withoutPath, { ...about, path: '@lrs.invalid/' })).toMatchObject({ kind: 'moved' });
    expect(requests).toHaveLength(1);
    expect(elsewhere.requests).toEqual([]);
  });

  it('ends when the one who asked does not want it any more', async () => {
    const stop = new AbortController();
    const { origin } = await startHttp(() => stop.abort());
    expect(await client.ask(remoteAt(origin), { ...about, signal: stop.signal })).toMatchObject({
      kind: 'unreachable',
      reason: 'other',
    });
  });
});

describe('an answer', () => {
  it('brings what the other side says, without the secrets that it repeats', async () => {
    const { origin } = await startHttp(({ headers }, response) =>
      response
        .writeHead(429, { 'Retry-After': 'Sat, 21 Nov 2026 18:00:30 GMT', 'X-Experience-API-Version': '2.0.0' })
        .end(`not ${secret}, not ${headers.authorization}`),
    );
    const answer = await client.ask(remoteAt(origin), about);
    expect(answer).toMatchObject({ status: 429, words: 'not …, not Basic …', retryAfter: 30 });
    expect(answer.kind === 'answered' && answer.headers.get('X-Experience-API-Version')).toBe('2.0.0');
  });

  it('that is a page says its status only', async () => {
    const { origin } = await startHttp((_, response) => response.writeHead(404).end('<!doctype html>Sorry!'));
    expect(await client.ask(remoteAt(origin), about)).toMatchObject({ words: 'Not Found' });
  });
});

describe('an open answer', () => {
  it('is read as it comes, however long it is', async () => {
    const piece = 'x'.repeat(100_000);
    const { origin, requests } = await startHttp((_, response) =>
      Readable.from(Array.from({ length: 30 }, () => piece)).pipe(response),
    );
    const more = await client.open(remoteAt(origin), { ...about, path: `${origin}/elsewhere/more?x=1` });
    expect((await readAll(more)).length).toBe(3_000_000);
    expect(requests).toMatchObject([{ url: '/elsewhere/more?x=1', headers: { authorization: `Basic ${encoded}` } }]);
  });

  it('is let go of by leaving the loop', async () => {
    const gone: Promise<unknown>[] = [];
    const { origin } = await startHttp((_, response) => {
      gone.push(once(response, 'close'));
      response.write('first');
    });
    const answer = await client.open(remoteAt(origin), about);
    if (answer.kind !== 'answered') throw new Error(answer.kind);
    for await (const chunk of answer.body) {
      expect(Buffer.from(chunk).toString()).toBe('first');
      break;
    }
    await Promise.all(gone);
    expect(gone).toHaveLength(1);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['cut-off', (response) => response.destroy()],
    ['timed-out', () => undefined],
  ])('says that the rest was %s', async (reason, act) => {
    // As long as a busy machine may take for the first of the answer.
    const impatient = createRemoteClient({ clock: Date.now, patience: 2_000 });
    const { origin } = await startHttp((_, response) => response.write('first', () => act(response)));
    const answer = await impatient.open(remoteAt(origin), about);
    const error: unknown = await readAll(answer).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AnswerBroken);
    expect(error).toMatchObject({ failure: { kind: 'unreachable', reason } });
  });

  it('that is none has words, and can be read all the same', async () => {
    const { origin } = await startHttp((_, response) => response.writeHead(403).end('not you'));
    const answer = await client.open(remoteAt(origin), about);
    expect(answer).toMatchObject({ kind: 'answered', status: 403, words: 'not you' });
    expect(await readAll(answer)).toBe('not you');
  });
});
