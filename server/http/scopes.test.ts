// What each scope opens (xAPI 1.0.3 Communication 4.2): every scope, at every resource, reading and writing.
import { describe, expect, it } from 'vitest';
import type { ProblemBody } from '../contract/problem.ts';
import type { Scope } from '../contract/scopes.ts';
import { mayDefine, recordingScopes, scopes } from '../contract/scopes.ts';
import { aStatement } from '../testing/a-statement.ts';
import type { TestLrs, XapiOptions } from '../testing/start-test-lrs.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';

type Access = 'nothing' | 'read' | 'write' | 'both';

const activity = 'activityId=http://example.org/course';
const agent = `agent=${encodeURIComponent('{"mbox":"mailto:ana@example.org"}')}`;

type Tried = readonly [method: string, path: string, body?: unknown];

function documentRequests(path: string, id: string) {
  return {
    reading: [
      ['GET', path],
      ['HEAD', path],
      ['GET', `${path}&${id}`],
    ] satisfies Tried[],
    writing: [
      ['PUT', `${path}&${id}`, {}],
      ['POST', `${path}&${id}`, {}],
      ['DELETE', `${path}&${id}`],
    ] satisfies Tried[],
  };
}

const resources: readonly { readonly reading: readonly Tried[]; readonly writing: readonly Tried[] }[] = [
  {
    reading: [
      ['GET', '/statements'],
      ['HEAD', '/statements'],
    ],
    writing: [
      ['POST', '/statements', aStatement()],
      ['PUT', '/statements?statementId=7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01', aStatement()],
    ],
  },
  documentRequests(`/activities/state?${activity}&${agent}`, 'stateId=a'),
  documentRequests(`/activities/profile?${activity}`, 'profileId=a'),
  documentRequests(`/agents/profile?${agent}`, 'profileId=a'),
];

/** Whether a credential gets in; what it finds there does not matter. */
async function isLetIn(lrs: TestLrs, authorization: string, [method, path, body]: Tried): Promise<boolean> {
  const headers: XapiOptions['headers'] = { Authorization: authorization, 'X-Experience-API-Version': '2.0.0' };
  const response = await lrs.xapi(path, { method, headers, ...(body === undefined ? {} : { body }) });
  if (response.status !== 403) expect([200, 204, 404]).toContain(response.status);
  else if (method !== 'HEAD') expect(((await response.json()) as ProblemBody).type).toBe('scope-missing');
  return response.status !== 403;
}

async function accessTo(lrs: TestLrs, authorization: string, index: number): Promise<Access> {
  const letIn = async (requests: readonly Tried[]): Promise<boolean> => {
    const answers: boolean[] = [];
    for (const one of requests) answers.push(await isLetIn(lrs, authorization, one));
    // Whatever the method, it is the same permission.
    expect(new Set(answers).size).toBe(1);
    return answers[0] === true;
  };
  const reads = await letIn(resources[index]?.reading ?? []);
  const writes = await letIn(resources[index]?.writing ?? []);
  if (reads) return writes ? 'both' : 'read';
  return writes ? 'write' : 'nothing';
}

describe('a credential', () => {
  const table: Readonly<Record<Scope, readonly Access[]>> = {
    // To Statements, State, Activity Profiles and Agent Profiles, in this order.
    'statements/write': ['write', 'nothing', 'nothing', 'nothing'],
    'statements/read/mine': ['read', 'nothing', 'nothing', 'nothing'],
    'statements/read': ['read', 'nothing', 'nothing', 'nothing'],
    state: ['nothing', 'both', 'nothing', 'nothing'],
    define: ['nothing', 'nothing', 'nothing', 'nothing'],
    profile: ['nothing', 'nothing', 'both', 'both'],
    'all/read': ['read', 'read', 'read', 'read'],
    all: ['both', 'both', 'both', 'both'],
  };

  it.each(scopes)('with the scope %s gets at what that opens, and at nothing else', async (scope) => {
    const lrs = await startTestLrs();
    const { authorization } = await lrs.issue('course', [scope]);
    const found: Access[] = [];
    for (const index of resources.keys()) found.push(await accessTo(lrs, authorization, index));
    expect(found).toEqual(table[scope]);
    expect((await lrs.xapi('/about', { headers: { Authorization: authorization } })).status).toBe(200);
  });

  it('made for a course records, keeps state and preferences, and describes its activities', async () => {
    const lrs = await startTestLrs();
    const { authorization } = await lrs.issue('course', recordingScopes);
    for (const index of resources.keys()) expect(await accessTo(lrs, authorization, index)).toBe('both');
    expect(mayDefine(recordingScopes)).toBe(true);
  });

  it('is told which scopes would do', async () => {
    const lrs = await startTestLrs();
    const { authorization } = await lrs.issue('course', ['statements/write']);
    const path = resources[1]?.reading[0]?.[1] ?? '';
    const response = await lrs.xapi(path, { headers: { Authorization: authorization } });
    expect(await response.json()).toMatchObject({
      detail: expect.stringMatching(/"course".*the scope state or all\/read/),
    });
  });
});

describe('what is known of Activities and Agents', () => {
  it.each([
    [`/activities?${activity}`, ['statements/read', 'define', 'all/read', 'all']],
    [`/agents?${agent}`, ['statements/read', 'profile', 'all/read', 'all']],
  ] as const)('GET %s takes one of the scopes %j', async (path, enough) => {
    const lrs = await startTestLrs();
    const letIn: Scope[] = [];
    for (const scope of scopes) {
      const { authorization } = await lrs.issue(scope, [scope]);
      if (await isLetIn(lrs, authorization, ['GET', path])) letIn.push(scope);
    }
    expect(letIn).toEqual(enough);
  });

  it.each(scopes)('is changed by Statements under the scope %s only if that defines', async (scope) => {
    const lrs = await startTestLrs();
    const { authorization } = await lrs.issue('course', [...new Set<Scope>(['statements/write', scope])]);
    const object = { id: 'http://example.org/course', definition: { name: { en: 'Course' } } };
    const actor = { mbox: 'mailto:ana@example.org', name: 'Ana' };
    const headers = { Authorization: authorization };
    await lrs.xapi('/statements', { method: 'POST', body: aStatement({ object, actor }), headers });
    const isTold = ['define', 'all'].includes(scope);
    const known = await (await lrs.xapi(`/activities?${activity}`)).json();
    expect(known).toEqual({ objectType: 'Activity', ...(isTold ? object : { id: object.id }) });
    const person = await (await lrs.xapi(`/agents?${agent}`)).json();
    expect(person).toEqual({ objectType: 'Person', mbox: [actor.mbox], ...(isTold ? { name: ['Ana'] } : {}) });
  });
});

it.each([
  ['/statements', 'PUT, POST, GET, HEAD, OPTIONS', 'DELETE'],
  ['/activities/state', 'PUT, POST, GET, DELETE, HEAD, OPTIONS', 'PATCH'],
  ['/activities/profile', 'PUT, POST, GET, DELETE, HEAD, OPTIONS', 'PATCH'],
  ['/agents/profile', 'PUT, POST, GET, DELETE, HEAD, OPTIONS', 'PATCH'],
  ['/about', 'GET, HEAD, OPTIONS', 'POST'],
])('%s says that it answers %s, and refuses %s', async (path, allowed, other) => {
  const lrs = await startTestLrs();
  const options = await lrs.xapi(path, { method: 'OPTIONS' });
  expect([options.status, options.headers.get('Allow')]).toEqual([204, allowed]);
  const refused = await lrs.xapi(path, { method: other });
  expect([refused.status, refused.headers.get('Allow')]).toEqual([405, allowed]);
});
