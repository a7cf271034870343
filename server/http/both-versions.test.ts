// What xAPI 1.0.3 recommends and xAPI 2.0 demands is done in both; what only one of them wants stands in
// negotiate-version.test.ts, alternate-request.test.ts, resources/documents.test.ts and resources/statements.test.ts.
import { describe, expect, it } from 'vitest';
import type { Statement } from '../contract/xapi/statement.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import { aStatement, aStatementRef, aSubStatement, anAgent, anAttachment, voided } from '../testing/a-statement.ts';
import { multipartBody, statementsPart } from '../testing/multipart-body.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';
import type { TestLrs, XapiOptions } from '../testing/start-test-lrs.ts';

const id = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01';
const agent = `agent=${encodeURIComponent(JSON.stringify(anAgent()))}`;
const activity = 'activityId=http://example.org/course';
const documents = [
  `/activities/state?${activity}&${agent}&stateId=a`,
  `/activities/profile?${activity}&profileId=a`,
  `/agents/profile?${agent}&profileId=a`,
];

async function get(lrs: TestLrs, statementId: string): Promise<Statement> {
  return (await (await lrs.xapi(`/statements?statementId=${statementId}`)).json()) as Statement;
}

describe.each<XapiVersion>(['1.0.3', '2.0.0'])('xAPI %s', (version) => {
  function ask(lrs: TestLrs, path: string, { headers, ...options }: XapiOptions = {}): Promise<Response> {
    return lrs.xapi(path, { ...options, headers: { 'X-Experience-API-Version': version, ...headers } });
  }

  function post(lrs: TestLrs, body: unknown): Promise<Response> {
    return ask(lrs, '/statements', { method: 'POST', body });
  }

  it('dates each Statement and each document by Last-Modified', async () => {
    const lrs = await startTestLrs();
    const before = Math.floor(Date.now() / 1000) * 1000;
    await post(lrs, aStatement({ id }));
    const isNew = { 'If-None-Match': '*' };
    for (const path of documents) await ask(lrs, path, { method: 'PUT', body: {}, headers: isNew });
    for (const path of [`/statements?statementId=${id}`, ...documents]) {
      const date = (await ask(lrs, path)).headers.get('Last-Modified') ?? '';
      expect(Date.parse(date), path).toBeGreaterThanOrEqual(before);
    }
  });

  it('heeds If-Match and If-None-Match in POST and DELETE too', async () => {
    const lrs = await startTestLrs();
    for (const path of documents) {
      expect((await ask(lrs, path, { method: 'POST', body: { a: 1 } })).status).toBe(204);
      const etag = (await ask(lrs, path)).headers.get('ETag');
      for (const [method, content] of [
        ['POST', { body: { b: 2 } }],
        ['DELETE', {}],
      ] as const) {
        for (const headers of [{ 'If-Match': '"other"' }, { 'If-None-Match': '*' }]) {
          expect((await ask(lrs, path, { method, ...content, headers })).status).toBe(412);
        }
      }
      expect(await (await ask(lrs, path)).json()).toEqual({ a: 1 });
      const merge = { method: 'POST', body: { b: 2 }, headers: { 'If-Match': etag } };
      expect((await ask(lrs, path, merge)).status).toBe(204);
      const now = (await ask(lrs, path)).headers.get('ETag');
      expect((await ask(lrs, path, { method: 'DELETE', headers: { 'If-Match': now } })).status).toBe(204);
    }
  });

  it('refuses a batch in which two Statements have one id, in whatever case', async () => {
    const lrs = await startTestLrs();
    expect((await post(lrs, [aStatement({ id }), aStatement({ id: id.toUpperCase() })])).status).toBe(400);
    expect(await lrs.count()).toBe(0);
  });

  it('sets a missing timestamp to stored, and takes one in the future', async () => {
    const lrs = await startTestLrs();
    const timestamp = '2999-01-01T00:00:00.000Z';
    const [now = '', later = ''] = (await (
      await post(lrs, [aStatement(), aStatement({ timestamp })])
    ).json()) as string[];
    const { stored, timestamp: filledIn } = await get(lrs, now);
    expect(filledIn).toBe(stored);
    expect((await get(lrs, later)).timestamp).toBe(timestamp);
  });

  it('refuses a property that the standard does not know, except in extensions', async () => {
    const lrs = await startTestLrs();
    const extra = { extra: 1 };
    for (const parts of [extra, { result: extra }, { context: extra }, { verb: { ...aStatement().verb, ...extra } }]) {
      expect((await post(lrs, { ...aStatement(), ...parts })).status).toBe(400);
    }
    const extensions = { 'https://example.org/x': extra };
    expect((await post(lrs, aStatement({ result: { extensions } }))).status).toBe(200);
  });

  it('takes a voiding Statement whose target is unknown, and one whose target is voided already', async () => {
    const lrs = await startTestLrs();
    const voiding = aStatement({ verb: voided, object: aStatementRef(id) });
    expect((await post(lrs, voiding)).status).toBe(200);
    expect((await post(lrs, aStatement({ id }))).status).toBe(200);
    expect((await post(lrs, voiding)).status).toBe(200);
    expect((await ask(lrs, `/statements?statementId=${id}`)).status).toBe(404);
    expect(await (await ask(lrs, `/statements?voidedStatementId=${id}`)).json()).toMatchObject({ id });
  });

  it('compares durations to a hundredth of a second, and gives them back as they were sent', async () => {
    const lrs = await startTestLrs();
    const lasting = (duration: string) => aStatement({ id, result: { duration } });
    expect((await post(lrs, lasting('PT1M0.1237S'))).status).toBe(200);
    expect((await post(lrs, lasting('PT1M0.12S'))).status).toBe(200);
    expect((await post(lrs, lasting('PT1M0.13S'))).status).toBe(409);
    expect((await get(lrs, id)).result).toEqual({ duration: 'PT1M0.1237S' });
  });

  it('takes multipart without attachments, and with such as are only elsewhere', async () => {
    const lrs = await startTestLrs();
    const elsewhere = anAttachment({ fileUrl: 'https://example.org/file' });
    for (const statement of [
      aStatement(),
      aStatement({ attachments: [elsewhere] }),
      aStatement({ object: aSubStatement({ attachments: [elsewhere] }) }),
    ]) {
      const response = await ask(lrs, '/statements', { method: 'POST', ...multipartBody([statementsPart(statement)]) });
      expect(response.status).toBe(200);
    }
  });

  it('answers the SHA-1 of a document as its ETag', async () => {
    const lrs = await startTestLrs();
    const [path = ''] = documents;
    await ask(lrs, path, { method: 'POST', body: '{}' });
    expect((await ask(lrs, path)).headers.get('ETag')).toBe('"bf21a9e8fbc5a3846fb05b4fa0859e0917b2202f"');
  });
});
