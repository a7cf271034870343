import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { LrsConfig } from '../../config.ts';
import { startLrs } from '../../index.ts';
import { storeFileName } from '../../store/open-database.ts';
import { aStatement } from '../../testing/a-statement.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';
import { startTestLrs, temporaryFolder } from '../../testing/start-test-lrs.ts';

async function addProfile(lrs: TestLrs, name: string, folder?: string) {
  const { profiles } = await lrs.api('POST /api/profiles', { body: { name, folder } });
  const added = profiles.find((profile) => profile.name === name);
  if (added === undefined) throw new Error(`There is no profile ${name}.`);
  return added;
}

async function openProfile(lrs: TestLrs, id: string): Promise<void> {
  await lrs.api('POST /api/profiles/:id/open', { path: { id } });
  await expect.poll(() => presentIn(lrs), { timeout: 30_000 }).toBe(id);
}

/** The id of the profile that answers; undefined while none does. */
async function presentIn(lrs: TestLrs): Promise<string | undefined> {
  return lrs.api('GET /api/status').then(
    ({ profile }) => profile.id,
    () => undefined,
  );
}

it('opens the record of another profile and comes back, and the page stays signed in', async () => {
  const lrs = await startTestLrs();
  const home = lrs.lrs.dataFolder;
  expect((await lrs.xapi('/statements', { method: 'POST', body: aStatement() })).status).toBe(200);
  expect((await lrs.api('GET /api/status')).profile).toEqual({ id: 'home', name: '', others: 0 });
  const work = await addProfile(lrs, 'Work');
  expect(work).toMatchObject({ isOpen: false, isMissing: false, folder: join(home, 'profiles', 'Work') });

  await openProfile(lrs, work.id);
  expect(lrs.lrs.dataFolder).toBe(work.folder);
  expect(await lrs.count()).toBe(0);
  expect((await lrs.api('GET /api/status')).profile).toEqual({ id: work.id, name: 'Work', others: 1 });
  const refused = await lrs.xapi('/statements', { method: 'POST', body: aStatement() });
  expect(refused.status).toBe(401);
  expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('belong to another profile') });
  expect((await lrs.api('GET /api/storage')).folder).toBe(work.folder);

  await openProfile(lrs, 'home');
  expect(await lrs.count()).toBe(1);
  expect((await lrs.xapi('/statements', { method: 'POST', body: aStatement() })).status).toBe(200);
});

it('opens the one that was opened last when it starts, or the one that is named, this time or from now on', async () => {
  const first = await startTestLrs();
  const home = first.lrs.dataFolder;
  const work = await addProfile(first, 'Work');
  await openProfile(first, work.id);
  await first.lrs.close();
  const present = async (config: Partial<LrsConfig> = {}) => {
    const lrs = await startTestLrs({ dataFolder: home, ...config });
    const id = await presentIn(lrs);
    await lrs.lrs.close();
    return id;
  };
  expect(await present({ profile: 'home' })).toBe('home');
  expect(await present()).toBe(work.id);
  expect(await present({ lastingProfile: 'home' })).toBe('home');
  expect(await present()).toBe('home');
});

it('begins no new record where the one of a profile is missing, neither here nor at the start', async () => {
  const lrs = await startTestLrs();
  const disk = temporaryFolder();
  const folder = join(disk, 'mine');
  const { id } = await addProfile(lrs, 'Work', folder);
  renameSync(folder, join(disk, 'elsewhere'));
  const answer = await lrs.askApi('POST /api/profiles/:id/open', { path: { id } });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ type: 'profile-unopenable', detail: expect.stringContaining(folder) });
  expect((await lrs.api('GET /api/profiles')).profiles[1]).toMatchObject({ isMissing: true });
  // As where a disk is plugged in: the folder may be there without it.
  mkdirSync(folder);
  const start = startLrs({
    dataFolder: lrs.lrs.dataFolder,
    profile: 'work',
    port: 0,
    defaultVersion: '1.0.3',
    log: () => undefined,
  });
  await expect(start).rejects.toMatchObject({ reason: 'data-folder-missing' });
  expect(existsSync(join(folder, storeFileName))).toBe(false);
});

it('opens the present record again, and says why, when the other one fails', async () => {
  const lrs = await startTestLrs({ log: () => undefined });
  const { id, folder } = await addProfile(lrs, 'Work');
  writeFileSync(join(folder, 'attachments'), 'no folder');
  await lrs.api('POST /api/profiles/:id/open', { path: { id } });
  const failure = () =>
    lrs.api('GET /api/profiles').then(
      ({ openFailure }) => openFailure,
      () => null,
    );
  await expect.poll(failure, { timeout: 30_000 }).toContain('ENOTDIR');
  expect(await presentIn(lrs)).toBe('home');
});

it('takes in a record that is there, and refuses what would mix records up', async () => {
  const lrs = await startTestLrs();
  const home = lrs.lrs.dataFolder;
  const refusal = async (body: unknown) => {
    const answer = await lrs.askApi('POST /api/profiles', { body });
    return ((await answer.json()) as { readonly type: string }).type;
  };
  const { folder, id } = await addProfile(lrs, 'Work', join(temporaryFolder(), 'work'));
  expect(await refusal({ name: ' work ' })).toBe('profile-known');
  expect(await refusal({ name: 'Other', folder })).toBe('profile-known');
  expect(await refusal({ name: 'Other', folder: join(folder, 'other') })).toBe('folder-overlaps');
  expect(await refusal({ name: 'Other', folder: join(home, 'other') })).toBe('folder-overlaps');
  expect(await refusal({ name: 'Other', folder: 'other' })).toBe('folder-unwritable');
  expect(await refusal({ name: '' })).toBe('invalid-request');
  const full = temporaryFolder();
  writeFileSync(join(full, 'photo.jpg'), 'mine');
  expect(await refusal({ name: 'Other', folder: full })).toBe('folder-not-empty');

  expect((await lrs.api('DELETE /api/profiles/:id', { path: { id } })).profiles).toHaveLength(1);
  expect(existsSync(join(folder, storeFileName))).toBe(true);
  expect(await addProfile(lrs, 'Again', folder)).toMatchObject({ folder, isMissing: false });
});

it('renames a profile, and forgets none that is open', async () => {
  const lrs = await startTestLrs();
  const renamed = await lrs.api('PUT /api/profiles/:id', { path: { id: 'home' }, body: { name: 'Ana' } });
  expect(renamed.profiles).toMatchObject([{ id: 'home', name: 'Ana', isOpen: true }]);
  const forgotten = await lrs.askApi('DELETE /api/profiles/:id', { path: { id: 'home' } });
  expect(await forgotten.json()).toMatchObject({ type: 'profile-is-open' });
});
