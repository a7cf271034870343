// Attachments and signed Statements (xAPI 1.0.3 Communication 1.5, Data 2.4.11 and 2.6).
import { createSign, generateKeyPairSync } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../contract/xapi/attachment.ts';
import { SIGNATURE } from '../../contract/xapi/attachment.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { anAttachment, aStatement, aSubStatement } from '../../testing/a-statement.ts';
import type { BodyPart } from '../../testing/multipart-body.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from '../../testing/multipart-body.ts';
import { hasSharedData, sharedData } from '../../testing/shared-data.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';
import { readBoundary, splitMultipart } from '../../multipart/split-multipart.ts';

const picture = Buffer.from([0, 1, 2, 13, 10, 45, 45, 255, 254, 13, 10]);

function of(octets: string | Buffer, parts: Partial<Attachment> = {}): Attachment {
  return anAttachment({ contentType: 'image/png', length: octets.length, sha2: sha256(octets), ...parts });
}

function post(lrs: TestLrs, parts: readonly BodyPart[]): Promise<Response> {
  const { body, headers } = multipartBody(parts);
  return lrs.xapi('/statements', { method: 'POST', body, headers });
}

async function readMultipart(response: Response): Promise<{ headers: Record<string, string>; body: Buffer }[]> {
  const boundary = readBoundary(response.headers.get('Content-Type') ?? '');
  const parts: { headers: Record<string, string>; body: Buffer }[] = [];
  for await (const part of splitMultipart(octetsOf(response), boundary)) {
    const chunks: Buffer[] = [];
    for await (const chunk of part.body) chunks.push(chunk);
    parts.push({ headers: Object.fromEntries(part.headers), body: Buffer.concat(chunks) });
  }
  return parts;
}

async function* octetsOf(response: Response): AsyncGenerator<Buffer> {
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) yield Buffer.from(chunk);
}

/** How many files the attachments take, kept or incoming. */
function filesOf(lrs: TestLrs): number {
  const folder = join(lrs.lrs.dataFolder, 'attachments');
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

describe('attachments', () => {
  it('come back octet by octet, each once, whatever is in them', async () => {
    const lrs = await startTestLrs();
    const empty = Buffer.alloc(0);
    const first = aStatement({ attachments: [of(picture), of(empty, { contentType: 'text/plain' })] });
    const second = aStatement({ object: aSubStatement({ attachments: [of(picture)] }) });
    const response = await post(lrs, [statementsPart([first, second]), octetsPart(picture), octetsPart(empty)]);
    expect(response.status, await response.clone().text()).toBe(200);
    const [id = ''] = (await response.json()) as string[];

    const many = await readMultipart(await lrs.xapi('/statements?attachments=true'));
    expect(many[0]?.headers).toEqual({ 'content-type': 'application/json' });
    expect((JSON.parse(many[0]?.body.toString() ?? '') as { statements: unknown[] }).statements).toHaveLength(2);
    expect(many.slice(1).map(({ headers, body }) => [headers, body])).toEqual([
      [
        {
          'content-type': 'image/png',
          'content-transfer-encoding': 'binary',
          'x-experience-api-hash': sha256(picture),
        },
        picture,
      ],
      [
        { 'content-type': 'text/plain', 'content-transfer-encoding': 'binary', 'x-experience-api-hash': sha256(empty) },
        empty,
      ],
    ]);
    const one = await readMultipart(await lrs.xapi(`/statements?statementId=${id}&attachments=true`));
    expect(one.map(({ body }) => body).slice(1)).toEqual([picture, empty]);
    const without = await lrs.xapi(`/statements?statementId=${id}&attachments=false`);
    expect([without.headers.get('Content-Type'), await without.json()]).toMatchObject([
      'application/json; charset=utf-8',
      { attachments: first.attachments },
    ]);
  });

  it('are given page by page, and as multipart also where there are none', async () => {
    const lrs = await startTestLrs();
    await post(lrs, [statementsPart([aStatement(), aStatement({ attachments: [of(picture)] })]), octetsPart(picture)]);
    const first = await readMultipart(await lrs.xapi('/statements?attachments=true&limit=1'));
    expect(first).toHaveLength(2);
    const { more } = JSON.parse(first[0]?.body.toString() ?? '') as { more: string };
    expect(await readMultipart(await lrs.xapi(more.slice('/xapi'.length)))).toHaveLength(1);
  });

  it('whose file somebody took away are left out of the answer', async () => {
    const lrs = await startTestLrs();
    await post(lrs, [statementsPart(aStatement({ attachments: [of(picture)] })), octetsPart(picture)]);
    rmSync(join(lrs.lrs.dataFolder, 'attachments', sha256(picture).slice(0, 2)), { recursive: true });
    expect(await readMultipart(await lrs.xapi('/statements?attachments=true'))).toHaveLength(1);
  });

  it('of a PUT and of multipart without attachments are taken too', async () => {
    const lrs = await startTestLrs();
    const id = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01';
    const put = multipartBody([statementsPart(aStatement({ attachments: [of(picture)] })), octetsPart(picture)]);
    expect((await lrs.xapi(`/statements?statementId=${id}`, { method: 'PUT', ...put })).status).toBe(204);
    expect((await post(lrs, [statementsPart(aStatement())])).status).toBe(200);
    const byReference = aStatement({ attachments: [of('elsewhere', { fileUrl: 'https://example.org/file' })] });
    expect((await post(lrs, [statementsPart(byReference)])).status).toBe(200);
  });

  it('are not given to a credential that only names the hash of octets that another one sent', async () => {
    const lrs = await startTestLrs();
    await post(lrs, [statementsPart(aStatement({ attachments: [of(picture)] })), octetsPart(picture)]);
    const { authorization } = await lrs.issue('course', ['statements/write', 'statements/read/mine']);
    const headers = { Authorization: authorization };
    const naming = aStatement({ attachments: [of(picture, { fileUrl: 'https://example.org/file' })] });
    const given = async () =>
      (await readMultipart(await lrs.xapi('/statements?attachments=true', { headers }))).length - 1;
    expect((await lrs.xapi('/statements', { method: 'POST', body: naming, headers })).status).toBe(200);
    expect(await given()).toBe(0);

    // Once it has sent them itself, they belong to what it stores from then on.
    const own = multipartBody([statementsPart(aStatement({ attachments: [of(picture)] })), octetsPart(picture)]);
    const options = { method: 'POST', body: own.body, headers: { ...own.headers, ...headers } };
    expect((await lrs.xapi('/statements', options)).status).toBe(200);
    expect(await given()).toBe(1);
    const response = await lrs.xapi('/statements', { method: 'POST', body: naming, headers });
    const [id = ''] = (await response.json()) as string[];
    const one = await lrs.xapi(`/statements?statementId=${id}&attachments=true`, { headers });
    expect((await readMultipart(one)).slice(1).map(({ body }) => body)).toEqual([picture]);
  });

  it('of a Statement that is in conflict leave nothing behind, and harm none that is stored with the same', async () => {
    const lrs = await startTestLrs();
    const id = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01';
    await post(lrs, [statementsPart(aStatement({ id }))]);
    const conflicting = aStatement({ id, result: { success: true }, attachments: [of(picture)] });
    const conflict = () => post(lrs, [statementsPart(conflicting), octetsPart(picture)]);
    expect([(await conflict()).status, filesOf(lrs)]).toEqual([409, 0]);
    const good = [statementsPart(aStatement({ attachments: [of(picture)] })), octetsPart(picture)];
    const answers = await Promise.all([conflict(), post(lrs, good), conflict()]);
    expect(answers.map(({ status }) => status)).toEqual([409, 200, 409]);
    expect(filesOf(lrs)).toBe(1);
  });

  const good = aStatement({ attachments: [of(picture)] });
  const cases: readonly (readonly [string, readonly BodyPart[], object])[] = [
    [
      'no part with its data',
      [statementsPart(good)],
      { type: 'attachment-data-missing', violations: [{ pointer: '/attachments/0' }] },
    ],
    [
      'data of another hash',
      [statementsPart(good), octetsPart('x', { 'X-Experience-API-Hash': sha256(picture) })],
      { type: 'invalid-attachment' },
    ],
    [
      'a part that belongs to no attachment',
      [statementsPart(good), octetsPart(picture), octetsPart('x')],
      { type: 'invalid-attachment' },
    ],
    [
      'a hash that is no SHA-2',
      [statementsPart(good), octetsPart(picture, { 'X-Experience-API-Hash': '../../x' })],
      { type: 'invalid-attachment' },
    ],
    [
      'another transfer encoding',
      [statementsPart(good), octetsPart(picture, { 'Content-Transfer-Encoding': 'base64' })],
      { type: 'invalid-attachment' },
    ],
    [
      'no hash',
      [statementsPart(good), { headers: { 'Content-Transfer-Encoding': 'binary' }, body: picture }],
      { type: 'invalid-attachment' },
    ],
    [
      'Statements in another type',
      [{ headers: { 'Content-Type': 'text/plain' }, body: JSON.stringify(good) }, octetsPart(picture)],
      { type: 'wrong-content-type' },
    ],
    [
      'Statements in several parts',
      [statementsPart([good]), statementsPart([good]), octetsPart(picture)],
      { type: 'invalid-attachment' },
    ],
    [
      'an invalid Statement',
      [statementsPart({ ...good, verb: {} }), octetsPart(picture)],
      { type: 'invalid-statement' },
    ],
    ['no part at all', [], { type: 'malformed-multipart' }],
  ];

  it.each(cases)('with %s are refused, and nothing is left behind', async (_, parts, problem) => {
    const lrs = await startTestLrs();
    const response = await post(lrs, parts);
    expect([response.status, await response.json()]).toMatchObject([400, problem]);
    expect([await lrs.count(), filesOf(lrs)]).toEqual([0, 0]);
  });

  it('whose body is cut off are refused, and nothing is left behind', async () => {
    const lrs = await startTestLrs();
    const { body, headers } = multipartBody([statementsPart(good), octetsPart(picture)]);
    const response = await lrs.xapi('/statements', { method: 'POST', body: body.subarray(0, -20), headers });
    expect([response.status, await response.json()]).toMatchObject([400, { type: 'malformed-multipart' }]);
    expect([await lrs.count(), filesOf(lrs)]).toEqual([0, 0]);
  });

  it('without a boundary are refused', async () => {
    const lrs = await startTestLrs();
    const headers = { 'Content-Type': 'multipart/mixed; charset=utf-8' };
    const response = await lrs.xapi('/statements', { method: 'POST', body: 'x', headers });
    expect([response.status, await response.json()]).toMatchObject([400, { detail: /boundary/ }]);
  });
});

describe('signed Statements', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const encode = (value: unknown) =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

  function sign(payload: unknown, header: object = { alg: 'RS256' }): string {
    const text = `${encode(header)}.${encode(payload)}`;
    return `${text}.${createSign('sha256').update(text).sign(privateKey).toString('base64url')}`;
  }

  function signed(statement: Statement, jws: string, parts: Partial<Attachment> = {}): readonly BodyPart[] {
    const signature = of(jws, { usageType: SIGNATURE, contentType: 'application/octet-stream', ...parts });
    return [statementsPart({ ...statement, attachments: [signature] }), octetsPart(jws)];
  }

  const statement = aStatement({ id: '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01', result: { duration: 'PT1.234S' } });

  it('are taken when the signature was made over the same Statement', async () => {
    const lrs = await startTestLrs();
    const response = await post(lrs, signed(statement, sign({ ...statement, result: { duration: 'PT1.23S' } })));
    expect(response.status, await response.clone().text()).toBe(200);
  });

  it.each([
    ['over another Statement', sign({ ...statement, result: { success: true } }), {}],
    ['by another algorithm', sign(statement, { alg: 'HS256' }), {}],
    ['without an algorithm', sign(statement, { alg: 'none' }), {}],
    ['by what every object has', sign(statement, { alg: 'toString' }), {}],
    ['in signs that are no base64url', sign(statement).replace(/[^.]+$/, '!!!'), {}],
    ['with padding', `${sign(statement)}=`, {}],
    ['with a certificate that is no list', sign(statement, { alg: 'RS256', x5c: 'AAAA' }), {}],
    ['with no certificate in its list', sign(statement, { alg: 'RS256', x5c: [] }), {}],
    ['with a certificate that is no text', sign(statement, { alg: 'RS256', x5c: [{}] }), {}],
    ['over no JSON', `${encode({ alg: 'RS256' })}.${encode('nothing')}.abc`, {}],
    ['that is no JWS', 'signature', {}],
    ['with a certificate that is none', sign(statement, { alg: 'RS256', x5c: ['AAAA'] }), {}],
    ['of another content type', sign(statement), { contentType: 'text/plain' }],
  ])('with a signature %s are refused', async (_, jws, parts) => {
    const lrs = await startTestLrs();
    const response = await post(lrs, signed(statement, jws, parts));
    expect([response.status, await response.json()]).toMatchObject([400, { type: 'invalid-signature' }]);
    expect([await lrs.count(), filesOf(lrs)]).toEqual([0, 0]);
  });

  it('need the signature itself, a fileUrl is not enough', async () => {
    const lrs = await startTestLrs();
    const [statements] = signed(statement, sign(statement), { fileUrl: 'https://example.org/signature' });
    const response = await post(lrs, statements ? [statements] : []);
    expect([response.status, await response.json()]).toMatchObject([400, { type: 'attachment-data-missing' }]);
  });
});

describe.skipIf(!hasSharedData)('real multipart bodies', () => {
  it.each([
    ['attachments/basic_text_multipart_attachment_valid', '-------314159265358979323846', 200],
    ['attachments/basic_text_multipart_attachment_invalid_no_match_sha2', '-------314159265358979323846', 400],
    [
      'attachments/basic_text_multipart_attachment_invalid_first_part_content_type',
      '-------314159265358979323846',
      400,
    ],
    ['signed/spec-appendix-d', 'cairn-data-1', 200],
    ['signed/first-aid-rs256', 'cairn-data-2', 200],
    ['signed/first-aid-tampered', 'cairn-data-3', 400],
  ])('%s', async (file, boundary, status) => {
    const lrs = await startTestLrs();
    const body = Buffer.from(sharedData(`statements/${file}.part`));
    const headers = { 'Content-Type': `multipart/mixed; boundary=${boundary}` };
    const response = await lrs.xapi('/statements', { method: 'POST', body, headers });
    expect(response.status, await response.clone().text()).toBe(status);
    expect(await lrs.count()).toBe(status === 200 ? 1 : 0);
    if (status !== 200) return;
    const [id = ''] = (await response.json()) as string[];
    const [json, octets] = await readMultipart(await lrs.xapi(`/statements?statementId=${id}&attachments=true`));
    const [sentJson, sentOctets] = await readMultipart(new Response(body, { headers }));
    expect(JSON.parse(json?.body.toString() ?? '')).toMatchObject(
      JSON.parse(sentJson?.body.toString() ?? '') as object,
    );
    expect(octets?.body).toEqual(sentOctets?.body);
  });
});
