import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isOfLock } from '../../store/lock-store.ts';
import { storeFileName } from '../../store/open-database.ts';
import { openStoreBeside } from '../../store/open-store.ts';
import { aStatement } from '../../testing/a-statement.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';
import { startTestLrs, temporaryFolder } from '../../testing/start-test-lrs.ts';

async function move(lrs: TestLrs, folder: string) {
  expect(await lrs.api('POST /api/storage/move', { body: { folder } })).toMatchObject({ working: 'moving' });
  await expect.poll(() => isIn(lrs, folder), { timeout: 30_000 }).toBe(true);
  return lrs.api('GET /api/storage');
}

/** Whether it answers again from there, or has given up. */
function isIn(lrs: TestLrs, folder: string): Promise<boolean> {
  return lrs.api('GET /api/storage').then(
    (storage) => storage.folder === folder || storage.moveFailure !== null,
    () => false,
  );
}

it('moves everything to another folder and back, and leaves nothing behind', async () => {
  const to = join(temporaryFolder(), 'record');
  const lrs = await startTestLrs();
  const home = lrs.lrs.dataFolder;
  expect((await lrs.xapi('/statements', { method: 'POST', body: aStatement() })).status).toBe(200);
  const aside = 'aside-2026-01-01T00-00-00';
  mkdirSync(join(home, aside));
  writeFileSync(join(home, aside, storeFileName), 'an older one');
  mkdirSync(join(home, 'shell'));
  writeFileSync(join(home, 'secrets-key.keychain'), 'the shell has it');
  const strangers = temporaryFolder();
  writeFileSync(join(strangers, 'diary.txt'), 'mine');
  symlinkSync(strangers, join(home, 'attachments', 'link'));
  const settings = { isOn: true, folder: join(home, 'backups', 'weekly'), days: 7, weeks: 4, months: 12 };
  mkdirSync(settings.folder, { recursive: true });
  await lrs.api('PUT /api/backups', { body: { ...settings, isEncrypted: false } });

  expect(await move(lrs, to)).toMatchObject({ folder: to, working: null, moveFailure: null });
  expect(await lrs.count()).toBe(1);
  expect((await lrs.xapi('/statements', { method: 'POST', body: aStatement() })).status).toBe(200);
  expect(lrs.lrs.dataFolder).toBe(to);
  expect(await lrs.api('GET /api/status')).toMatchObject({ dataFolder: to, profile: { id: 'home' } });
  expect((await lrs.api('GET /api/backups')).settings.folder).toBe(join(to, 'backups', 'weekly'));
  expect(readFileSync(join(to, aside, storeFileName), 'utf8')).toBe('an older one');
  expect(readlinkSync(join(to, 'attachments', 'link'))).toBe(strangers);
  expect(readFileSync(join(strangers, 'diary.txt'), 'utf8')).toBe('mine');
  expect(readdirSync(home).toSorted()).toEqual(['profiles.json', 'secrets-key.keychain', 'shell']);
  expect(readdirSync(to)).not.toContain('cairn-move');
  for (const name of readdirSync(to).filter((found) => !isOfLock(found))) {
    const { mode } = lstatSync(join(to, name));
    expect(mode & 0o077, name).toBe(0);
  }
  expect(statSync(to).mode & 0o077).toBe(0);

  expect(await move(lrs, home)).toMatchObject({ folder: home, moveFailure: null });
  expect(await lrs.count()).toBe(2);
  expect(existsSync(to)).toBe(false);
  expect(await lrs.api('POST /api/storage/check')).toMatchObject({ isSound: true, statements: 2 });
});

it('refuses a folder in which something would be lost', async () => {
  const lrs = await startTestLrs();
  const home = lrs.lrs.dataFolder;
  const full = temporaryFolder();
  writeFileSync(join(full, 'photo.jpg'), 'mine');
  const link = join(temporaryFolder(), 'link');
  symlinkSync(home, link);
  const refusal = async (folder: unknown) => {
    const answer = await lrs.askApi('POST /api/storage/move', { body: { folder } });
    return ((await answer.json()) as { readonly type: string }).type;
  };
  expect(await refusal('record')).toBe('folder-unwritable');
  expect(await refusal(`${full}/x\0y`)).toBe('folder-unwritable');
  expect(await refusal(undefined)).toBe('folder-unwritable');
  expect(await refusal(full)).toBe('folder-not-empty');
  expect(await refusal(home)).toBe('folder-overlaps');
  expect(await refusal(join(home, 'attachments', 'in'))).toBe('folder-overlaps');
  expect(await refusal(join(link, 'in'))).toBe('folder-overlaps');
  expect(await refusal(join(home, '..'))).toBe('folder-overlaps');
  expect(await refusal(join(full, 'photo.jpg', 'in'))).toBe('folder-unwritable');
  expect(await refusal(join(full, 'no', 'such'))).toBe('folder-unwritable');
  expect(existsSync(join(home, 'profiles.json'))).toBe(false);
});

it('opens the record where it was, and says why, when it cannot be moved', async () => {
  const to = join(temporaryFolder(), 'record');
  const lrs = await startTestLrs({ log: () => undefined });
  const home = lrs.lrs.dataFolder;
  const other = openStoreBeside({ dataFolder: home });
  expect((await move(lrs, to)).moveFailure).toContain('in use by another program');
  other.close();
  expect(existsSync(to)).toBe(false);
  expect((await lrs.api('GET /api/storage')).folder).toBe(home);
  expect(await move(lrs, to)).toMatchObject({ folder: to, moveFailure: null });
});
