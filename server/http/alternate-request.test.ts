import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { ProblemBody } from '../contract/problem.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { aStatement, anActivity, anAgent, completed } from '../testing/a-statement.ts';
import { multipartBody, octetsPart, statementsPart } from '../testing/multipart-body.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';
import { largestForm } from './alternate-request.ts';
import type { TestLrs } from '../testing/start-test-lrs.ts';

const id = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01';
const site = 'https://course.example.org';
const formType = 'application/x-www-form-urlencoded';
const nothing = { Authorization: null, 'X-Experience-API-Version': null };

type Fields = Readonly<Record<string, string>>;

/** Posts a form as a page can that may set no header; the credential and the version are among the fields. */
function postForm(
  lrs: TestLrs,
  path: string,
  fields: Fields | string,
  headers: Readonly<Record<string, string | null>> = {},
): Promise<Response> {
  const body = typeof fields === 'string' ? fields : formOf({ ...inForm(lrs), ...fields });
  return lrs.xapi(path, { method: 'POST', body, headers: { ...nothing, 'Content-Type': formType, ...headers } });
}

function inForm(lrs: TestLrs): Fields {
  return { Authorization: lrs.authorization, 'X-Experience-API-Version': '1.0.3' };
}

/** As clients in scripts write it: by encodeURIComponent, and the names as they are. */
function formOf(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

async function getStored(lrs: TestLrs): Promise<Statement> {
  return (await (await lrs.xapi(`/statements?statementId=${id}`)).json()) as Statement;
}

async function refusal(response: Response): Promise<readonly [number, ProblemBody['type'], string]> {
  expect(response.headers.get('X-Experience-API-Version')).toMatch(/^(?:1\.0\.3|2\.0\.0)$/);
  const { type, detail } = (await response.json()) as ProblemBody;
  return [response.status, type, detail];
}

describe('Communication 1.3: a form that stands for another request', () => {
  it('stores by PUT', async () => {
    const lrs = await startTestLrs();
    const content = JSON.stringify(aStatement());
    const response = await postForm(lrs, '/statements?method=PUT', { statementId: id, content });
    expect([response.status, response.headers.get('X-Experience-API-Version')]).toEqual([204, '1.0.3']);
    expect(response.headers.get('X-Experience-API-Consistent-Through')).toBeTruthy();
    expect((await getStored(lrs)).id).toBe(id);
  });

  it('stores by POST', async () => {
    const lrs = await startTestLrs();
    const content = JSON.stringify([aStatement({ id })]);
    const response = await postForm(lrs, '/statements?method=POST', { content, 'Content-Type': 'application/json' });
    expect([response.status, await response.json()]).toEqual([200, [id]]);
  });

  it('reads by GET, with parameters that are longer than an address may be', async () => {
    const lrs = await startTestLrs();
    const agent = JSON.stringify(anAgent('a+b'.repeat(20_000)));
    const content = JSON.stringify([aStatement({ id, actor: JSON.parse(agent) }), aStatement()]);
    await postForm(lrs, '/statements?method=POST', { content });
    const response = await postForm(lrs, '/statements?method=GET', { agent, limit: '5' });
    const { statements } = (await response.json()) as { statements: readonly Statement[] };
    expect(statements.map((one) => one.id)).toEqual([id]);
  });

  it('answers HEAD with the headers alone, and the connection goes on', async () => {
    const lrs = await startTestLrs();
    await lrs.xapi('/statements', { method: 'POST', body: aStatement({ id }) });
    const found = await postOverOneConnection(lrs, '/xapi/statements?method=HEAD', [
      formOf({ ...inForm(lrs), statementId: id }),
      formOf({ ...inForm(lrs), statementId: '00000000-0000-4000-8000-000000000000' }),
    ]);
    expect(found).toMatchObject([
      { status: 200, body: '', headers: { 'content-type': expect.stringMatching(/json/) } },
      { status: 404, body: '', headers: { 'x-experience-api-version': '1.0.3' } },
    ]);
    expect(found[0]?.headers['last-modified']).toBeTruthy();
  });

  it('keeps, reads and deletes a document, whose headers are in the form too', async () => {
    const lrs = await startTestLrs();
    const path = '/activities/state';
    const place = { stateId: 'bookmark', activityId: anActivity().id, agent: JSON.stringify(anAgent()) };
    const document = { ...place, 'Content-Type': 'text/plain', content: 'página 3 + 4' };
    const create = { ...document, 'If-None-Match': '*' };
    expect((await postForm(lrs, `${path}?method=PUT`, create)).status).toBe(204);
    expect((await postForm(lrs, `${path}?method=PUT`, create)).status).toBe(412);
    const read = await postForm(lrs, `${path}?method=GET`, place);
    expect([read.headers.get('Content-Type'), await read.text()]).toEqual(['text/plain', 'página 3 + 4']);
    const change = { ...document, content: '', 'If-Match': read.headers.get('ETag') ?? '' };
    expect((await postForm(lrs, `${path}?method=PUT`, change)).status).toBe(204);
    expect((await postForm(lrs, `${path}?method=DELETE`, place)).status).toBe(204);
    expect((await postForm(lrs, `${path}?method=GET`, place)).status).toBe(404);
  });

  it('answers DELETE by what the resource says to it', async () => {
    const lrs = await startTestLrs();
    const response = await postForm(lrs, '/statements?method=DELETE', {});
    expect(await refusal(response)).toEqual([405, 'method-not-allowed', expect.stringContaining('DELETE')]);
  });

  it('reaches every resource, below untidy paths too', async () => {
    const lrs = await startTestLrs();
    const content = JSON.stringify(aStatement({ id }));
    expect((await postForm(lrs, '//statements/?method=PUT', { statementId: id, content })).status).toBe(204);
    const about = await postForm(lrs, '/about?method=GET', '');
    expect(await about.json()).toMatchObject({ version: expect.arrayContaining(['1.0.3']) });
    expect((await postForm(lrs, '/nowhere?method=GET', {})).status).toBe(404);
  });

  it('takes content as UTF-8, plus signs as spaces', async () => {
    const lrs = await startTestLrs();
    const response = 'señal 日本 👍 a+b & c=d %41';
    const content = encodeURIComponent(JSON.stringify(aStatement({ result: { response } }))).replaceAll('%20', '+');
    const body = `${formOf({ ...inForm(lrs), statementId: id })}&content=${content}`;
    expect((await postForm(lrs, '/statements?method=PUT', body)).status).toBe(204);
    expect((await getStored(lrs)).result).toEqual({ response });
  });

  it('lets the field decide where a header says something else, whatever the case of its name, save about the length', async () => {
    const lrs = await startTestLrs();
    const headers = { Authorization: 'Basic eDp5', 'X-Experience-API-Version': '2.0.0' };
    const fields = {
      authorization: lrs.authorization,
      'x-experience-api-version': '1.0.3',
      'CONTENT-TYPE': 'application/json',
      'Content-Length': String(largestForm + 1),
      content: JSON.stringify(aStatement()),
    };
    const response = await postForm(lrs, '/statements?method=POST', formOf(fields), headers);
    expect([response.status, response.headers.get('X-Experience-API-Version')]).toEqual([200, '1.0.3']);
  });

  it('takes headers that are not in the form from the request', async () => {
    const lrs = await startTestLrs();
    const headers = { Authorization: lrs.authorization, 'X-Experience-API-Version': '1.0.3' };
    const form = formOf({ statementId: id, content: JSON.stringify(aStatement()) });
    expect((await postForm(lrs, '/statements?method=PUT', form, headers)).status).toBe(204);
  });

  it('answers TinCanJS, which sends its headers twice when the address would be too long', async () => {
    const lrs = await startTestLrs();
    await lrs.xapi('/statements', { method: 'POST', body: aStatement({ id, verb: completed }) });
    const headers = { ...inForm(lrs), 'Accept-Language': 'es' };
    const form = formOf({ verb: completed.id, agent: JSON.stringify(anAgent()), ...headers });
    const response = await postForm(lrs, '/statements?method=GET', form, headers);
    expect(await response.json()).toMatchObject({ statements: [{ id }] });
  });

  it('answers xAPIWrapper, which sends a length of its own counting and content with a GET', async () => {
    const lrs = await startTestLrs();
    const headers = { 'Content-Type': 'application/json', ...inForm(lrs) };
    const content = JSON.stringify(aStatement({ result: { response: '日本' } }));
    const put = { ...headers, 'Content-Length': String(content.length), content };
    expect((await postForm(lrs, '/statements?method=PUT', `statementId=${id}&${formOf(put)}`)).status).toBe(204);
    const get = formOf({ ...headers, content: 'undefined' });
    const response = await postForm(lrs, '/statements?method=GET', `statementId=${id}&${get}`);
    expect(await response.json()).toMatchObject({ id, result: { response: '日本' } });
  });

  it('checks the scope of the method that is meant', async () => {
    const lrs = await startTestLrs();
    const { authorization: Authorization } = await lrs.issue('reader', ['statements/read']);
    const content = JSON.stringify(aStatement());
    expect((await postForm(lrs, '/statements?method=GET', { Authorization })).status).toBe(200);
    expect((await postForm(lrs, '/statements?method=POST', { Authorization, content })).status).toBe(403);
    expect(await lrs.count()).toBe(0);
  });
});

describe('a form that cannot stand for a request', () => {
  const content = JSON.stringify(aStatement());
  const put = { statementId: id, content };
  const cases: readonly (readonly [string, string, Fields | string, ProblemBody['type'], RegExp])[] = [
    ['another parameter in the address', `method=PUT&statementId=${id}`, put, 'unknown-parameter', /"statementId"/],
    ['the method twice', 'method=PUT&method=PUT', put, 'invalid-parameter', /method must be one of GET/],
    ['a method in lower case', 'method=put', put, 'invalid-parameter', /PUT/],
    ['a method that is none of xAPI', 'method=PATCH', put, 'invalid-parameter', /PUT/],
    ['a preflight', 'method=OPTIONS', put, 'invalid-parameter', /PUT/],
    ['no method', 'method=', put, 'invalid-parameter', /PUT/],
    ['PUT without content', 'method=PUT', { statementId: id }, 'missing-parameter', /PUT .*"content"/],
    ['POST without content', 'method=POST', {}, 'missing-parameter', /POST .*"content"/],
    ['JSON in place of a form', 'method=PUT', JSON.stringify(put), 'missing-parameter', /"content"/],
    ['broken percent-encoding', 'method=PUT', `statementId=${id}&content=%7B%2`, 'invalid-encoding', /percent-encoded/],
    ['percent-encoded Latin-1', 'method=PUT', `statementId=${id}&content=%E9`, 'invalid-encoding', /UTF-8/],
    ['half a surrogate pair', 'method=PUT', `statementId=${id}&content=%ED%A0%80`, 'invalid-encoding', /UTF-8/],
    ['a field twice', 'method=GET', 'limit=1&limit=2', 'invalid-request', /"limit" must stand only once/],
    ['a header twice', 'method=GET', 'If-Match=a&if-match=b', 'invalid-request', /"if-match" must stand only once/],
    ['too many fields', 'method=GET', 'a&'.repeat(101), 'invalid-request', /100 fields/],
    ['an unknown field', 'method=PUT', { ...put, Host: 'example.org' }, 'unknown-parameter', /"Host"/],
    [
      'a version that is not spoken',
      'method=PUT',
      { ...put, 'X-Experience-API-Version': '0.8' },
      'unsupported-version',
      /0\.8/,
    ],
    [
      'a line break in a header',
      'method=PUT',
      { ...put, 'Content-Type': 'a/b\r\nX: y' },
      'invalid-request',
      /content-type/,
    ],
    [
      'content of another type',
      'method=PUT',
      { ...put, 'Content-Type': 'text/plain' },
      'wrong-content-type',
      /text\/plain/,
    ],
  ];

  it.each(cases)('%s', async (_, query, fields, type, says) => {
    const lrs = await startTestLrs();
    const response = await postForm(lrs, `/statements?${query}`, fields);
    expect(response.headers.get('X-Experience-API-Consistent-Through')).toBeTruthy();
    expect(await refusal(response)).toEqual([400, type, expect.stringMatching(says)]);
    expect(await lrs.count()).toBe(0);
  });

  it.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', null])(
    'a body whose type is %j',
    async (type) => {
      const lrs = await startTestLrs();
      const body = Buffer.from(formOf({ ...inForm(lrs), ...put }));
      const headers = { ...nothing, 'Content-Type': type };
      const response = await lrs.xapi('/statements?method=PUT', { method: 'POST', body, headers });
      expect(await refusal(response)).toEqual([400, 'wrong-content-type', expect.stringContaining(formType)]);
    },
  );

  it('bytes that are not UTF-8', async () => {
    const lrs = await startTestLrs();
    const body = Buffer.from([0x61, 0x3d, 0xe9]);
    const headers = { ...nothing, 'Content-Type': formType };
    const response = await lrs.xapi('/statements?method=GET', { method: 'POST', body, headers });
    expect(await refusal(response)).toEqual([400, 'invalid-encoding', expect.stringContaining('UTF-8')]);
  });

  it('attachments', async () => {
    const lrs = await startTestLrs();
    const { body, headers } = multipartBody([statementsPart(aStatement()), octetsPart('x')]);
    const fields = { content: body.toString(), ...headers };
    const response = await postForm(lrs, '/statements?method=POST', fields);
    expect(await refusal(response)).toEqual([400, 'wrong-content-type', expect.stringContaining('attachments')]);
  });

  it('a method in the address of another request than POST', async () => {
    const lrs = await startTestLrs();
    const body = formOf({ ...inForm(lrs), ...put });
    for (const method of ['PUT', 'GET']) {
      const response = await lrs.xapi('/statements?method=PUT', { method, ...(method === 'PUT' ? { body } : {}) });
      expect(await refusal(response)).toEqual([400, 'unknown-parameter', expect.stringContaining('"method"')]);
    }
  });

  it('a form over the limit', async () => {
    const lrs = await startTestLrs();
    for (const form of ['a'.repeat(largestForm + 1), `agent=${'a'.repeat(256 * 1024)}`]) {
      const response = await postForm(lrs, '/statements?method=PUT', form);
      expect((await refusal(response)).slice(0, 2)).toEqual([413, 'body-too-large']);
    }
  });
});

describe('xAPI 2.0, which has no alternate syntax,', () => {
  it.each([
    ['the form', { 'X-Experience-API-Version': '2.0.0' }, {}],
    ['the header', {}, { 'X-Experience-API-Version': '2.0' }],
    [
      'the header of a request that is no form',
      {},
      { 'X-Experience-API-Version': '2.0.0', 'Content-Type': 'text/plain' },
    ],
  ])('is told so when its version is in %s', async (_, version, headers) => {
    const lrs = await startTestLrs();
    const form = formOf({ Authorization: lrs.authorization, ...version, content: JSON.stringify(aStatement()) });
    const response = await postForm(lrs, '/statements?method=POST', form, headers);
    expect(response.headers.get('X-Experience-API-Version')).toBe('2.0.0');
    expect(await refusal(response)).toEqual([400, 'unsupported-version', expect.stringContaining('1.0.3')]);
    expect(await lrs.count()).toBe(0);
  });
});

describe('a form that a page of another site posts', () => {
  it('runs only once the learner has allowed the site for the credential in it', async () => {
    const lrs = await startTestLrs();
    const content = JSON.stringify(aStatement());
    const post = () => postForm(lrs, '/statements?method=POST', { content }, { Origin: site });
    const refused = await post();
    expect([refused.status, refused.headers.get('Access-Control-Allow-Origin')]).toEqual([403, site]);
    expect(await lrs.count()).toBe(0);
    await lrs.api('POST /api/origin-requests/decision', { body: { key: lrs.key, origin: site, allow: true } });
    expect((await post()).status).toBe(200);
  });

  it('can read why its form was refused', async () => {
    const lrs = await startTestLrs();
    const response = await postForm(lrs, '/statements?method=PUT', { statementId: id }, { Origin: site });
    expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([400, site]);
  });

  it.each([[{ Origin: 'null' }], [{ 'Sec-Fetch-Site': 'cross-site' }], [{ 'Sec-Fetch-Site': 'same-site' }]])(
    'is refused with %j',
    async (headers) => {
      const lrs = await startTestLrs();
      const content = JSON.stringify(aStatement());
      const response = await postForm(lrs, '/statements?method=POST', { content }, headers);
      expect((await refusal(response)).slice(0, 2)).toEqual([403, 'origin-not-allowed']);
      expect(await lrs.count()).toBe(0);
    },
  );

  it('cannot bring an origin of its own', async () => {
    const lrs = await startTestLrs();
    const fields = { Origin: lrs.origin, content: JSON.stringify(aStatement()) };
    expect((await postForm(lrs, '/statements?method=POST', fields, { Origin: site })).status).toBe(403);
    expect(await lrs.count()).toBe(0);
  });

  it("does not reach the page's API", async () => {
    const lrs = await startTestLrs();
    for (const path of ['/api/credentials?method=GET', '/xapi/..%2fapi/credentials?method=GET']) {
      const body = formOf(inForm(lrs));
      const response = await fetch(lrs.origin + path, { method: 'POST', body, headers: { 'Content-Type': formType } });
      expect([401, 404]).toContain(response.status);
    }
  });
});

type Answer = { readonly status: number | undefined; readonly headers: IncomingHttpHeaders; readonly body: string };

/** Each waits for the one before it, as it must on a connection whose answers have an end. */
async function postOverOneConnection(lrs: TestLrs, path: string, forms: readonly string[]): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post = (form: string) =>
    new Promise<Answer>((resolve, reject) => {
      const options = { method: 'POST', agent, headers: { 'Content-Type': formType } };
      const sent = request(lrs.origin + path, options, async (answer) => {
        resolve({ status: answer.statusCode, headers: answer.headers, body: (await answer.toArray()).join('') });
      });
      sent.on('error', reject);
      sent.end(form);
    });
  try {
    const answers: Answer[] = [];
    for (const form of forms) answers.push(await post(form));
    return answers;
  } finally {
    agent.destroy();
  }
}

describe('Communication 1.3: a form to every resource', () => {
  it('is answered as the request that it stands for', async () => {
    const lrs = await startTestLrs();
    const [activityId, agent] = [anActivity().id, JSON.stringify(anAgent())];
    const places: readonly (readonly [string, Fields])[] = [
      ['/activities/state', { activityId, agent, stateId: 'a' }],
      ['/activities/profile', { activityId, profileId: 'a' }],
      ['/agents/profile', { agent, profileId: 'a' }],
    ];
    for (const [path, place] of places) {
      const document = { ...place, 'Content-Type': 'application/json', content: '{"a":1}' };
      expect((await postForm(lrs, `${path}?method=POST`, document)).status).toBe(204);
      expect(await (await postForm(lrs, `${path}?method=GET`, place)).json()).toEqual({ a: 1 });
      expect((await postForm(lrs, `${path}?method=HEAD`, place)).headers.get('ETag')).toBeTruthy();
      expect((await postForm(lrs, `${path}?method=DELETE`, place)).status).toBe(204);
    }
    const activity = await postForm(lrs, '/activities?method=GET', { activityId });
    expect(await activity.json()).toEqual({ objectType: 'Activity', id: activityId });
    const person = await postForm(lrs, '/agents?method=GET', { agent });
    expect(await person.json()).toMatchObject({ objectType: 'Person' });
  });
});
