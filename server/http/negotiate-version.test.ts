// The header X-Experience-API-Version (xAPI 1.0.3 Communication 3.3).
import { describe, expect, it } from 'vitest';
import type { ProblemBody } from '../contract/problem.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import { aStatement, anAgent, completed } from '../testing/a-statement.ts';
import type { XapiOptions } from '../testing/start-test-lrs.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';

const header = 'X-Experience-API-Version';
const id = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01';
const agent = `agent=${encodeURIComponent(JSON.stringify(anAgent()))}`;
const activity = 'activityId=http://example.org/course';
const state = `/activities/state?${activity}&${agent}&stateId=a`;

const requests: readonly (readonly [path: string, options: XapiOptions])[] = [
  ['/statements', {}],
  ['/statements', { method: 'POST', body: aStatement() }],
  [`/statements?statementId=${id}`, { method: 'PUT', body: aStatement() }],
  ['/statements/more/eA', {}],
  [`/activities?${activity}`, {}],
  [`/agents?${agent}`, {}],
  [state, { method: 'PUT', body: {} }],
  [state, {}],
  [`/activities/profile?${activity}&profileId=a`, { method: 'POST', body: {} }],
  [`/agents/profile?${agent}&profileId=a`, { method: 'DELETE' }],
];

describe('Communication 3.3: the version of a request', () => {
  it.each<[XapiVersion, readonly string[]]>([
    ['1.0.3', ['1.0', '1.0.0', '1.0.1', '1.0.2', '1.0.3', '1.0.9', '1.0.32']],
    ['2.0.0', ['2.0', '2.0.0', '2.0.1', '2.0.12']],
  ])('is answered with %s for %j', async (answered, asked) => {
    const lrs = await startTestLrs();
    for (const version of asked) {
      const response = await lrs.xapi('/statements', { headers: { [header]: version } });
      expect([version, response.status, response.headers.get(header)]).toEqual([version, 200, answered]);
    }
  });

  it('is needed at every resource but About: without one that Cairn speaks nothing is done, and why is said', async () => {
    const lrs = await startTestLrs();
    const refused = [null, '', '0.9', '0.95', '1', '1.0.', '1.1.0', '2', '2.1', '3.0.0', 'v1.0.3', '1.0.3, 2.0.0'];
    for (const [index, [path, options]] of requests.entries()) {
      // Every version at one resource, a missing and a wrong one at each.
      for (const version of index === 1 ? refused : refused.slice(0, 3)) {
        const response = await lrs.xapi(path, { ...options, headers: { [header]: version } });
        const { type, detail } = (await response.json()) as ProblemBody;
        expect([path, version, response.status, type]).toEqual([path, version, 400, 'unsupported-version']);
        expect(detail).toMatch(/1\.0\.3.*2\.0\.0|no X-Experience/);
      }
    }
    expect(await lrs.count()).toBe(0);
    expect((await lrs.xapi(state)).status).toBe(404);
  });
});

describe('Communication 3.3: the version of an answer', () => {
  it.each<XapiVersion>(['1.0.3', '2.0.0'])('is %s, as asked, whatever the status', async (version) => {
    const lrs = await startTestLrs();
    const { authorization: reader } = await lrs.issue('reader', ['statements/read']);
    await lrs.xapi('/statements', { method: 'POST', body: aStatement({ id }) });
    await lrs.xapi(state, { method: 'PUT', body: {}, headers: { 'If-None-Match': '*' } });
    const etag = (await lrs.xapi(state)).headers.get('ETag');
    const post = (body: unknown): XapiOptions => ({ method: 'POST', body });
    const cases: readonly (readonly [number, string, XapiOptions])[] = [
      [200, '/statements', {}],
      [200, '/about', {}],
      [204, '/statements', { method: 'OPTIONS' }],
      [204, state, { method: 'POST', body: {} }],
      [304, state, { headers: { 'If-None-Match': etag } }],
      [400, '/statements?nonsense=1', {}],
      [400, '/statements', post({})],
      [401, '/statements', { headers: { Authorization: null } }],
      [401, '/statements', { headers: { Authorization: 'Basic eDp5' } }],
      [403, '/statements', { ...post(aStatement()), headers: { Authorization: reader } }],
      [403, '/statements', { headers: { Origin: 'null' } }],
      [404, '/statements?statementId=00000000-0000-4000-8000-000000000000', {}],
      [404, '/nowhere', {}],
      [405, '/statements', { method: 'DELETE' }],
      [409, '/statements', post(aStatement({ id, verb: completed }))],
      [412, state, { method: 'DELETE', headers: { 'If-Match': '"other"' } }],
    ];
    for (const [status, path, options] of cases) {
      const response = await lrs.xapi(path, { ...options, headers: { [header]: version, ...options.headers } });
      expect([path, response.status, response.headers.get(header)]).toEqual([path, status, version]);
    }
  });
});

describe('Communication 3.3: the version of a Statement', () => {
  it('stays what it was, and the Statement whole, whoever asks in whatever version', async () => {
    const lrs = await startTestLrs();
    const context = { contextAgents: [{ objectType: 'contextAgent' as const, agent: anAgent() }] };
    const sent: readonly (readonly [XapiVersion, Partial<Statement>, version: string])[] = [
      ['1.0.3', {}, '1.0.0'],
      ['1.0.3', { version: '1.0.9' }, '1.0.9'],
      ['2.0.0', { context }, '2.0.0'],
      ['2.0.0', { version: '2.0.1' }, '2.0.1'],
      ['2.0.0', { version: '1.0.2' }, '1.0.2'],
    ];
    for (const [spoken, parts, version] of sent) {
      const options = { method: 'POST', body: aStatement(parts), headers: { [header]: spoken } };
      const [given = ''] = (await (await lrs.xapi('/statements', options)).json()) as string[];
      for (const reader of ['1.0.3', '2.0.0']) {
        const response = await lrs.xapi(`/statements?statementId=${given}`, { headers: { [header]: reader } });
        expect(await response.json()).toMatchObject({ ...aStatement(parts), id: given, version });
      }
    }
  });
});
