// What the learner adds by hand, over the page's API.
import { describe, expect, it } from 'vitest';
import type { ByHand, UploadedFile } from '../../contract/by-hand.ts';
import { byHandLabel, uploadPath } from '../../contract/by-hand.ts';
import { attachmentPath } from '../../contract/experience.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { aByHand } from '../../testing/a-by-hand.ts';
import { anAgent, aStatement } from '../../testing/a-statement.ts';
import { sha256 } from '../../testing/multipart-body.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';

async function upload(lrs: TestLrs, name: string, octets: string): Promise<UploadedFile> {
  const path = `${uploadPath}?${new URLSearchParams({ name })}`;
  const response = await lrs.askPath(path, { method: 'POST', body: octets });
  expect(response.status).toBe(200);
  return (await response.json()) as UploadedFile;
}

async function add(lrs: TestLrs, parts: Partial<ByHand> = {}): Promise<string> {
  return (await lrs.api('POST /api/by-hand', { body: aByHand(parts) })).id;
}

async function kept(lrs: TestLrs, id: string): Promise<Statement> {
  return JSON.parse((await lrs.api('GET /api/statements/:id', { path: { id } })).json) as Statement;
}

describe('adding by hand', () => {
  it('records a Statement about the learner by a credential that nobody can use and no list shows', async () => {
    const lrs = await startTestLrs();
    const id = await add(lrs);
    const statement = await kept(lrs, id);
    expect(statement.actor).toEqual({
      objectType: 'Agent',
      account: { homePage: 'http://localhost/cairn', name: 'learner' },
    });
    expect(statement.authority).toMatchObject({ name: byHandLabel });
    expect((await lrs.api('GET /api/credentials')).credentials.map(({ label }) => label)).toEqual(['everything']);
    expect(await lrs.api('GET /api/statements/:id', { path: { id } })).toMatchObject({
      isByHand: true,
      recordedBy: byHandLabel,
    });
  });

  it('is about the first identity of the learner, under the name that they go by', async () => {
    const lrs = await startTestLrs();
    await lrs.api('POST /api/identities', { body: { agent: anAgent() } });
    await lrs.api('PUT /api/me', { body: { name: 'Ana Ruiz', picture: '' } });
    expect((await kept(lrs, await add(lrs))).actor).toEqual({ ...anAgent(), name: 'Ana Ruiz' });
  });

  it('refuses a form that is not right, and stores nothing', async () => {
    const lrs = await startTestLrs();
    for (const body of [aByHand({ title: '' }), {}, aByHand({ link: 'javascript:alert(1)' })]) {
      const response = await lrs.askApi('POST /api/by-hand', { body });
      expect([response.status, await response.json()]).toMatchObject([400, { type: 'invalid-request' }]);
    }
    expect((await lrs.askApi('POST /api/by-hand', { body: aByHand({ evidence: ['no upload'] }) })).status).toBe(409);
    expect(await lrs.count()).toBe(0);
  });

  it('makes one experience of what has the same title and kind', async () => {
    const lrs = await startTestLrs();
    await add(lrs, { deed: 'practised', title: 'Piano', seconds: 1800 });
    await add(lrs, { deed: 'practised', title: 'piano', seconds: 600, at: '2025-03-12T10:00:00Z' });
    const { rows } = await lrs.api('GET /api/experiences', { query: { from: '0', count: '10' } });
    expect(rows).toMatchObject([{ kind: 'practice', seconds: 2400, attempts: 2, standing: { status: 'done' } }]);
  });

  it('belongs to the course of the record that it names', async () => {
    const lrs = await startTestLrs();
    const course = {
      id: 'https://lms.example.org/course/music',
      definition: { name: { en: 'Music' }, type: 'http://adlnet.gov/expapi/activities/course' },
    };
    const context = { contextActivities: { parent: [course] } };
    await lrs.xapi('/statements', { method: 'POST', body: [aStatement({ object: course }), aStatement({ context })] });
    const { context: found } = await kept(lrs, await add(lrs, { partOf: 'Music' }));
    expect(found?.contextActivities?.parent).toMatchObject([{ id: course.id }]);
  });
});

describe('a save that is repeated because its answer was lost', () => {
  const id = '11111111-1111-4111-8111-111111111111';

  it('stores nothing twice, although its files wait no longer', async () => {
    const lrs = await startTestLrs();
    const { id: evidence } = await upload(lrs, 'one.txt', 'one');
    const body = { ...aByHand({ evidence: [evidence], partOf: 'Science fiction' }), id };
    const save = () => lrs.api('POST /api/by-hand', { body });
    expect(await Promise.all([save(), save(), save()])).toEqual([{ id }, { id }, { id }]);
    expect(await lrs.count()).toBe(1);
  });

  it('changes once, too', async () => {
    const lrs = await startTestLrs();
    const before = await add(lrs);
    const body = { ...aByHand({ title: 'Emma' }), id };
    const change = () => lrs.api('PUT /api/by-hand/:id', { path: { id: before }, body });
    expect([await change(), await change()]).toEqual([{ id }, { id }]);
    expect(await lrs.count()).toBe(3);
  });

  it.each<[string, Partial<ByHand>]>([
    ['title', { title: 'Emma' }],
    ['time', { at: '2025-03-12T09:30:00+01:00' }],
    ['file', { evidence: [] }],
  ])('replaces what had arrived when the form has another %s by now', async (_, parts) => {
    const lrs = await startTestLrs();
    const { sha2, id: evidence } = await upload(lrs, 'one.txt', 'one');
    const before = await add(lrs, { evidence: [evidence] });
    const path = { id: before };
    await lrs.api('PUT /api/by-hand/:id', { path, body: { ...aByHand({ evidence: [sha2] }), id } });
    const body = { ...aByHand({ evidence: [sha2], ...parts }), id };
    const saved = await lrs.api('PUT /api/by-hand/:id', { path, body });
    expect(saved.id).not.toBe(id);
    expect(await lrs.api('GET /api/by-hand/:id', { path: saved })).toMatchObject({ record: parts });
    expect(await lrs.api('GET /api/statements/:id', { path: { id } })).toMatchObject({
      voiding: { replacedBy: saved.id },
    });
  });

  it('is stored anew when what had arrived was deleted or changed meanwhile', async () => {
    const lrs = await startTestLrs();
    const body = { ...aByHand(), id };
    await lrs.api('POST /api/by-hand', { body });
    const choice = { what: 'statements', ids: [id] } as const;
    await lrs.api('POST /api/removals', { body: { choice, statements: 1 } });
    expect((await lrs.api('POST /api/by-hand', { body })).id).not.toBe(id);
    expect(await lrs.count()).toBe(1);
  });

  it('needs an id that is one', async () => {
    const lrs = await startTestLrs();
    for (const wrong of ['x', 7, null]) {
      const response = await lrs.askApi('POST /api/by-hand', { body: { ...aByHand(), id: wrong } });
      expect(response.status).toBe(400);
    }
  });
});

describe('changing what was added by hand', () => {
  it('voids it and stores another in its place, with the files that stay', async () => {
    const lrs = await startTestLrs();
    const [first, second] = [await upload(lrs, 'one.txt', 'one'), await upload(lrs, 'two.txt', 'two')];
    const id = await add(lrs, { evidence: [first.id, second.id] });
    const before = await lrs.api('GET /api/by-hand/:id', { path: { id } });
    expect(before).toEqual({
      id,
      record: aByHand({ evidence: [first.sha2, second.sha2] }),
      files: [first, second].map(({ name, contentType, length, sha2 }) => ({ name, contentType, length, sha2 })),
    });
    const record = { ...before.record, title: 'Dune Messiah', evidence: [second.sha2] };
    const changed = await lrs.api('PUT /api/by-hand/:id', { path: { id }, body: record });
    expect(await lrs.api('GET /api/by-hand/:id', { path: { id: changed.id } })).toMatchObject({
      record,
      files: [{ name: 'two.txt' }],
    });
    const old = await lrs.api('GET /api/statements/:id', { path: { id } });
    expect(old).toMatchObject({ isByHand: false, voiding: { replacedBy: changed.id } });
    expect((await kept(lrs, changed.id)).context?.statement).toEqual({ objectType: 'StatementRef', id });
    expect(await lrs.count()).toBe(3);
    expect((await lrs.askPath(attachmentPath + second.sha2)).status).toBe(200);
  });

  it('leaves the earlier one as it is when the form is not right', async () => {
    const lrs = await startTestLrs();
    const id = await add(lrs);
    for (const parts of [{ title: '' }, { evidence: ['no upload'] }]) {
      expect((await lrs.askApi('PUT /api/by-hand/:id', { path: { id }, body: aByHand(parts) })).ok).toBe(false);
    }
    expect(await lrs.api('GET /api/by-hand/:id', { path: { id } })).toMatchObject({ record: { title: 'Dune' } });
    expect(await lrs.count()).toBe(1);
  });

  it('changes once what is changed twice at the same time', async () => {
    const lrs = await startTestLrs();
    const id = await add(lrs);
    const change = () => lrs.askApi('PUT /api/by-hand/:id', { path: { id }, body: aByHand({ title: 'Emma' }) });
    const answers = await Promise.all([change(), change(), change()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
    expect(await lrs.count()).toBe(3);
  });

  it('is only for what was added by hand', async () => {
    const lrs = await startTestLrs();
    const [id = ''] = (await (
      await lrs.xapi('/statements', { method: 'POST', body: aStatement() })
    ).json()) as string[];
    for (const path of [{ id }, { id: 'nothing' }]) {
      expect((await lrs.askApi('GET /api/by-hand/:id', { path })).status).toBe(404);
      expect((await lrs.askApi('PUT /api/by-hand/:id', { path, body: aByHand() })).status).toBe(404);
    }
  });
});

describe('uploads', () => {
  it('are judged by their names alone, and named safely', async () => {
    const lrs = await startTestLrs();
    expect(await upload(lrs, 'Certificate.PDF', '<script>')).toMatchObject({
      name: 'Certificate.PDF',
      contentType: 'application/pdf',
      length: 8,
      sha2: sha256(Buffer.from('<script>')),
    });
    expect(await upload(lrs, '../../x.html', '')).toMatchObject({
      name: '_.._x.html',
      contentType: 'application/octet-stream',
      length: 0,
    });
  });

  it('are for the page alone', async () => {
    const lrs = await startTestLrs();
    const ask = (headers: Record<string, string>) =>
      lrs.askPath(`${uploadPath}?name=x`, { method: 'POST', body: 'x', headers });
    expect((await ask({ Cookie: '' })).status).toBe(401);
    expect((await ask({ Origin: 'https://evil.example.org' })).status).toBe(403);
    expect((await ask({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  });
});

describe('the download of an attachment', () => {
  it('is a file under the name that it was added with, and never anything that a browser shows', async () => {
    const lrs = await startTestLrs();
    const { id, sha2 } = await upload(lrs, 'Año "1".html', '<script>alert(1)</script>');
    await add(lrs, { evidence: [id] });
    const response = await lrs.askPath(attachmentPath + sha2.toUpperCase());
    expect(await response.text()).toBe('<script>alert(1)</script>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '25',
      'content-disposition': 'attachment; filename="A_o _1_.html"; filename*=UTF-8\'\'A%C3%B1o%20_1_.html',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('takes the teeth out of names that others sent', async () => {
    const lrs = await startTestLrs();
    const names = ['../../../etc/passwd', 'a\r\nSet-Cookie: x=1', '', '.', 'invoice\u202Efdp.exe', 'x'.repeat(4000)];
    for (const name of names) {
      const octets = Buffer.from(`octets of ${name}`);
      const sha2 = sha256(octets);
      const attachment = {
        usageType: 'https://example.org/file',
        display: { en: name },
        contentType: 'text/html',
        length: octets.length,
        sha2,
      };
      const text = JSON.stringify(aStatement({ attachments: [attachment] }));
      const posted = await lrs.xapi('/statements', {
        method: 'POST',
        headers: { 'Content-Type': 'multipart/mixed; boundary=abc' },
        body: `--abc\r\nContent-Type: application/json\r\n\r\n${text}\r\n--abc\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${sha2}\r\n\r\n${octets.toString()}\r\n--abc--\r\n`,
      });
      expect(posted.status).toBe(200);
      const response = await lrs.askPath(attachmentPath + sha2);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[^/\\"]{1,120}"(?:; filename\*=[^;]+)?$/,
      );
    }
  });

  it('is only for octets in the record, and for the page', async () => {
    const lrs = await startTestLrs();
    const { sha2 } = await upload(lrs, 'x.txt', 'x');
    expect((await lrs.askPath(attachmentPath + sha256(Buffer.from('y')))).status).toBe(404);
    expect((await lrs.askPath(`${attachmentPath}..%2f..%2fcairn.sqlite`)).status).toBe(404);
    expect((await lrs.askPath(attachmentPath + sha2, { headers: { Cookie: '' } })).status).toBe(401);
  });
});

describe('templates', () => {
  it('keep the form without its time and files, one for each name', async () => {
    const lrs = await startTestLrs();
    const { id } = await upload(lrs, 'x.txt', 'x');
    const record = aByHand({ title: '', seconds: 1800, evidence: [id] });
    await lrs.api('POST /api/templates', { body: { name: 'Piano', record: aByHand() } });
    const { templates } = await lrs.api('POST /api/templates', { body: { name: ' Piano ', record } });
    expect(templates).toMatchObject([{ name: 'Piano', record: { ...record, at: '', evidence: [] } }]);
    const [template] = templates;
    expect(await lrs.api('DELETE /api/templates/:id', { path: { id: template?.id ?? '' } })).toEqual({ templates: [] });
    expect((await lrs.askApi('POST /api/templates', { body: { name: '', record } })).status).toBe(400);
    expect((await lrs.askApi('POST /api/templates', { body: { name: 'x', record: {} } })).status).toBe(400);
  });
});
