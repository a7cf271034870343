import { describe, expect, it, onTestFinished } from 'vitest';
import type { Statement } from '../../contract/xapi/statement.ts';
import {
  aGroup,
  anActivity,
  anAgent,
  aStatement,
  aStatementRef,
  aSubStatement,
  completed,
  voided,
} from '../../testing/a-statement.ts';
import { createCredentials } from '../../lrs/credentials.ts';
import { createStatementReader } from '../../lrs/get-statements.ts';
import { createStatementStorer } from '../../lrs/store-statements.ts';
import { openAttachmentFiles } from '../../store/attachment-files.ts';
import { openStore } from '../../store/open-store.ts';
import { startTestLrs, temporaryFolder } from '../../testing/start-test-lrs.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';
import { createStatementResource } from './statements.ts';

const id = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01';
const otherId = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a02';

type StatementResult = { readonly statements: readonly Statement[]; readonly more: string };

async function store(lrs: TestLrs, ...statements: readonly Statement[]): Promise<string[]> {
  const response = await lrs.xapi('/statements', { method: 'POST', body: statements });
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as string[];
}

async function query(lrs: TestLrs, parameters: Record<string, string>, path = '/statements'): Promise<StatementResult> {
  const response = await lrs.xapi(`${path}?${new URLSearchParams(parameters)}`);
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as StatementResult;
}

async function get(lrs: TestLrs, statementId: string): Promise<Statement> {
  return (await (await lrs.xapi(`/statements?statementId=${statementId}`)).json()) as Statement;
}

describe('PUT statements', () => {
  it('Communication 2.1.1: stores a Statement under the id of the address and answers 204', async () => {
    const lrs = await startTestLrs();
    const put = await lrs.xapi(`/statements?statementId=${id}`, { method: 'PUT', body: aStatement() });
    expect(put.status).toBe(204);
    expect(await get(lrs, id)).toMatchObject({ id, ...aStatement(), version: '1.0.0' });
  });

  it('Communication 2.1.1: needs the statementId, and the same one in the Statement', async () => {
    const lrs = await startTestLrs();
    const without = await lrs.xapi('/statements', { method: 'PUT', body: aStatement() });
    expect([without.status, await without.json()]).toMatchObject([400, { type: 'missing-parameter' }]);
    const other = await lrs.xapi(`/statements?statementId=${id}`, { method: 'PUT', body: aStatement({ id: otherId }) });
    expect([other.status, await other.json()]).toMatchObject([400, { violations: [{ pointer: '/id' }] }]);
    const many = await lrs.xapi(`/statements?statementId=${id}`, { method: 'PUT', body: [aStatement()] });
    expect(many.status).toBe(400);
    expect(await lrs.count()).toBe(0);
  });

  it('Data 2.3.1: takes the same Statement again, and refuses another with its id', async () => {
    const lrs = await startTestLrs();
    const put = (statement: Statement) => lrs.xapi(`/statements?statementId=${id}`, { method: 'PUT', body: statement });
    expect((await put(aStatement())).status).toBe(204);
    const kept = await get(lrs, id);
    expect((await put({ ...aStatement(), id: id.toUpperCase() })).status).toBe(204);
    const conflict = await put(aStatement({ verb: completed }));
    expect([conflict.status, await conflict.json()]).toMatchObject([409, { type: 'statement-conflict' }]);
    expect(await get(lrs, id)).toEqual(kept);
    expect(await lrs.count()).toBe(1);
  });
});

describe('POST statements', () => {
  it('Communication 2.1.2: answers the ids of one or many, in order', async () => {
    const lrs = await startTestLrs();
    const one = await lrs.xapi('/statements', { method: 'POST', body: aStatement({ id }) });
    expect([one.status, await one.json()]).toEqual([200, [id]]);
    const ids = await store(lrs, aStatement(), aStatement({ id: otherId }), aStatement());
    expect(ids[1]).toBe(otherId);
    expect(new Set(ids).size).toBe(3);
    expect(await store(lrs)).toEqual([]);
  });

  it('Communication 3.2: stores the whole batch or nothing, and says which Statement was wrong', async () => {
    const lrs = await startTestLrs();
    const wrong = { ...aStatement(), verb: { id: 'no iri' }, extra: 1 };
    const response = await lrs.xapi('/statements', { method: 'POST', body: [aStatement(), wrong] });
    expect(response.status).toBe(400);
    const { violations } = (await response.json()) as { violations: { pointer: string }[] };
    expect(violations.map(({ pointer }) => pointer).toSorted()).toEqual(['/1/extra', '/1/verb/id']);
    await store(lrs, aStatement({ id }));
    const conflict = await lrs.xapi('/statements', {
      method: 'POST',
      body: [aStatement(), aStatement({ id, verb: completed })],
    });
    expect([conflict.status, await conflict.json()]).toMatchObject([409, { violations: [{ pointer: '/1/id' }] }]);
    const twice = await lrs.xapi('/statements', {
      method: 'POST',
      body: [aStatement({ id: otherId }), aStatement({ id: otherId })],
    });
    expect([twice.status, await twice.json()]).toMatchObject([400, { violations: [{ pointer: '/1/id' }] }]);
    expect(await lrs.count()).toBe(1);
  });

  it('Data 2.4: sets id, stored, timestamp, version and the authority of the credential, whatever was sent', async () => {
    const lrs = await startTestLrs();
    const sent = aStatement({ stored: '2001-01-01T00:00:00Z', authority: anAgent('somebody.else') });
    const [given = ''] = await store(lrs, sent);
    const kept = await get(lrs, given);
    expect(kept.authority).toEqual({
      objectType: 'Agent',
      name: 'everything',
      account: { homePage: 'http://localhost/cairn', name: lrs.key },
    });
    expect(kept.timestamp).toBe(kept.stored);
    expect(Date.parse(kept.stored ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(kept.version).toBe('1.0.0');
  });

  it('Data 2.4.6.2: gives a single context Activity back as an array, also in a SubStatement', async () => {
    const lrs = await startTestLrs();
    const context = {
      contextActivities: { parent: anActivity('course'), other: [anActivity('other')] },
      language: 'en',
    };
    const object = { ...aStatement({ context }), objectType: 'SubStatement' as const };
    const [given = ''] = await store(lrs, aStatement({ context, object } as Partial<Statement>));
    const wanted = {
      contextActivities: { parent: [anActivity('course')], other: [anActivity('other')] },
      language: 'en',
    };
    expect(await get(lrs, given)).toMatchObject({ context: wanted, object: { context: wanted } });
  });

  it('keeps digits, escapes and unknown order as they were sent', async () => {
    const lrs = await startTestLrs();
    const text = `{ "result" : {"extensions":{"http://example.org/n":[9007199254740993, 1.10, 1E2, -0, "\\u00e9\\u0000"]}},
      "object":{"id":"http://example.org/a"}, "verb":{"id":"http://example.org/v"}, "id":"${id}", "actor":{"mbox":"mailto:a@example.org"}}`;
    expect((await lrs.xapi('/statements', { method: 'POST', body: text })).status).toBe(200);
    const kept = await (await lrs.xapi(`/statements?statementId=${id}`)).text();
    expect(kept).toContain(
      '"result" : {"extensions":{"http://example.org/n":[9007199254740993,1.10,1E2,-0,"\\u00e9\\u0000"]}}'.replace(
        ' : ',
        ':',
      ),
    );
  });

  it('xAPI 2.0: takes contextAgents only under 2.0.0, and answers in UTC', async () => {
    const lrs = await startTestLrs();
    const statement = {
      ...aStatement({ id, timestamp: '2025-03-11T10:30:00.123456789+01:00' }),
      context: { contextAgents: [{ objectType: 'contextAgent', agent: anAgent() }] },
    };
    const old = await lrs.xapi('/statements', { method: 'POST', body: statement });
    expect([old.status, await old.json()]).toMatchObject([
      400,
      { violations: [{ pointer: '/context/contextAgents' }] },
    ]);
    const headers = { 'X-Experience-API-Version': '2.0' };
    const stored = await lrs.xapi('/statements', { method: 'POST', body: statement, headers });
    expect([stored.status, stored.headers.get('X-Experience-API-Version')]).toEqual([200, '2.0.0']);
    // A 1.0.3 reader gets it whole.
    expect(await get(lrs, id)).toMatchObject({
      version: '2.0.0',
      timestamp: '2025-03-11T09:30:00.123456Z',
      context: statement.context,
    });
  });

  it('xAPI 2.0: answers the timestamp of a SubStatement in UTC too, and leaves it alone under 1.0.3', async () => {
    const lrs = await startTestLrs();
    const timestamp = '2025-03-11T10:30:00+01:00';
    const statement = aStatement({ object: aSubStatement({ timestamp }) });
    for (const [version, wanted] of [
      ['2.0.0', '2025-03-11T09:30:00.000Z'],
      ['1.0.3', timestamp],
    ] as const) {
      const headers = { 'X-Experience-API-Version': version };
      const stored = await lrs.xapi('/statements', { method: 'POST', body: statement, headers });
      const [given = ''] = (await stored.json()) as string[];
      expect(await get(lrs, given)).toMatchObject({ object: { ...statement.object, timestamp: wanted } });
    }
  });
});

describe('GET one Statement', () => {
  it('Communication 2.1.3: answers 404 for an unknown id, with Last-Modified and HEAD for a known one', async () => {
    const lrs = await startTestLrs();
    expect((await lrs.xapi(`/statements?statementId=${id}`)).status).toBe(404);
    await store(lrs, aStatement({ id }));
    const response = await lrs.xapi(`/statements?statementId=${id.toUpperCase()}`);
    const { stored = '' } = (await response.json()) as Statement;
    expect(response.headers.get('Last-Modified')).toBe(new Date(stored).toUTCString());
    const head = await lrs.xapi(`/statements?statementId=${id}`, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('Content-Length')]).toEqual([
      200,
      '',
      response.headers.get('Content-Length'),
    ]);
  });

  it.each([
    `statementId=${id}&voidedStatementId=${id}`,
    `statementId=${id}&limit=1`,
    'statementId=not-a-uuid',
    `statementId=${id}&statementId=${otherId}`,
  ])('Communication 2.1.3: refuses %s', async (parameters) => {
    const lrs = await startTestLrs();
    expect((await lrs.xapi(`/statements?${parameters}`)).status).toBe(400);
  });
});

describe('voiding', () => {
  const voiding = aStatement({ id: otherId, verb: voided, object: aStatementRef(id) });

  it.each([
    ['after its target', [aStatement({ id }), voiding]],
    ['before its target', [voiding, aStatement({ id })]],
  ])('Data 2.3.2: hides the target when it arrives %s', async (_, statements) => {
    const lrs = await startTestLrs();
    for (const statement of statements) await store(lrs, statement);
    expect((await lrs.xapi(`/statements?statementId=${id}`)).status).toBe(404);
    expect((await lrs.xapi(`/statements?voidedStatementId=${id}`)).status).toBe(200);
    expect((await lrs.xapi(`/statements?voidedStatementId=${otherId}`)).status).toBe(404);
    expect((await query(lrs, {})).statements.map((one) => one.id)).toEqual([otherId]);
  });

  it('Data 2.3.2: a voiding Statement cannot be voided', async () => {
    const lrs = await startTestLrs();
    await store(lrs, aStatement({ id }), voiding);
    await store(lrs, aStatement({ verb: voided, object: aStatementRef(otherId) }));
    expect((await lrs.xapi(`/statements?statementId=${otherId}`)).status).toBe(200);
    expect((await lrs.xapi(`/statements?voidedStatementId=${id}`)).status).toBe(200);
  });

  const recording = ['statements/write', 'statements/read/mine'] as const;

  it('is refused to a credential without the scope all when another one stored the target', async () => {
    const lrs = await startTestLrs();
    const course = await lrs.issue('course', recording);
    const headers = { Authorization: course.authorization };
    await store(lrs, aStatement({ id }));
    const response = await lrs.xapi('/statements', { method: 'POST', body: [aStatement(), voiding], headers });
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { type: 'scope-missing', violations: [{ pointer: '/1/object/id' }] },
    ]);
    expect([await lrs.count(), (await lrs.xapi(`/statements?statementId=${id}`)).status]).toEqual([1, 200]);
  });

  it('does nothing to a target that comes later from another credential, but to its own, and with all to any', async () => {
    const lrs = await startTestLrs();
    const [course, other] = [await lrs.issue('course', recording), await lrs.issue('other', recording)];
    const post = (statement: Statement, authorization: string) =>
      lrs.xapi('/statements', { method: 'POST', body: statement, headers: { Authorization: authorization } });
    for (const [voidedBy, storedBy, status] of [
      [course, other, 200],
      [course, course, 404],
      [lrs, other, 404],
    ] as const) {
      const target = crypto.randomUUID();
      await post(aStatement({ verb: voided, object: aStatementRef(target) }), voidedBy.authorization);
      await post(aStatement({ id: target }), storedBy.authorization);
      expect((await lrs.xapi(`/statements?statementId=${target}`)).status).toBe(status);
    }
  });

  it('Data 2.3.2: voids only by a StatementRef', async () => {
    const lrs = await startTestLrs();
    const response = await lrs.xapi('/statements', { method: 'POST', body: aStatement({ verb: voided }) });
    expect([response.status, await lrs.count()]).toEqual([400, 0]);
  });
});

describe('GET statements', () => {
  it('finds by agent: actor, object, and members of Groups', async () => {
    const lrs = await startTestLrs();
    const ana = anAgent('ana');
    const asObject = { ...ana, objectType: 'Agent' as const };
    const ids = await store(
      lrs,
      aStatement({ actor: ana }),
      aStatement({ actor: anAgent('bo') }),
      aStatement({ actor: anAgent('bo'), object: asObject }),
      aStatement({ actor: aGroup(anAgent('bo'), ana) }),
      aStatement({ actor: anAgent('bo'), context: { instructor: ana } }),
    );
    const found = await query(lrs, { agent: JSON.stringify({ ...ana, name: 'another name' }), ascending: 'true' });
    expect(found.statements.map((one) => one.id)).toEqual([ids[0], ids[2], ids[3]]);
  });

  it('finds by verb, activity and registration, and by all of them together', async () => {
    const lrs = await startTestLrs();
    const registration = '0E2AE3A0-6A3E-4D3C-9A3B-5D0F1C3B7F01';
    const ids = await store(
      lrs,
      aStatement({ verb: completed, object: anActivity('a'), context: { registration } }),
      aStatement({ verb: completed, object: anActivity('b') }),
      aStatement({ object: anActivity('a'), context: { registration } }),
    );
    const find = async (parameters: Record<string, string>) =>
      (await query(lrs, { ...parameters, ascending: 'true' })).statements.map((one) => ids.indexOf(one.id ?? ''));
    expect(await find({ verb: completed.id })).toEqual([0, 1]);
    expect(await find({ activity: anActivity('a').id })).toEqual([0, 2]);
    expect(await find({ registration: registration.toLowerCase() })).toEqual([0, 2]);
    expect(
      await find({ verb: completed.id, activity: anActivity('a').id, registration, agent: JSON.stringify(anAgent()) }),
    ).toEqual([0]);
    expect(await find({ verb: 'http://example.org/unknown' })).toEqual([]);
  });

  it('Communication 2.1.3: since is exclusive, until inclusive', async () => {
    const lrs = await startTestLrs();
    const ids = await store(lrs, aStatement(), aStatement(), aStatement());
    const middle = (await get(lrs, ids[1] ?? '')).stored ?? '';
    const later = await query(lrs, { since: middle });
    const earlier = await query(lrs, { until: middle, ascending: 'true' });
    expect(later.statements.map((one) => one.id)).toEqual([ids[2]]);
    expect(earlier.statements.map((one) => one.id)).toEqual([ids[0], ids[1]]);
    expect((await query(lrs, { until: '2001-01-01T00:00:00Z' })).statements).toEqual([]);
    expect((await query(lrs, { since: '2001-01-01T00:00:00Z' })).statements).toHaveLength(3);
  });

  it.each([['false'], ['true']])(
    'pages through everything once with ascending=%s while new Statements arrive',
    async (ascending) => {
      const lrs = await startTestLrs();
      const ids = await store(lrs, ...Array.from({ length: 7 }, () => aStatement()));
      let page = await query(lrs, { limit: '3', ascending });
      const seen: (string | undefined)[] = [];
      for (;;) {
        seen.push(...page.statements.map((one) => one.id));
        if (page.more === '') break;
        expect(page.more).toMatch(/^\/xapi\/statements\/more\/[\w-]+$/);
        await store(lrs, aStatement());
        page = await query(lrs, {}, page.more.slice('/xapi'.length));
      }
      expect(seen).toEqual(ascending === 'true' ? ids : ids.toReversed());
    },
  );

  it('refuses a "more" address that it did not make', async () => {
    const lrs = await startTestLrs();
    const forged = Buffer.from(
      JSON.stringify({ query: { filter: { 'x; DROP': 1 }, ascending: true, limit: 1 }, after: 0, upTo: 9 }),
    );
    expect((await lrs.xapi(`/statements/more/${forged.toString('base64url')}`)).status).toBe(404);
    expect((await lrs.xapi('/statements/more/xxx')).status).toBe(404);
  });

  it.each([
    [-1, 10],
    [1, -1],
    [1.5, 10],
    ['1', 10],
  ])('refuses a "more" address with limit %j behind %j', async (limit, after) => {
    const lrs = await startTestLrs();
    const asked = { filter: {}, ascending: true, limit, withAttachments: false };
    const forged = Buffer.from(JSON.stringify({ query: asked, after, upTo: 9 })).toString('base64url');
    expect((await lrs.xapi(`/statements/more/${forged}`)).status).toBe(404);
  });

  it('ends a page early when its Statements are large, and loses none', async () => {
    const lrs = await startTestLrs();
    const large = () => aStatement({ result: { response: 'x'.repeat(7 * 1024 * 1024) } });
    const ids = [await store(lrs, large(), large()), await store(lrs, large())].flat();
    const first = await query(lrs, { ascending: 'true', until: '9999-12-31T23:59:59Z' });
    expect(first.statements.map((one) => one.id)).toEqual(ids.slice(0, 2));
    const second = await query(lrs, {}, first.more.slice('/xapi'.length));
    expect([second.statements.map((one) => one.id), second.more]).toEqual([ids.slice(2), '']);
  });

  it.each(['format=exact', 'related_agents=false', 'related_activities=false&limit=1'])(
    'Communication 2.1.3: takes the default %s',
    async (parameters) => {
      const lrs = await startTestLrs();
      await store(lrs, aStatement({ id }));
      expect((await query(lrs, Object.fromEntries(new URLSearchParams(parameters)))).statements).toHaveLength(1);
      const one = await lrs.xapi(`/statements?statementId=${id}&${parameters}`);
      expect(one.status).toBe(parameters === 'format=exact' ? 200 : 400);
    },
  );

  it('says that what is stored can be read, also when the clock went back', async () => {
    const opened = openStore({ dataFolder: temporaryFolder() });
    onTestFinished(opened.close);
    let now = Date.parse('2026-01-02T00:00:00Z');
    const clock = () => now;
    const { key } = createCredentials(opened, clock).issue({ label: 'course', scopes: ['all'] }).credential;
    const credential = opened.credentials.find(key);
    if (!credential) throw new Error('no credential');
    const storer = createStatementStorer(opened, clock, 'http://localhost', () => undefined);
    const submission = { text: JSON.stringify(aStatement({ id })), mayBeMany: true, version: '1.0.3' } as const;
    await storer.store({ ...submission, credential, attachments: [] });
    const resource = createStatementResource({
      store: opened,
      files: openAttachmentFiles(temporaryFolder(), () => true),
      storer,
      reader: createStatementReader(opened),
    });
    const through = () => {
      const headers = new Map<string, string>();
      resource.setConsistentThrough({ set: (name: string, value: string) => headers.set(name, value) } as never);
      return headers.get('X-Experience-API-Consistent-Through');
    };
    now -= 86_400_000;
    expect(through()).toBe((JSON.parse(opened.statements.findById(id)?.json ?? '') as Statement).stored);
    now += 2 * 86_400_000;
    expect(through()).toBe('2026-01-02T23:59:59.999000Z');
  });

  it('says up to when every Statement can be read, on every answer of the resource', async () => {
    const lrs = await startTestLrs();
    const [given = ''] = await store(lrs, aStatement());
    const { stored = '' } = await get(lrs, given);
    for (const path of ['/statements', `/statements?statementId=${id}`, '/statements?unknown=1']) {
      await expect
        .poll(async () => Date.parse((await lrs.xapi(path)).headers.get('X-Experience-API-Consistent-Through') ?? ''))
        .toBeGreaterThanOrEqual(Date.parse(stored));
    }
  });

  it('shows a credential with statements/read/mine only what it stored itself, on later pages too', async () => {
    const lrs = await startTestLrs();
    const course = await lrs.issue('course', ['statements/write', 'statements/read/mine']);
    const [foreign = ''] = await store(lrs, aStatement());
    const headers = { Authorization: course.authorization };
    const posted = await lrs.xapi('/statements', { method: 'POST', body: [aStatement(), aStatement()], headers });
    const own = (await posted.json()) as string[];
    const first = (await (await lrs.xapi('/statements?limit=1', { headers })).json()) as StatementResult;
    const second = (await (await lrs.xapi(first.more.slice('/xapi'.length), { headers })).json()) as StatementResult;
    expect([...first.statements, ...second.statements].map((one) => one.id)).toEqual(own.toReversed());
    expect(second.more).toBe('');
    expect((await lrs.xapi(`/statements?statementId=${foreign}`, { headers })).status).toBe(404);
  });
});
