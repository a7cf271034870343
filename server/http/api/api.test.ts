// The page's API: the transcript, credentials, and what changes while a page is open.
import { describe, expect, it } from 'vitest';
import type { Change } from '../../contract/api.ts';
import { anActivity, anAgent, aStatement, aStatementRef, voided } from '../../testing/a-statement.ts';
import { ownConnection, startTestLrs } from '../../testing/start-test-lrs.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';

async function post(lrs: TestLrs, ...statements: readonly unknown[]): Promise<string[]> {
  return (await (await lrs.xapi('/statements', { method: 'POST', body: statements })).json()) as string[];
}

describe('the transcript', () => {
  it('is newest first by timestamp, in windows, and keeps voided Statements in sight', async () => {
    const lrs = await startTestLrs();
    const ids = await post(
      lrs,
      aStatement({ timestamp: '2025-01-01T00:00:00Z' }),
      aStatement({ timestamp: '2025-03-01T00:00:00Z' }),
      aStatement({ timestamp: '2025-02-01T00:00:00Z' }),
    );
    await post(lrs, aStatement({ verb: voided, object: aStatementRef(ids[0]), timestamp: '2025-04-01T00:00:00Z' }));
    const { total, rows } = await lrs.api('GET /api/transcript', { query: { from: '1', count: '200' } });
    expect(total).toBe(4);
    expect(rows.map(({ id, voided: isVoided }) => [ids.indexOf(id), isVoided])).toEqual([
      [1, false],
      [2, false],
      [0, true],
    ]);
    expect((await lrs.api('GET /api/transcript/ids')).ids).not.toContain(ids[0]);
  });

  it('says where a row is now', async () => {
    const lrs = await startTestLrs();
    await post(lrs, aStatement(), aStatement());
    const query = { from: '0', count: '1' };
    const [first] = (await lrs.api('GET /api/transcript', { query })).rows;
    await post(lrs, aStatement(), aStatement(), aStatement());
    const anchor = String(first?.sequence);
    expect((await lrs.api('GET /api/transcript', { query: { ...query, anchor } })).anchorPosition).toBe(3);
    expect(
      (await lrs.api('GET /api/transcript', { query: { ...query, anchor, words: 'nothing' } })).anchorPosition,
    ).toBeNull();
  });

  it('is filtered by words', async () => {
    const lrs = await startTestLrs();
    const ids = await post(lrs, aStatement({ object: anActivity('algebra') }), aStatement({ actor: anAgent('bo') }));
    const { total, rows } = await lrs.api('GET /api/transcript', {
      query: { from: '0', count: '10', words: 'ALG ana' },
    });
    expect([total, rows.map(({ id }) => id)]).toEqual([1, [ids[0]]]);
  });

  it('opens a Statement exactly as it is kept', async () => {
    const lrs = await startTestLrs();
    const [id = ''] = await post(lrs, aStatement());
    const detail = await lrs.api('GET /api/statements/:id', { path: { id } });
    expect(detail.json).toBe(await (await lrs.xapi(`/statements?statementId=${id}`)).text());
    expect(detail).toMatchObject({ recordedBy: 'everything', voiding: null, deliveries: [] });
    expect((await lrs.askApi('GET /api/statements/:id', { path: { id: 'unknown' } })).status).toBe(404);
  });

  it.each([
    {},
    { from: '0' },
    { from: '-1', count: '10' },
    { from: '0', count: '0' },
    { from: '0', count: '201' },
    { from: '0', count: '10', anchor: 'x' },
  ])('refuses %j', async (query) => {
    const lrs = await startTestLrs();
    expect((await lrs.askApi('GET /api/transcript', { query })).status).toBe(400);
  });
});

describe('credentials', () => {
  it('tell their secret once, and when they were last used', async () => {
    const lrs = await startTestLrs();
    const { credential, secret } = await lrs.api('POST /api/credentials', {
      body: { label: ' Course ', scopes: ['statements/write', 'statements/write'] },
    });
    expect(credential).toMatchObject({
      label: 'Course',
      scopes: ['statements/write'],
      lastUsedAt: null,
      revokedAt: null,
    });
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await lrs.api('GET /api/credentials'))).not.toContain(secret);
    const authorization = `Basic ${Buffer.from(`${credential.key}:${secret}`).toString('base64')}`;
    await lrs.xapi('/statements', { method: 'POST', body: aStatement(), headers: { Authorization: authorization } });
    const find = async () =>
      (await lrs.api('GET /api/credentials')).credentials.find(({ key }) => key === credential.key);
    await expect.poll(async () => (await find())?.lastUsedAt).toMatch(/^20/);
    await lrs.api('DELETE /api/credentials/:key', { path: { key: credential.key } });
    expect((await find())?.revokedAt).toMatch(/^20/);
  });

  it.each([
    { label: '', scopes: ['all'] },
    { label: 'x'.repeat(201), scopes: ['all'] },
    { label: 'x', scopes: [] },
    { label: 'x', scopes: ['everything'] },
    { label: 'x', scopes: 'all' },
    { scopes: ['all'] },
    [],
  ])('are not made from %j', async (body) => {
    const lrs = await startTestLrs();
    expect((await lrs.askApi('POST /api/credentials', { body })).status).toBe(400);
    expect((await lrs.api('GET /api/credentials')).credentials).toHaveLength(1);
  });
});

describe('a body that the page never sends', () => {
  const routes = [
    'POST /api/credentials',
    'POST /api/origin-requests/decision',
    'POST /api/destinations/test',
    'POST /api/destinations',
    'POST /api/previews',
    'POST /api/shares',
    'POST /api/rules',
    'POST /api/ledger/withdraw',
    'POST /api/ledger/leave-out',
    'POST /api/identities',
    'PUT /api/me',
    'POST /api/me/identity-answer',
    'POST /api/me/forget-identity',
    'POST /api/me/first-identity',
    'POST /api/notes',
    'POST /api/views',
    'POST /api/sources/test',
    'POST /api/sources',
  ] as const;
  const odd = { a: 1 };
  const bodies = [
    undefined,
    {},
    { label: odd, scopes: odd, key: odd, origin: odd, allow: odd },
    { name: odd, address: odd, key: odd, secret: odd },
    { destinationId: odd, selection: { kind: 'picked', statementIds: [] }, form: { as: null, leaveOut: [] } },
    { destinationId: 'x', selection: { kind: 'picked', statementIds: odd } },
    { destinationId: 'x', selection: { kind: 'picked', statementIds: [odd] } },
    { destinationId: 'x', selection: { kind: 'matching', criteria: { verbs: odd } } },
    { destinationId: 'x', selection: { kind: 'matching', criteria: { from: 'yesterday' } } },
    { destinationId: 'x', selection: { kind: 'picked', statementIds: [] }, form: { as: odd, leaveOut: [] } },
    { previewId: odd },
    { deliveries: [odd] },
    { name: 'x', destinationId: odd, criteria: {}, form: { as: null, leaveOut: [] } },
    { agent: odd },
  ];

  it.each(routes)('is refused by %s as an invalid request', async (route) => {
    const lrs = await startTestLrs();
    for (const body of bodies) {
      const response = await lrs.askApi(route, { body });
      expect([body, response.status, await response.json()]).toMatchObject([body, 400, { type: 'invalid-request' }]);
    }
  });
});

describe('the event stream', () => {
  it('tells what changed, so that a page follows without a reload', async () => {
    const lrs = await startTestLrs();
    const changes = await listen(lrs);
    await post(lrs, aStatement(), aStatement());
    await expect.poll(() => changes).toContainEqual({ what: 'statements', total: 2 });
    await lrs.issue('course', ['all']);
    await expect.poll(() => changes).toContainEqual({ what: 'credentials' });
    await lrs.xapi('/statements', { headers: { Origin: 'https://course.example.org' } });
    await expect.poll(() => changes).toContainEqual({ what: 'origin-requests' });
  });
});

async function listen(lrs: TestLrs): Promise<Change[]> {
  const signIn = await fetch(lrs.lrs.makePageAddress(), { redirect: 'manual', headers: ownConnection });
  const cookie = signIn.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  const response = await fetch(`${lrs.origin}/api/events`, { headers: { Cookie: cookie } });
  const changes: Change[] = [];
  void (async () => {
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      for (const [, data = ''] of new TextDecoder().decode(chunk).matchAll(/^data: (.*)$/gm)) {
        changes.push(JSON.parse(data) as Change);
      }
    }
  })();
  return changes;
}
