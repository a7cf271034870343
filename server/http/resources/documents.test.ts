// The State, Activity Profile and Agent Profile Resources (xAPI 1.0.3 Communication 2.2, 2.3, 2.6, 2.7 and 3.1).
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ProblemBody, ProblemType } from '../../contract/problem.ts';
import type { XapiVersion } from '../../contract/xapi/version.ts';
import type { TestLrs, XapiOptions } from '../../testing/start-test-lrs.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';
import { largestBody } from '../read-body.ts';

const activityId = 'http://example.org/course?a=b&c=ñ';
const agent = '{"objectType":"Agent","name":"Ana","mbox":"mailto:ana@example.org"}';
const registration = 'EC531277-B57B-4C15-8D91-D292C5B2B8F7';
const everything = Buffer.from(Array.from({ length: 256 }, (_, octet) => octet));

type Resource = readonly [name: string, path: string, context: Readonly<Record<string, string>>, id: string];

const state: Resource = ['State', '/activities/state', { activityId, agent }, 'stateId'];
const activityProfile: Resource = ['Activity Profile', '/activities/profile', { activityId }, 'profileId'];
const agentProfile: Resource = ['Agent Profile', '/agents/profile', { agent }, 'profileId'];
const all = [state, activityProfile, agentProfile];

function address([, path, context]: Resource, parameters: Readonly<Record<string, string>> = {}): string {
  return `${path}?${new URLSearchParams({ ...context, ...parameters })}`;
}

/** The document `a` of a resource. */
function one(resource: Resource, parameters: Readonly<Record<string, string>> = {}): string {
  return address(resource, { [resource[3]]: 'a', ...parameters });
}

function sha1(content: string | Buffer): string {
  return createHash('sha1').update(content).digest('hex');
}

const isNew = { 'If-None-Match': '*' };

async function put(lrs: TestLrs, path: string, body: unknown, headers: XapiOptions['headers'] = isNew) {
  return (await lrs.xapi(path, { method: 'PUT', body, headers })).status;
}

async function textAt(lrs: TestLrs, path: string): Promise<string | number> {
  const response = await lrs.xapi(path);
  return response.status === 200 ? response.text() : response.status;
}

async function idsAt(lrs: TestLrs, path: string): Promise<unknown> {
  return (await lrs.xapi(path)).json();
}

async function problemOf(response: Response): Promise<readonly [number, ProblemBody['type']]> {
  return [response.status, ((await response.json()) as ProblemBody).type];
}

describe.each(all)('a document of the resource %s', (...resource) => {
  it('comes back octet by octet, with its type, its SHA-1 and the time of its change', async () => {
    const lrs = await startTestLrs();
    const before = Math.floor(Date.now() / 1000) * 1000;
    const headers = { ...isNew, 'Content-Type': 'image/png; x="y"' };
    expect(await put(lrs, one(resource), everything, headers)).toBe(204);
    const got = await lrs.xapi(one(resource));
    expect([got.status, Buffer.from(await got.arrayBuffer())]).toEqual([200, everything]);
    const found = Object.fromEntries(got.headers);
    expect(found).toMatchObject({
      'content-type': 'image/png; x="y"',
      'content-length': '256',
      etag: `"${sha1(everything)}"`,
      'content-disposition': 'attachment',
    });
    expect(Date.parse(found['last-modified'] ?? '')).toBeGreaterThanOrEqual(before);

    const head = await lrs.xapi(one(resource), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['content-type', 'content-length', 'etag', 'last-modified']) {
      expect(head.headers.get(name)).toBe(found[name]);
    }
  });

  it('may be empty and of an unknown type', async () => {
    const lrs = await startTestLrs();
    expect(await put(lrs, one(resource), Buffer.alloc(0), { ...isNew, 'Content-Type': null })).toBe(204);
    const got = await lrs.xapi(one(resource));
    expect([got.status, got.headers.get('Content-Type'), await got.text()]).toEqual([
      200,
      'application/octet-stream',
      '',
    ]);
  });

  it('is replaced, deleted, and then not there; to delete it again is no failure', async () => {
    const lrs = await startTestLrs();
    expect((await lrs.xapi(one(resource))).status).toBe(404);
    expect((await lrs.xapi(one(resource), { method: 'HEAD' })).status).toBe(404);
    expect(await put(lrs, one(resource), 'first')).toBe(204);
    expect(await put(lrs, one(resource), 'second', { 'If-Match': `"${sha1('first')}"` })).toBe(204);
    expect(await textAt(lrs, one(resource))).toBe('second');
    for (let times = 0; times < 2; times += 1) {
      expect((await lrs.xapi(one(resource), { method: 'DELETE' })).status).toBe(204);
    }
    expect(await textAt(lrs, one(resource))).toBe(404);
  });

  it('is merged by POST, or stored where there is none', async () => {
    const lrs = await startTestLrs();
    const post = (body: string) => lrs.xapi(one(resource), { method: 'POST', body });
    expect((await post('{"x":"foo","y":12345678901234567890}')).status).toBe(204);
    expect((await post('{"x":"bash","z":{"a":1}}')).status).toBe(204);
    expect(await textAt(lrs, one(resource))).toBe('{"x":"bash","y":12345678901234567890,"z":{"a":1}}');
    expect((await lrs.xapi(one(resource))).headers.get('Content-Type')).toBe('application/json');
  });

  it('is not changed by a POST that cannot be merged', async () => {
    const lrs = await startTestLrs();
    const post = async (body: string, type = 'application/json') =>
      problemOf(await lrs.xapi(one(resource), { method: 'POST', body, headers: { 'Content-Type': type } }));
    await put(lrs, one(resource), '{"a":1}');
    const refused = [400, 'document-not-mergeable'];
    expect(await post('{"b":')).toEqual(refused);
    expect(await post('["b"]')).toEqual(refused);
    expect(await post('{"b":2}', 'text/plain')).toEqual(refused);
    expect(await textAt(lrs, one(resource))).toBe('{"a":1}');

    const other = one(resource, { [resource[3]]: 'other' });
    await put(lrs, other, 'words', { ...isNew, 'Content-Type': 'text/plain' });
    const onOther = await lrs.xapi(other, { method: 'POST', body: '{"b":2}' });
    expect(await problemOf(onOther)).toEqual(refused);
    expect(await textAt(lrs, other)).toBe('words');
  });

  it('may be posted anew in any form, save what says that it is JSON and is not', async () => {
    const lrs = await startTestLrs();
    const post = async (body: string, type: string) =>
      (await lrs.xapi(one(resource), { method: 'POST', body, headers: { 'Content-Type': type } })).status;
    expect(await post('{"a":', 'application/json')).toBe(400);
    expect(await textAt(lrs, one(resource))).toBe(404);
    expect(await post('{"a":', 'text/plain')).toBe(204);
    expect(await textAt(lrs, one(resource))).toBe('{"a":');
  });

  it('is put as it is, even where it says that it is JSON and is not', async () => {
    const lrs = await startTestLrs();
    expect(await put(lrs, one(resource), '{"a":')).toBe(204);
    expect(await textAt(lrs, one(resource))).toBe('{"a":');
  });

  it('is listed by its id, with the time of the newest', async () => {
    const lrs = await startTestLrs();
    expect(await idsAt(lrs, address(resource))).toEqual([]);
    expect((await lrs.xapi(address(resource))).headers.get('Last-Modified')).toBeNull();
    for (const id of ['b', 'ñ &', 'a']) await put(lrs, one(resource, { [resource[3]]: id }), 'x');
    const list = await lrs.xapi(address(resource, { since: '2020-01-01T00:00:00Z' }));
    expect([list.status, list.headers.get('Content-Type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(await list.json()).toEqual(['a', 'b', 'ñ &']);
    const newest = (await lrs.xapi(one(resource))).headers.get('Last-Modified');
    expect(list.headers.get('Last-Modified')).toBe(newest);
    expect(await idsAt(lrs, address(resource, { since: '2999-01-01T00:00:00Z' }))).toEqual([]);
    expect((await lrs.xapi(address(resource), { method: 'HEAD' })).headers.get('Last-Modified')).toBe(newest);
  });

  it('is not sent again to who has it', async () => {
    const lrs = await startTestLrs();
    await put(lrs, one(resource), 'x');
    const got = await lrs.xapi(one(resource), { headers: { 'If-None-Match': `"other", "${sha1('x')}"` } });
    expect([got.status, await got.text(), got.headers.get('ETag')]).toEqual([304, '', `"${sha1('x')}"`]);
    expect((await lrs.xapi(one(resource), { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  it('is refused when it is larger than 32 MB', async () => {
    const lrs = await startTestLrs();
    const response = await lrs.xapi(one(resource), {
      method: 'PUT',
      body: Buffer.alloc(largestBody + 1),
      headers: isNew,
    });
    expect(await problemOf(response)).toEqual([413, 'body-too-large']);
    expect(await textAt(lrs, one(resource))).toBe(404);
  });
});

describe.each(all)('Communication 3.1: preconditions of the resource %s', (...resource) => {
  const body = '{"a":1}';
  const tag = sha1(body);
  const other = sha1('other');

  const held = [
    { 'If-Match': `"${tag}"` },
    { 'If-Match': `"${other}", W/"${tag}"` },
    { 'If-Match': tag },
    { 'If-Match': tag.toUpperCase() },
    { 'If-Match': '*' },
    { 'If-None-Match': `"${other}"` },
  ];
  const failed = [
    { 'If-Match': `"${other}"` },
    { 'If-Match': '""' },
    { 'If-None-Match': '*' },
    { 'If-None-Match': `"${other}", "${tag}"` },
    { 'If-Match': '*', 'If-None-Match': '*' },
  ];

  it.each(['PUT', 'POST', 'DELETE'])('%s changes the document that the headers mean', async (method) => {
    const lrs = await startTestLrs();
    for (const headers of held) {
      await lrs.xapi(one(resource), { method: 'DELETE' });
      await put(lrs, one(resource), body);
      const content = method === 'DELETE' ? {} : { body: '{"b":2}' };
      expect((await lrs.xapi(one(resource), { method, headers, ...content })).status, JSON.stringify(headers)).toBe(
        204,
      );
      expect(await textAt(lrs, one(resource))).not.toBe(body);
    }
  });

  it.each(['PUT', 'POST', 'DELETE'])('%s changes no other', async (method) => {
    const lrs = await startTestLrs();
    await put(lrs, one(resource), body);
    const content = method === 'DELETE' ? {} : { body: '{"b":2}' };
    for (const headers of failed) {
      const response = await lrs.xapi(one(resource), { method, headers, ...content });
      expect(await problemOf(response), JSON.stringify(headers)).toEqual([412, 'precondition-failed']);
    }
    expect(await textAt(lrs, one(resource))).toBe(body);
    const absent = one(resource, { [resource[3]]: 'absent' });
    for (const ifMatch of [`"${tag}"`, '*']) {
      const response = await lrs.xapi(absent, { method, headers: { 'If-Match': ifMatch }, ...content });
      expect(response.status).toBe(412);
    }
    expect(await textAt(lrs, absent)).toBe(404);
  });

  it('let one of many writers win that build on the same document, or make it', async () => {
    const lrs = await startTestLrs();
    const race = (headers: XapiOptions['headers']) =>
      Promise.all(Array.from({ length: 8 }, (_, index) => put(lrs, one(resource), `by ${index}`, headers)));
    const made = await race(isNew);
    expect(made.toSorted()).toEqual([204, ...Array.from({ length: 7 }, () => 412)]);
    expect(await textAt(lrs, one(resource))).toBe(`by ${made.indexOf(204)}`);
    await put(lrs, one(resource), 'start', { 'If-Match': '*' });
    const changed = await race({ 'If-Match': `"${sha1('start')}"` });
    expect(changed.toSorted()).toEqual([204, ...Array.from({ length: 7 }, () => 412)]);
    expect(await textAt(lrs, one(resource))).toBe(`by ${changed.indexOf(204)}`);
  });
});

describe('a PUT without a precondition', () => {
  type Answer = 204 | readonly [number, ProblemType];
  const conflict = [409, 'document-conflict'] as const;
  const missing = [400, 'precondition-missing'] as const;
  const plain = { 'Content-Type': 'text/plain' };

  const cases: readonly (readonly [XapiVersion, Resource, Answer, Answer])[] = [
    ['1.0.3', state, 204, 204],
    ['1.0.3', activityProfile, missing, conflict],
    ['1.0.3', agentProfile, missing, conflict],
    ['2.0.0', state, 204, conflict],
    ['2.0.0', activityProfile, 204, conflict],
    ['2.0.0', agentProfile, 204, conflict],
  ];
  const named = cases.map(([version, resource, ...wanted]) => [version, resource[0], ...wanted, resource] as const);

  it.each(named)(
    'in xAPI %s to %s: %j when it is new, %j when it is not',
    async (version, _, made, again, resource) => {
      const lrs = await startTestLrs();
      for (const [step, answer] of [made, again].entries()) {
        if (step === 1) await lrs.xapi(one(resource), { method: 'POST', body: 'present', headers: plain });
        const before = await textAt(lrs, one(resource));
        const response = await lrs.xapi(one(resource), {
          method: 'PUT',
          body: `put ${step}`,
          headers: { ...plain, 'X-Experience-API-Version': version },
        });
        if (answer === 204) {
          expect(response.status).toBe(204);
          expect(await textAt(lrs, one(resource))).toBe(`put ${step}`);
          await lrs.xapi(one(resource), { method: 'DELETE' });
        } else {
          const problem = (await response.json()) as ProblemBody;
          expect([problem.status, problem.type]).toEqual(answer);
          expect(problem.detail).toMatch(/ETag.*If-Match|If-Match.*ETag/);
          expect(await textAt(lrs, one(resource))).toBe(before);
        }
      }
    },
  );
});

describe('Communication 2.3: State', () => {
  const registered = { registration };
  const otherRegistration = { registration: '11111111-1111-4111-8111-111111111111' };

  async function threeStates(lrs: TestLrs): Promise<void> {
    await put(lrs, one(state), 'without');
    await put(lrs, one(state, registered), 'with');
    await put(lrs, one(state, { ...otherRegistration, stateId: 'b' }), 'other');
  }

  it('is another one for each registration, in whatever case that is written', async () => {
    const lrs = await startTestLrs();
    await threeStates(lrs);
    expect(await textAt(lrs, one(state))).toBe('without');
    expect(await textAt(lrs, one(state, { registration: registration.toLowerCase() }))).toBe('with');
    expect(await textAt(lrs, one(state, otherRegistration))).toBe(404);
  });

  it('is listed for one registration, or for all and none, each id once', async () => {
    const lrs = await startTestLrs();
    await threeStates(lrs);
    expect(await idsAt(lrs, address(state, registered))).toEqual(['a']);
    expect(await idsAt(lrs, address(state, otherRegistration))).toEqual(['b']);
    expect(await idsAt(lrs, address(state))).toEqual(['a', 'b']);
    expect(await idsAt(lrs, address(state, { activityId: 'http://example.org/other' }))).toEqual([]);
  });

  it('is deleted together for one registration, or for none; what another attempt keeps stays', async () => {
    const lrs = await startTestLrs();
    await threeStates(lrs);
    expect((await lrs.xapi(address(state, registered), { method: 'DELETE' })).status).toBe(204);
    expect(await textAt(lrs, one(state, registered))).toBe(404);
    expect(await textAt(lrs, one(state))).toBe('without');
    expect((await lrs.xapi(address(state), { method: 'DELETE' })).status).toBe(204);
    expect(await textAt(lrs, one(state))).toBe(404);
    expect(await idsAt(lrs, address(state))).toEqual(['b']);
  });

  it('is not deleted together under an ETag, which only one document has', async () => {
    const lrs = await startTestLrs();
    await put(lrs, one(state), 'x');
    const headers = { 'If-Match': `"${sha1('x')}"` };
    expect((await lrs.xapi(address(state), { method: 'DELETE', headers })).status).toBe(412);
    expect(await textAt(lrs, one(state))).toBe('x');
  });

  it('belongs to the Agent, by whatever name and in whatever spelling', async () => {
    const lrs = await startTestLrs();
    await put(lrs, one(state), 'x');
    expect(await textAt(lrs, one(state, { agent: '{"mbox":"mailto:ana@EXAMPLE.org"}' }))).toBe('x');
    expect(await textAt(lrs, one(state, { agent: '{"openid":"mailto:ana@example.org"}' }))).toBe(404);
  });
});

describe('a request for documents that cannot be read', () => {
  const cases: readonly (readonly [string, string, string, ProblemType])[] = [
    ['no activityId', 'PUT', `/activities/state?${new URLSearchParams({ agent, stateId: 'a' })}`, 'missing-parameter'],
    ['no agent', 'GET', `/activities/state?${new URLSearchParams({ activityId })}`, 'missing-parameter'],
    ['no agent at the profile', 'GET', '/agents/profile', 'missing-parameter'],
    ['no stateId to PUT', 'PUT', address(state), 'missing-parameter'],
    ['no stateId to POST', 'POST', address(state), 'missing-parameter'],
    ['no profileId to DELETE', 'DELETE', address(activityProfile), 'missing-parameter'],
    ['no profileId of an Agent to DELETE', 'DELETE', address(agentProfile), 'missing-parameter'],
    ['an empty stateId', 'DELETE', one(state, { stateId: '' }), 'invalid-parameter'],
    ['an activityId that is no IRI', 'GET', one(state, { activityId: 'course' }), 'invalid-parameter'],
    ['an agent that is no JSON', 'GET', one(agentProfile, { agent: 'ana' }), 'invalid-parameter'],
    ['an agent without identifier', 'GET', one(agentProfile, { agent: '{"name":"Ana"}' }), 'invalid-parameter'],
    ['an empty agent', 'GET', one(agentProfile, { agent: '' }), 'invalid-parameter'],
    [
      'a Group',
      'GET',
      one(agentProfile, { agent: '{"objectType":"Group","mbox":"mailto:team@example.org"}' }),
      'invalid-parameter',
    ],
    ['a registration that is no UUID', 'DELETE', address(state, { registration: 'x' }), 'invalid-parameter'],
    ['an empty registration', 'DELETE', address(state, { registration: '' }), 'invalid-parameter'],
    ['a registration of a profile', 'GET', one(activityProfile, { registration }), 'unknown-parameter'],
    ['a time that is none', 'GET', address(state, { since: 'yesterday' }), 'invalid-parameter'],
    ['a time for one document', 'GET', one(state, { since: '2025-01-01T00:00:00Z' }), 'unknown-parameter'],
    ['a time to DELETE', 'DELETE', address(state, { since: '2025-01-01T00:00:00Z' }), 'unknown-parameter'],
    ['a parameter in the wrong case', 'DELETE', address(state, { stateid: 'a' }), 'unknown-parameter'],
    ['a parameter of another resource', 'GET', one(agentProfile, { stateId: 'a' }), 'unknown-parameter'],
    ['a parameter twice', 'GET', `${one(state)}&stateId=b`, 'invalid-parameter'],
  ];

  it.each(cases)('%s', async (_, method, path, type) => {
    const lrs = await startTestLrs();
    await put(lrs, one(state), 'x');
    const content = method === 'PUT' || method === 'POST' ? { body: '{}' } : {};
    expect(await problemOf(await lrs.xapi(path, { method, ...content }))).toEqual([400, type]);
    expect(await textAt(lrs, one(state))).toBe('x');
  });
});

it('lets a page of an allowed site change a document and read its ETag', async () => {
  const lrs = await startTestLrs();
  const origin = 'https://course.example.org';
  await lrs.api('POST /api/origin-requests/decision', { body: { key: lrs.key, origin, allow: true } });
  const preflight = await lrs.xapi(one(state), { method: 'OPTIONS', headers: { Origin: origin } });
  expect(preflight.headers.get('Access-Control-Allow-Headers')).toMatch(/If-Match, If-None-Match/);
  expect(preflight.headers.get('Access-Control-Allow-Methods')).toMatch(/PUT, DELETE/);
  expect(await put(lrs, one(state), 'x', { ...isNew, Origin: origin })).toBe(204);
  const got = await lrs.xapi(one(state), { headers: { Origin: origin } });
  expect(got.headers.get('Access-Control-Expose-Headers')).toMatch(/ETag, Last-Modified/);
});

it('tells with a PUT the ETag of what it stored, so that the next change needs no GET', async () => {
  const lrs = await startTestLrs();
  const stored = await lrs.xapi(one(agentProfile), { method: 'PUT', body: { a: 1 }, headers: isNew });
  const etag = stored.headers.get('ETag') ?? '';
  expect(etag).toBe((await lrs.xapi(one(agentProfile))).headers.get('ETag'));
  expect(await put(lrs, one(agentProfile), 'next', { 'If-Match': etag })).toBe(204);
});
