// The signing key and the check of files, over the page's API.
import { describe, expect, it } from 'vitest';
import type { NewExport } from '../../contract/exporting.ts';
import type { FileCheck } from '../../contract/signing.ts';
import { checkFilePath } from '../../contract/signing.ts';
import { aStatement } from '../../testing/a-statement.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';

const wanted: NewExport = {
  choice: { what: 'all' },
  format: 'zip',
  isSigned: true,
  zone: 'Europe/Madrid',
  languages: ['es'],
};

async function exported(lrs: TestLrs, parts: Partial<NewExport> = {}): Promise<Buffer> {
  const { id } = await lrs.api('POST /api/exports', { body: { ...wanted, ...parts } });
  const response = await lrs.askPath(`/api/exports/${id}/file`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

async function check(lrs: TestLrs, file: Buffer): Promise<FileCheck> {
  const response = await lrs.askPath(checkFilePath, { method: 'POST', body: new Uint8Array(file) });
  expect(response.status).toBe(200);
  return (await response.json()) as FileCheck;
}

async function withStatement(): Promise<TestLrs> {
  const lrs = await startTestLrs();
  await lrs.api('PUT /api/me', { body: { name: 'Ana Ruiz', picture: '' } });
  expect((await lrs.xapi('/statements', { method: 'POST', body: aStatement() })).status).toBe(200);
  return lrs;
}

describe('the signing key', () => {
  it('is made once, saved under a passphrase and loaded elsewhere', async () => {
    const [lrs, other] = [await startTestLrs(), await startTestLrs()];
    expect(await lrs.api('GET /api/signing-key')).toEqual({ key: null });
    const { key } = await lrs.api('POST /api/signing-key');
    expect(await lrs.api('POST /api/signing-key')).toEqual({ key });
    const saved = await lrs.api('POST /api/signing-key/save', { body: { passphrase: 'correct horse' } });
    expect(saved.key).toMatchObject({ did: key.did, savedAt: expect.any(String) });
    const wrong = await other.askApi('POST /api/signing-key/load', {
      body: { text: saved.text, passphrase: 'wrong one' },
    });
    expect(await wrong.json()).toMatchObject({ type: 'passphrase-wrong', status: 400 });
    expect(await other.api('GET /api/signing-key')).toEqual({ key: null });
    const body = { text: saved.text, passphrase: 'correct horse' };
    expect((await other.api('POST /api/signing-key/load', { body })).key.did).toBe(key.did);
  });

  it.each(['POST /api/signing-key/save', 'POST /api/signing-key/load'] as const)(
    'refuses %s without a form',
    async (route) => {
      const lrs = await startTestLrs();
      await lrs.api('POST /api/signing-key');
      const response = await lrs.askApi(route, { body: {} as never });
      expect(await response.json()).toMatchObject({ type: 'invalid-request' });
    },
  );
});

describe('a signed export', () => {
  it.each(['zip', 'html', 'open-badges', 'clr'] as const)(
    'as %s is intact, and says that the key is the learner’s',
    async (format) => {
      const lrs = await withStatement();
      const file = await exported(lrs, { format });
      const { did } = (await lrs.api('GET /api/signing-key')).key ?? {};
      const found = await check(lrs, file);
      expect(found).toMatchObject({ verdict: 'intact', signer: did, isOwn: true, changes: [] });
      const elsewhere = await startTestLrs();
      expect(await check(elsewhere, file)).toEqual({ ...found, isOwn: false });
    },
  );

  it('tells what somebody changed', async () => {
    const lrs = await withStatement();
    const file = await exported(lrs);
    const at = file.indexOf('statements.ndjson') + 40;
    file[at] = (file[at] ?? 0) ^ 1;
    expect(await check(lrs, file)).toMatchObject({
      verdict: 'changed',
      holder: 'Ana Ruiz',
      changes: [{ name: 'statements.ndjson', what: 'changed' }],
    });
  });

  it('is refused for formats without room for a signature', async () => {
    const lrs = await withStatement();
    for (const format of ['json', 'ndjson', 'csv'] as const) {
      const response = await lrs.askApi('POST /api/exports', { body: { ...wanted, format } });
      expect(await response.json()).toMatchObject({ type: 'format-not-signable' });
    }
  });

  it('that is not signed is told apart from one that is', async () => {
    const lrs = await withStatement();
    expect(await check(lrs, await exported(lrs, { isSigned: false }))).toMatchObject({
      verdict: 'unsigned',
      isOwn: false,
    });
    expect(await check(lrs, Buffer.from('no file of that kind'))).toMatchObject({ verdict: 'unreadable' });
    expect(await check(lrs, Buffer.alloc(0))).toMatchObject({ verdict: 'unreadable' });
  });
});
