import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../store/open-store.ts';
import { aStatementRow } from '../../testing/open-memory-store.ts';
import { temporaryFolder } from '../../testing/start-test-lrs.ts';
import { createBackupSettings } from './backup-settings.ts';
import { createBackups, noteMade } from './backups.ts';
import { createTaskRunner } from './run-task.ts';
import { sweepBackups, sweepForgotten, workFolderOf } from './sweep-leftovers.ts';

const hour = 3_600_000;
const key = new Uint8Array(32);
const secrets = { key, encrypt: (text: string) => Buffer.from(text), decrypt: (sealed: Uint8Array) => String(sealed) };

/** Backups of a store with one Statement, whose clock stands still unless it is told to go on. */
function open() {
  const dataFolder = temporaryFolder();
  const store = openStore({ dataFolder });
  store.credentials.insert({ key: 'key', label: '', secretHash: new Uint8Array(), scopes: [], createdAt: 0 });
  const record = (number: number) => store.write(() => store.statements.insert(aStatementRow(number)));
  const calls: (() => void)[] = [];
  const errors: unknown[] = [];
  let now = Date.UTC(2026, 10, 22, 12);
  const settings = createBackupSettings({ store, dataFolder, secrets });
  const backups = createBackups({
    store,
    dataFolder,
    settings,
    secrets,
    runner: createTaskRunner(),
    madeBy: '0.1.0',
    clock: () => now,
    after: (_, call) => {
      calls.push(call);
      return () => undefined;
    },
    onChanged: () => undefined,
    onError: (error) => errors.push(error),
  });
  onTestFinished(async () => {
    await backups.stop();
    store.close();
    expect(errors).toEqual([]);
  });
  return {
    backups,
    settings,
    record,
    /** Lets an hour's look happen after so many hours; resolves when what it began is over. */
    async look(hours: number): Promise<number> {
      now += hours * hour;
      calls.pop()?.();
      // A look that makes none asks for the list of backups and is over.
      await backups.get();
      await expect.poll(async () => (await backups.get()).progress).toBeNull();
      return (await backups.get()).backups.length;
    },
  };
}

it('makes one a day by itself, when something has changed', async () => {
  const { backups, record, look } = open();
  backups.start();
  expect(await look(0)).toBe(0);
  await record(1);
  expect(await look(1)).toBe(1);
  await record(2);
  expect(await look(1)).toBe(1);
  expect(await look(20)).toBe(2);
  expect(await look(48)).toBe(2);
  await record(3);
  expect(await look(1)).toBe(3);
});

it('makes none by itself when it is not wanted', async () => {
  const { backups, record, look } = open();
  const { settings } = await backups.get();
  await backups.change({ ...settings, isOn: false });
  await record(1);
  backups.start();
  expect(await look(1)).toBe(0);
});

it('removes old backups that it made, and no others', async () => {
  const { settings } = open();
  const folder = temporaryFolder();
  await settings.change({ ...settings.get(), folder, days: 1, weeks: 1, months: 1 });
  const [own, others, newest] = ['2026-11-01', '2026-10-01', '2026-11-22'].map(
    (day) => `cairn-backup-${day}T10-00-00.zip`,
  );
  for (const name of [own, others, newest, 'photo.jpg']) writeFileSync(join(folder, name ?? ''), '');
  await settings.setMade([own ?? '']);
  await noteMade(settings, newest ?? '');
  expect(readdirSync(folder).toSorted()).toEqual([others, newest, 'photo.jpg']);
  expect(settings.made()).toEqual([newest]);
});

it('makes and keeps new ones when those of a clock that was wrong are dated in the future', async () => {
  const { backups, settings, record, look } = open();
  const future = 'cairn-backup-2031-05-05T10-00-00.zip';
  mkdirSync(settings.ownFolder);
  writeFileSync(join(settings.ownFolder, future), '');
  await settings.change({ ...settings.get(), days: 2, weeks: 1, months: 1 });
  await settings.setMade([future]);
  await record(1);
  backups.start();
  expect(await look(1)).toBe(2);
  await record(2);
  expect(await look(1)).toBe(2);
  expect(await look(24)).toBe(3);
  await record(3);
  expect(await look(24)).toBe(3);
  expect(readdirSync(settings.ownFolder)).toContain(future);
});

it('makes another one for what came while the last one was made', async () => {
  const { backups, record, look } = open();
  await record(1);
  backups.make();
  const made = look(0);
  await record(2);
  expect(await made).toBe(1);
  backups.start();
  expect(await look(30)).toBe(2);
});

it('removes what was given up long ago from the folder, and nothing that is being written', async () => {
  const folder = temporaryFolder();
  const [old, fresh, other] = ['.cairn-backup-a.zip.7.part', '.cairn-backup-b.zip.age.8.part', '.photo.jpg.9.part'];
  for (const name of [old, fresh, other]) writeFileSync(join(folder, name), '');
  const now = Date.now();
  for (const name of [old, other]) utimesSync(join(folder, name), now / 1000, now / 1000 - 90_000);
  await sweepForgotten(folder, now);
  expect(readdirSync(folder).toSorted()).toEqual([fresh, other]);
});

it('removes what a process that is gone has left unfinished, and nothing of one that lives', () => {
  const dataFolder = temporaryFolder();
  const own = workFolderOf(dataFolder);
  const folders = [`backing-up-${process.ppid}`, 'backing-up-999999999', 'backups'];
  for (const folder of [own, ...folders.map((name) => join(dataFolder, name))]) mkdirSync(folder);
  const unfinished = join(dataFolder, 'backups', '.cairn-backup.part');
  writeFileSync(unfinished, '');
  writeFileSync(join(dataFolder, 'backing-up-999999999', 'unfinished'), unfinished);
  sweepBackups(dataFolder);
  expect(readdirSync(dataFolder).toSorted()).toEqual([`backing-up-${process.ppid}`, 'backups']);
  expect(readdirSync(join(dataFolder, 'backups'))).toEqual([]);
});
