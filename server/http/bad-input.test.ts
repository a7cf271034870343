// What is refused has its status, says what is wrong, and stores nothing.
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { ProblemBody } from '../contract/problem.ts';
import { aStatement } from '../testing/a-statement.ts';
import { basic, startTestLrs } from '../testing/start-test-lrs.ts';
import { rawStatus } from '../testing/raw-status.ts';
import type { TestLrs, XapiOptions } from '../testing/start-test-lrs.ts';
import { largestBody } from './read-body.ts';

const id = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01';

type Refused = { readonly status: number; readonly type: ProblemBody['type']; readonly says: RegExp };

async function expectRefused(lrs: TestLrs, response: Response, { status, type, says }: Refused): Promise<void> {
  const body = (await response.json()) as ProblemBody;
  expect({ status: response.status, type: body.type }).toEqual({ status, type });
  expect(body.detail).toMatch(says);
  expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  expect(response.headers.get('X-Experience-API-Version')).toMatch(/^(?:1\.0\.3|2\.0\.0)$/);
  expect(await lrs.count()).toBe(0);
}

describe('a body that is no Statement', () => {
  const cases: readonly (readonly [string, XapiOptions['body'], Refused])[] = [
    ['malformed JSON', '{"actor":', { status: 400, type: 'malformed-json', says: /not JSON/ }],
    ['an empty body', '', { status: 400, type: 'malformed-json', says: /not JSON/ }],
    [
      'the same key twice',
      '{"actor":{},"actor":{}}',
      { status: 400, type: 'malformed-json', says: /"actor" stands twice/ },
    ],
    [
      'bytes that are not UTF-8',
      Buffer.from([0x22, 0xe9, 0x22]),
      { status: 400, type: 'invalid-encoding', says: /UTF-8/ },
    ],
    ['a bare string', '"hello"', { status: 400, type: 'invalid-statement', says: /object/i }],
    ['null in an array', '[null]', { status: 400, type: 'invalid-statement', says: /\/0/ }],
    ['an id that is no UUID', aStatement({ id: 'abc' }), { status: 400, type: 'invalid-statement', says: /\/id/ }],
    [
      'a verb that is no IRI',
      aStatement({ verb: { id: 'did something' } }),
      { status: 400, type: 'invalid-statement', says: /\/verb\/id/ },
    ],
    [
      'an attachment without data or fileUrl',
      aStatement({
        attachments: [
          { usageType: 'http://example.org/u', display: { en: 'x' }, contentType: 'text/plain', length: 1, sha2: 'ab' },
        ],
      }),
      { status: 400, type: 'attachment-data-missing', says: /fileUrl/ },
    ],
  ];

  it.each(cases)('%s', async (_, body, refused) => {
    const lrs = await startTestLrs();
    await expectRefused(lrs, await lrs.xapi('/statements', { method: 'POST', body }), refused);
  });

  it('says every violation with a pointer and a rule', async () => {
    const lrs = await startTestLrs();
    const body = { actor: { mbox: 'ana@example.org' }, verb: {}, object: { id: 'x y', more: null } };
    const response = await lrs.xapi('/statements', { method: 'POST', body });
    const { violations = [] } = (await response.json()) as ProblemBody;
    expect(violations.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/actor/mbox',
      '/object/id',
      '/object/more',
      '/verb/id',
    ]);
    for (const { rule } of violations) expect(rule).toMatch(/\w.* \(xAPI /);
  });
});

describe('a request that cannot be read', () => {
  const cases: readonly (readonly [string, string, XapiOptions, Refused])[] = [
    [
      'the wrong content type',
      '/statements',
      { method: 'POST', body: aStatement(), headers: { 'Content-Type': 'text/plain' } },
      { status: 400, type: 'wrong-content-type', says: /application\/json/ },
    ],
    [
      'multipart, which does not carry Statements here',
      '/statements',
      { method: 'POST', body: aStatement(), headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
      { status: 400, type: 'wrong-content-type', says: /multipart\/form-data/ },
    ],
    [
      'an unknown parameter',
      '/statements?nonsense=1',
      {},
      { status: 400, type: 'unknown-parameter', says: /"nonsense"/ },
    ],
    [
      'a parameter in the wrong case',
      '/statements?Verb=x',
      {},
      { status: 400, type: 'unknown-parameter', says: /"verb"/ },
    ],
    [
      'an unknown parameter of POST',
      `/statements?statementId=${id}`,
      { method: 'POST', body: aStatement() },
      { status: 400, type: 'unknown-parameter', says: /statementId/ },
    ],
    [
      'an unknown parameter of PUT',
      `/statements?statementId=${id}&verb=http://example.org/v`,
      { method: 'PUT', body: aStatement() },
      { status: 400, type: 'unknown-parameter', says: /verb/ },
    ],
    [
      'a bad UUID',
      '/statements?registration=1',
      {},
      { status: 400, type: 'invalid-parameter', says: /registration.*UUID/ },
    ],
    [
      'a bad UUID to PUT',
      '/statements?statementId=1',
      { method: 'PUT', body: aStatement() },
      { status: 400, type: 'invalid-parameter', says: /UUID/ },
    ],
    ['a bad IRI', '/statements?verb=voided', {}, { status: 400, type: 'invalid-parameter', says: /verb.*IRI/ }],
    ['a bad agent', '/statements?agent=%7B%7D', {}, { status: 400, type: 'invalid-parameter', says: /agent/ }],
    [
      'an agent that is not JSON',
      '/statements?agent=ana',
      {},
      { status: 400, type: 'invalid-parameter', says: /agent/ },
    ],
    [
      'a bad time',
      '/statements?since=yesterday',
      {},
      { status: 400, type: 'invalid-parameter', says: /since.*ISO 8601/ },
    ],
    [
      'a format that there is not',
      '/statements?format=Canonical',
      {},
      { status: 400, type: 'invalid-parameter', says: /format must be ids, exact, canonical/ },
    ],
    [
      'a flag that is neither',
      '/statements?related_agents=1',
      {},
      { status: 400, type: 'invalid-parameter', says: /related_agents must be true or false/ },
    ],
    ['a bad limit', '/statements?limit=-1', {}, { status: 400, type: 'invalid-parameter', says: /limit/ }],
    ['a bad order', '/statements?ascending=yes', {}, { status: 400, type: 'invalid-parameter', says: /true or false/ }],
    ['an unknown resource', '/statement', {}, { status: 404, type: 'not-found', says: /\/xapi\/statement/ }],
    [
      'an unknown method',
      '/statements',
      { method: 'DELETE' },
      { status: 405, type: 'method-not-allowed', says: /DELETE/ },
    ],
    ...['0.95', '1.1.0', '3.0', 'one', ''].map(
      (version) =>
        [
          `version ${JSON.stringify(version)}`,
          '/statements',
          {
            method: 'POST',
            body: aStatement(),
            headers: { 'X-Experience-API-Version': version === '' ? null : version },
          },
          { status: 400, type: 'unsupported-version', says: /1\.0\.3/ },
        ] as const,
    ),
  ];

  it.each(cases)('%s', async (_, path, options, refused) => {
    const lrs = await startTestLrs();
    await expectRefused(lrs, await lrs.xapi(path, options), refused);
  });

  it('names the default version where the client named none that Cairn speaks', async () => {
    const lrs = await startTestLrs({ defaultVersion: '2.0.0' });
    const response = await lrs.xapi('/statements', { headers: { 'X-Experience-API-Version': null } });
    expect([response.status, response.headers.get('X-Experience-API-Version')]).toEqual([400, '2.0.0']);
  });

  it('a body over the limit, announced or not', async () => {
    const lrs = await startTestLrs();
    const refused: Refused = { status: 413, type: 'body-too-large', says: /smaller batches/ };
    const large = Buffer.alloc(largestBody + 1, ' ');
    await expectRefused(lrs, await lrs.xapi('/statements', { method: 'POST', body: large }), refused);
    const response = await new Promise<{ status: number | undefined }>((resolve, reject) => {
      const post = request(`${lrs.origin}/xapi/statements`, {
        method: 'POST',
        headers: {
          Authorization: lrs.authorization,
          'X-Experience-API-Version': '1.0.3',
          'Content-Type': 'application/json',
          'Transfer-Encoding': 'chunked',
        },
      });
      post.on('response', (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode });
      });
      post.on('error', reject);
      post.write(large);
    });
    expect(response.status).toBe(413);
    expect(await lrs.count()).toBe(0);
  });
});

it.each(['application/json', 'multipart/mixed; boundary=x'])(
  'a client that goes away in the middle of %s is no failure of Cairn',
  async (type) => {
    const logged: string[] = [];
    const lrs = await startTestLrs({ log: (event) => logged.push(event) });
    const headers = { Authorization: lrs.authorization, 'X-Experience-API-Version': '1.0.3', 'Content-Type': type };
    const post = request(`${lrs.origin}/xapi/statements`, { method: 'POST', headers });
    post.on('error', () => undefined);
    const arrived = new Promise((resolve) => post.on('information', resolve));
    post.setHeader('Expect', '100-continue');
    post.flushHeaders();
    await arrived;
    await new Promise<void>((resolve) => {
      post.write('--x', () => resolve());
    });
    post.destroy();
    // What comes after it is answered after it.
    for (let count = 0; count < 3; count += 1) await lrs.xapi('/about');
    expect(logged).toEqual([]);
  },
);

describe('a client that may not', () => {
  const post = (authorization: string | null): XapiOptions => ({
    method: 'POST',
    body: aStatement(),
    headers: { Authorization: authorization },
  });

  it.each([
    ['no credential', null, /Connect page/],
    ['no Basic credential', 'Bearer abc', /Basic/],
    ['a credential that is not Base64', 'Basic ***', /Basic/],
    ['a credential without a colon', `Basic ${Buffer.from('key').toString('base64')}`, /key:secret/],
    ['an unknown credential', basic('key', 'secret'), /do not belong together/],
    ['no key and no secret', basic('', ''), /do not belong together/],
  ])('%s', async (_, authorization, says) => {
    const lrs = await startTestLrs();
    const response = await lrs.xapi('/statements', post(authorization));
    expect(response.headers.get('WWW-Authenticate')).toBe('Basic realm="Cairn", charset="UTF-8"');
    await expectRefused(lrs, response, { status: 401, type: 'not-authenticated', says });
  });

  it('a known key with a wrong secret', async () => {
    const lrs = await startTestLrs();
    await expectRefused(lrs, await lrs.xapi('/statements', post(basic(lrs.key, 'wrong'))), {
      status: 401,
      type: 'not-authenticated',
      says: /do not belong together/,
    });
  });

  it('a revoked credential', async () => {
    const lrs = await startTestLrs();
    const course = await lrs.issue('course', ['all']);
    // One that is in use is remembered.
    const asked = await lrs.xapi('/statements', { headers: { Authorization: course.authorization } });
    expect(asked.status).toBe(200);
    await lrs.api('DELETE /api/credentials/:key', { path: { key: course.key } });
    await expectRefused(lrs, await lrs.xapi('/statements', post(course.authorization)), {
      status: 401,
      type: 'credential-revoked',
      says: /"course" was revoked/,
    });
  });

  it.each([
    '/%78api/statements',
    '/XAPI/statements',
    '/xapi/../xapi/statements',
    '/xapi;/statements',
    '/xapi/%2e%2e/api/status',
  ])('finds no way round the credential by %s', async (path) => {
    const lrs = await startTestLrs();
    const status = await rawStatus(lrs.lrs.port, { path, headers: { 'X-Experience-API-Version': '1.0.3' } });
    expect([401, 404]).toContain(status);
  });
});

describe('a foreign Host', () => {
  it.each(['evil.example', 'localhost', '127.0.0.1:1', 'localhost.evil.example:PORT', '[::1]', 'evil.example:PORT'])(
    '%j is answered 421, whatever the path',
    async (host) => {
      const lrs = await startTestLrs();
      for (const path of ['/', '/xapi/about', '/api/status', '/sign-in', '/cairn']) {
        const headers = { Host: host.replace('PORT', String(lrs.lrs.port)), Authorization: lrs.authorization };
        expect(await rawStatus(lrs.lrs.port, { path, headers })).toBe(421);
      }
    },
  );

  it.each(['http://evil.example/xapi/about', 'http://[/xapi/about', 'http://a:b/', 'ftp://127.0.0.1:PORT/'])(
    '%s in place of a path is answered 421',
    async (address) => {
      const lrs = await startTestLrs();
      const port = String(lrs.lrs.port);
      const path = address.replace('PORT', port);
      expect(await rawStatus(lrs.lrs.port, { path, headers: { Host: `127.0.0.1:${port}` } })).toBe(421);
    },
  );

  it.each([
    ['http://localhost:PORT/xapi/about', 200],
    ['HTTP://127.0.0.1:PORT/xapi/statements?limit=1', 401],
    ['http://127.0.0.1:PORT', 200],
    ['http://127.0.0.1:PORT?x', 200],
  ])('%s in place of a path is our own', async (address, status) => {
    const lrs = await startTestLrs();
    const port = String(lrs.lrs.port);
    const path = address.replace('PORT', port);
    expect(await rawStatus(lrs.lrs.port, { path, headers: { Host: `127.0.0.1:${port}` } })).toBe(status);
  });

  it.each(['127.0.0.1:PORT', 'localhost:PORT', '[::1]:PORT', 'LOCALHOST:PORT'])('%s is our own', async (host) => {
    const lrs = await startTestLrs();
    expect(
      await rawStatus(lrs.lrs.port, {
        path: '/xapi/about',
        headers: { Host: host.replace('PORT', String(lrs.lrs.port)) },
      }),
    ).toBe(200);
  });
});
