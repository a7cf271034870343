import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { NewBackupSettings } from '../../contract/safekeeping.ts';
import { aStatement, anAttachment } from '../../testing/a-statement.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';
import { startTestLrs, temporaryFolder } from '../../testing/start-test-lrs.ts';

const document = '/activities/state?activityId=https://example.org/a&agent={"mbox":"mailto:ana@example.org"}&stateId=';

async function record(lrs: TestLrs, id = randomUUID()): Promise<string> {
  const answer = await lrs.xapi(`/statements?statementId=${id}`, { method: 'PUT', body: aStatement({ id }) });
  expect(answer.status).toBe(204);
  return id;
}

/** A Statement with a file of its own. */
async function recordFile(lrs: TestLrs, octets: Buffer): Promise<string> {
  const sha2 = createHash('sha256').update(octets).digest('hex');
  const statement = aStatement({ attachments: [anAttachment({ sha2, length: octets.length })] });
  const body = [
    '--b\r\nContent-Type: application/json\r\n\r\n',
    JSON.stringify(statement),
    `\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${sha2}\r\n\r\n`,
    octets,
    '\r\n--b--\r\n',
  ];
  const answer = await lrs.xapi('/statements', {
    method: 'POST',
    body: Buffer.concat(body.map((part) => Buffer.from(part))),
    headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
  });
  expect(answer.status).toBe(200);
  return sha2;
}

async function backUp(lrs: TestLrs) {
  await lrs.api('POST /api/backups');
  await expect.poll(async () => (await lrs.api('GET /api/backups')).progress).toBeNull();
  return lrs.api('GET /api/backups');
}

async function restore(lrs: TestLrs, file: string, passphrase?: string): Promise<void> {
  const { id } = await lrs.api('POST /api/restore/preview', { body: { file, passphrase } });
  await lrs.api('POST /api/restore', { body: { id } });
  await expect.poll(() => readdirSync(lrs.lrs.dataFolder).some((name) => name.startsWith('aside-'))).toBe(true);
  await isBack(lrs);
}

async function isBack(lrs: TestLrs): Promise<void> {
  await expect
    .poll(() =>
      lrs.askApi('GET /api/status').then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
}

function settings(parts: Partial<NewBackupSettings>): NewBackupSettings {
  return { isOn: true, folder: '/', days: 7, weeks: 4, months: 12, isEncrypted: false, ...parts };
}

it.each([undefined, 'a passphrase of mine'])(
  'brings back what was backed up, with the passphrase %s',
  async (passphrase) => {
    const lrs = await startTestLrs();
    const folder = temporaryFolder();
    const isEncrypted = passphrase !== undefined;
    const encryption = passphrase === undefined ? {} : { isEncrypted, passphrase };
    await lrs.api('PUT /api/backups', { body: settings({ folder, ...encryption }) });
    const kept = await record(lrs);
    const sha2 = await recordFile(lrs, Buffer.from('a certificate'));
    await lrs.xapi(`${document}one`, { method: 'PUT', body: { page: 3 } });
    const { backups, failure } = await backUp(lrs);
    expect(failure).toBeNull();
    expect(backups).toMatchObject([{ isEncrypted }]);
    const [name = ''] = readdirSync(folder);
    expect(name).toBe(backups[0]?.name);
    expect(readFileSync(join(folder, name)).includes('fire-safety')).toBe(false);

    const later = await record(lrs);
    await lrs.xapi(`${document}one`, { method: 'DELETE' });
    const preview = await lrs.api('POST /api/restore/preview', { body: { file: name, passphrase } });
    expect(preview).toMatchObject({
      name,
      statements: 2,
      documents: 1,
      attachments: 1,
      lost: 1,
      now: { statements: 3 },
    });
    await restore(lrs, name, passphrase);

    expect(await lrs.count()).toBe(2);
    expect((await lrs.xapi(`/statements?statementId=${kept}`)).status).toBe(200);
    expect((await lrs.xapi(`/statements?statementId=${later}`)).status).toBe(404);
    expect(await (await lrs.xapi(`${document}one`)).json()).toEqual({ page: 3 });
    expect(await (await lrs.askPath(`/api/attachments/${sha2}`)).text()).toBe('a certificate');
    expect(await lrs.api('POST /api/storage/check')).toMatchObject({ isSound: true, statements: 2, attachments: 1 });
    expect((await lrs.api('GET /api/backups')).settings).toMatchObject({ folder, isEncrypted });
    expect((await lrs.api('GET /api/storage')).asides).toHaveLength(1);
  },
);

it('is not restored with another passphrase, or none', async () => {
  const lrs = await startTestLrs();
  const folder = temporaryFolder();
  await lrs.api('PUT /api/backups', {
    body: settings({ folder, isEncrypted: true, passphrase: 'a passphrase of mine' }),
  });
  const [backup] = (await backUp(lrs)).backups;
  const preview = (passphrase?: string) =>
    lrs.askApi('POST /api/restore/preview', { body: { file: backup?.name, passphrase } });
  expect(await (await preview()).json()).toMatchObject({ type: 'passphrase-missing' });
  expect(await (await preview('another passphrase')).json()).toMatchObject({ type: 'passphrase-wrong' });
});

it('makes no plain backup where an encrypted one is wanted and the passphrase cannot be read', async () => {
  const dataFolder = temporaryFolder();
  const folder = temporaryFolder();
  const first = await startTestLrs({ dataFolder, secretsKey: new Uint8Array(32).fill(1) });
  await first.api('PUT /api/backups', {
    body: settings({ folder, isEncrypted: true, passphrase: 'a passphrase of mine' }),
  });
  await first.lrs.close();
  const second = await startTestLrs({ dataFolder, secretsKey: new Uint8Array(32).fill(2) });
  expect((await backUp(second)).failure).toMatchObject({ reason: 'no-passphrase' });
  expect(readdirSync(folder)).toEqual([]);
});

it('goes on encrypting on another computer, with the passphrase from the backup', async () => {
  const folder = temporaryFolder();
  const first = await startTestLrs({ secretsKey: new Uint8Array(32).fill(1) });
  await record(first);
  await first.api('PUT /api/backups', {
    body: settings({ folder, isEncrypted: true, passphrase: 'a passphrase of mine' }),
  });
  const [backup] = (await backUp(first)).backups;
  const second = await startTestLrs({ secretsKey: new Uint8Array(32).fill(2) });
  await restore(second, join(folder, backup?.name ?? ''), 'a passphrase of mine');
  const { failure, backups } = await backUp(second);
  expect(failure).toBeNull();
  expect(backups.map(({ isEncrypted }) => isEncrypted)).toEqual([true, true]);
});

it('says that the folder is missing, and makes none', async () => {
  const lrs = await startTestLrs();
  const folder = join(temporaryFolder(), 'stick');
  await lrs.api('PUT /api/backups', { body: settings({ folder }) });
  expect(await backUp(lrs)).toMatchObject({ backups: [], failure: { reason: 'folder-missing' } });
});

it('leaves what it did not make, and all backups of the last day', async () => {
  const lrs = await startTestLrs();
  const folder = temporaryFolder();
  const others = ['cairn-backup-2020-01-01T00-00-00.zip', 'photo.jpg'];
  for (const name of others) writeFileSync(join(folder, name), 'mine');
  await lrs.api('PUT /api/backups', { body: settings({ folder, days: 0, weeks: 0, months: 0 }) });
  await backUp(lrs);
  const { backups } = await backUp(lrs);
  expect(backups).toHaveLength(3);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(others));
});

it('takes a backup from elsewhere', async () => {
  const [from, to] = [await startTestLrs(), await startTestLrs()];
  await record(from);
  const folder = temporaryFolder();
  await from.api('PUT /api/backups', { body: settings({ folder }) });
  const [backup] = (await backUp(from)).backups;
  const octets = readFileSync(join(folder, backup?.name ?? ''));
  const sent = await to.askPath('/api/restore/file?name=x.zip', { method: 'POST', body: octets });
  const { file } = (await sent.json()) as { readonly file: string };
  await restore(to, file);
  expect(await to.count()).toBe(1);
});

it('refuses a name that leads elsewhere, and what is no longer offered', async () => {
  const lrs = await startTestLrs();
  const preview = await lrs.askApi('POST /api/restore/preview', { body: { file: '../secrets.key' } });
  expect(preview.status).toBe(404);
  expect((await lrs.askApi('POST /api/restore', { body: { id: randomUUID() } })).status).toBe(404);
});

it('compacts, and tells where everything lies', async () => {
  const lrs = await startTestLrs();
  const id = await record(lrs);
  mkdirSync(join(lrs.lrs.dataFolder, 'aside-2026-01-01T00-00-00'));
  writeFileSync(join(lrs.lrs.dataFolder, 'aside-2026-01-01T00-00-00', 'cairn.sqlite'), 'x'.repeat(1000));
  const before = await lrs.api('GET /api/storage');
  expect(before.asides).toMatchObject([{ length: 1000 }]);
  expect(before.parts.find(({ what }) => what === 'copies')?.length).toBe(1000);
  expect(
    (await lrs.api('DELETE /api/storage/asides/:name', { path: { name: 'aside-2026-01-01T00-00-00' } })).asides,
  ).toEqual([]);
  expect(await lrs.api('POST /api/storage/compact')).toMatchObject({ working: 'compacting' });
  await isBack(lrs);
  await expect
    .poll(() =>
      lrs.api('GET /api/storage').then(
        ({ working }) => working,
        () => 'away',
      ),
    )
    .toBeNull();
  expect((await lrs.xapi(`/statements?statementId=${id}`)).status).toBe(200);
});
