// HEAD (xAPI 1.0.3 Communication 1.1) at every resource.
import { describe, expect, it } from 'vitest';
import type { Statement } from '../contract/xapi/statement.ts';
import { aStatement, aStatementRef, anAgent, voided } from '../testing/a-statement.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';
import type { TestLrs, XapiOptions } from '../testing/start-test-lrs.ts';

const id = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01';
const voidedId = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a02';
const unknownId = '00000000-0000-4000-8000-000000000000';
const agent = `agent=${encodeURIComponent(JSON.stringify(anAgent()))}`;
const activity = 'activityId=http://example.org/course';
const documents = [
  [`/activities/state?${activity}&${agent}`, 'stateId'],
  [`/activities/profile?${activity}`, 'profileId'],
  [`/agents/profile?${agent}`, 'profileId'],
] as const;

/** Puts something at every resource, and gives every kind of address with the status of its GET. */
async function fill(lrs: TestLrs): Promise<readonly (readonly [number, string, XapiOptions['headers']?])[]> {
  const statements: readonly Statement[] = [
    aStatement({ id }),
    aStatement({ id: voidedId }),
    aStatement({ verb: voided, object: aStatementRef(voidedId) }),
  ];
  await lrs.xapi('/statements', { method: 'POST', body: statements });
  for (const [path, name] of documents) {
    await lrs.xapi(`${path}&${name}=a`, { method: 'PUT', body: {}, headers: { 'If-None-Match': '*' } });
  }
  const page = (await (await lrs.xapi('/statements?limit=1')).json()) as { more: string };
  return [
    [200, '/about'],
    [200, '/statements'],
    [200, '/statements?attachments=true'],
    [200, '/statements?format=canonical', { 'Accept-Language': 'de' }],
    [200, `/statements?statementId=${id}`],
    [200, `/statements?statementId=${id}&attachments=true`],
    [200, `/statements?voidedStatementId=${voidedId}`],
    [200, page.more.slice('/xapi'.length)],
    [200, `/activities?${activity}`],
    [200, `/agents?${agent}`],
    ...documents.flatMap(
      ([path, name]) =>
        [
          [200, path],
          [200, `${path}&${name}=a`],
          [304, `${path}&${name}=a`, { 'If-None-Match': '*' }],
          [404, `${path}&${name}=b`],
          [400, `${path}&nonsense=1`],
        ] as const,
    ),
    [400, '/statements?nonsense=1'],
    [400, '/activities'],
    [400, '/agents'],
    [400, '/statements', { 'X-Experience-API-Version': '1.1.0' }],
    [401, '/statements', { Authorization: null }],
    [404, `/statements?statementId=${unknownId}`],
    [404, '/nowhere'],
  ];
}

/** Without what is new in each answer, the time and the boundary of a multipart body, and how a body is carried. */
function headersOf(response: Response): Record<string, string> {
  const { date: _date, 'transfer-encoding': _encoding, ...headers } = Object.fromEntries(response.headers);
  const through = headers['x-experience-api-consistent-through'];
  return {
    ...headers,
    'content-type': (headers['content-type'] ?? '').replace(/boundary=.*/, ''),
    ...(through === undefined ? {} : { 'x-experience-api-consistent-through': 'some time' }),
  };
}

describe('Communication 1.1: HEAD', () => {
  it.each(['1.0.3', '2.0.0'])(
    'has the status and the headers of GET at every resource in xAPI %s, and no body',
    async (version) => {
      const lrs = await startTestLrs();
      for (const [status, path, headers] of await fill(lrs)) {
        const options = { headers: { 'X-Experience-API-Version': version, ...headers } };
        const get = await lrs.xapi(path, options);
        const head = await lrs.xapi(path, { ...options, method: 'HEAD' });
        expect([path, get.status, head.status]).toEqual([path, status, status]);
        expect(headersOf(head), path).toEqual(headersOf(get));
        expect([(await get.text()) === '', await head.text()]).toEqual([status === 304, '']);
      }
    },
  );
});
