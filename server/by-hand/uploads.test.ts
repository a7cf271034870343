import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, expect, it } from 'vitest';
import { sweepAttachments } from '../lrs/sweep-attachments.ts';
import { openAttachmentFiles } from '../store/attachment-files.ts';
import { openStore } from '../store/open-store.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { createUploads } from './uploads.ts';

const day = 86_400_000;

async function* octetsOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

function openUploads() {
  const dataFolder = temporaryFolder();
  const store = openStore({ dataFolder });
  onTestFinished(store.close);
  const files = openAttachmentFiles(dataFolder, store.attachments.has);
  let now = 0;
  const uploads = createUploads({
    store,
    files,
    clock: () => now,
    after: () => () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  return { dataFolder, store, files, uploads, pass: (time: number) => (now += time) };
}

function filesIn(dataFolder: string): string[] {
  const entries = readdirSync(join(dataFolder, 'attachments'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

it('waits for a day to be named, and then goes with its octets', async () => {
  const { dataFolder, store, uploads, pass } = openUploads();
  const { id, sha2 } = await uploads.receive('a.txt', octetsOf('a'));
  pass(day);
  await uploads.sweep();
  expect([store.uploads.find(id)?.name, filesIn(dataFolder)]).toEqual(['a.txt', [sha2]]);
  pass(1);
  await uploads.sweep();
  expect([store.uploads.find(id), store.attachments.has(sha2), filesIn(dataFolder)]).toEqual([undefined, false, []]);
});

it('leaves octets that came twice as long as one of the two waits', async () => {
  const { dataFolder, uploads, pass } = openUploads();
  await uploads.receive('a.txt', octetsOf('same'));
  pass(day);
  const { sha2 } = await uploads.receive('b.txt', octetsOf('same'));
  pass(1);
  await uploads.sweep();
  expect(filesIn(dataFolder)).toEqual([sha2]);
});

it('leaves octets that a request counts on just now', async () => {
  const { store, files, uploads, pass } = openUploads();
  const { sha2, length } = await uploads.receive('a.txt', octetsOf('a'));
  const taken = files.take(sha2, length);
  pass(2 * day);
  await uploads.sweep();
  expect(files.has(sha2)).toBe(true);
  await taken?.keep();
  await store.write(() => store.attachments.insert(sha2, length, 0));
  await taken?.release();
  expect(files.has(sha2)).toBe(true);
  await sweepAttachments(store, files);
  expect(files.has(sha2)).toBe(false);
});

it('leaves nothing of a file that breaks off', async () => {
  const { dataFolder, store, uploads } = openUploads();
  async function* broken(): AsyncGenerator<Buffer> {
    yield Buffer.from('half');
    throw new Error('gone');
  }
  await expect(uploads.receive('a.txt', broken())).rejects.toThrow('gone');
  expect([filesIn(dataFolder), store.attachments.unlinked()]).toEqual([[], []]);
});
