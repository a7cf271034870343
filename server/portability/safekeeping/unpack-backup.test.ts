import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { sha256 } from '../../testing/multipart-body.ts';
import { temporaryFolder } from '../../testing/start-test-lrs.ts';
import type { BackupManifest } from './manifest.ts';
import { unpackBackup } from './unpack-backup.ts';

const store = 'what a store would be';
const entry = (name: string, octets: string) => ({ name, length: octets.length, sha256: sha256(octets) });

function aManifest(parts: Partial<Record<keyof BackupManifest, unknown>> = {}): string {
  return JSON.stringify({
    format: 'cairn-backup',
    version: 1,
    madeBy: '0.1.0',
    madeAt: '2026-11-22T10:15:00.000Z',
    schema: 1,
    counts: { statements: 1, documents: 0, attachments: 0 },
    newestStatementAt: null,
    entries: [entry('store.sqlite', store)],
    damaged: [],
    ...parts,
  });
}

async function zip(entries: Readonly<Record<string, string>>): Promise<string> {
  const file = join(temporaryFolder(), 'backup.zip');
  const made = new ZipFile();
  for (const [name, octets] of Object.entries(entries)) made.addBuffer(Buffer.from(octets), name);
  made.end();
  await pipeline(made.outputStream, createWriteStream(file));
  return file;
}

function unpack(file: string, into = join(temporaryFolder(), 'into')) {
  return unpackBackup({ file, into, keepsAttachments: true });
}

it('unpacks the store and the attachments to where a record has them', async () => {
  const sha2 = sha256('octets');
  const name = `attachments/${sha2}`;
  const manifest = aManifest({ entries: [entry('store.sqlite', store), entry(name, 'octets')] });
  const into = join(temporaryFolder(), 'into');
  await unpack(await zip({ 'store.sqlite': store, [name]: 'octets', 'manifest.json': manifest }), into);
  expect(readFileSync(join(into, 'cairn.sqlite'), 'utf8')).toBe(store);
  expect(readFileSync(join(into, 'attachments', sha2.slice(0, 2), sha2), 'utf8')).toBe('octets');
});

it.each([
  ['another zip', { 'readme.txt': 'hello' }, /no backup of Cairn/],
  ['one without a store', { 'manifest.json': aManifest({ entries: [] }) }, /no store in it/],
  ['a changed store', { 'store.sqlite': 'What a store would be', 'manifest.json': aManifest() }, /not as it was/],
  ['a longer store', { 'store.sqlite': `${store}!`, 'manifest.json': aManifest() }, /not as long as it was/],
  ['something added', { 'store.sqlite': store, 'a.txt': '', 'manifest.json': aManifest() }, /put into it/],
  [
    'a name that is no hash',
    {
      'store.sqlite': store,
      'attachments/x': 'x',
      'manifest.json': aManifest({ entries: [entry('store.sqlite', store), entry('attachments/x', 'x')] }),
    },
    /belongs to no backup/,
  ],
  ['a manifest that is none', { 'store.sqlite': store, 'manifest.json': '{"format":"cairn-backup"}' }, /no backup/],
])('refuses %s', async (_, entries, why) => {
  await expect(zip(entries).then((file) => unpack(file))).rejects.toThrow(why);
});

it.each([{ version: 2 }, { schema: 9_999 }])('says that a newer Cairn made it: %o', async (parts) => {
  const file = await zip({ 'store.sqlite': store, 'manifest.json': aManifest(parts) });
  await expect(unpack(file)).rejects.toMatchObject({ type: 'backup-newer' });
});

it('refuses what was cut off, and a file that is no zip', async () => {
  const whole = await zip({ 'store.sqlite': store, 'manifest.json': aManifest() });
  const part = join(temporaryFolder(), 'part.zip');
  writeFileSync(part, readFileSync(whole).subarray(0, 100));
  await expect(unpack(part)).rejects.toMatchObject({ type: 'backup-unreadable' });
  const other = join(temporaryFolder(), 'photo.jpg');
  writeFileSync(other, 'no zip');
  await expect(unpack(other)).rejects.toMatchObject({ type: 'backup-unreadable' });
});

it('asks for room only for what it unpacks', async () => {
  const name = `attachments/${sha256('x')}`;
  const film = { ...entry(name, 'x'), length: Number.MAX_SAFE_INTEGER };
  const manifest = aManifest({ entries: [entry('store.sqlite', store), film] });
  const file = await zip({ 'store.sqlite': store, [name]: 'x', 'manifest.json': manifest });
  const into = () => join(temporaryFolder(), 'into');
  await expect(unpackBackup({ file, into: into(), keepsAttachments: true })).rejects.toMatchObject({
    type: 'disk-full',
  });
  await expect(unpackBackup({ file, into: into(), keepsAttachments: false })).rejects.toThrow(/not as long as it was/);
});

it('writes nothing outside of its folder', async () => {
  const file = await zip({ 'store.sqlite': store, 'manifest.json': aManifest() });
  const octets = readFileSync(file).toString('latin1').replaceAll('store.sqlite', '../../x.sqli');
  writeFileSync(file, Buffer.from(octets, 'latin1'));
  const folder = temporaryFolder();
  await expect(unpack(file, join(folder, 'a', 'b'))).rejects.toMatchObject({ type: 'backup-unreadable' });
  expect(existsSync(join(folder, 'x.sqli'))).toBe(false);
});
