import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { copyToDisk, lengthToCopy } from './copy-record.ts';

const going = new AbortController().signal;

it('copies files of all lengths, with their times, for their owner alone', async () => {
  const root = join(temporaryFolder(), 'root');
  mkdirSync(join(root, 'deep', 'er'), { recursive: true, mode: 0o755 });
  const octets = Buffer.alloc(3 * 1024 * 1024 + 1, 'cairn');
  writeFileSync(join(root, 'deep', 'er', 'long'), octets, { mode: 0o644 });
  writeFileSync(join(root, 'deep', 'empty'), '');
  utimesSync(join(root, 'deep', 'er', 'long'), 1_000, 2_000);
  expect(await lengthToCopy(root)).toBe(octets.length);
  const to = join(temporaryFolder(), 'copy');
  await copyToDisk(root, to, { root, signal: going });
  expect(readFileSync(join(to, 'deep', 'er', 'long')).equals(octets)).toBe(true);
  expect(readFileSync(join(to, 'deep', 'empty')).length).toBe(0);
  expect(statSync(join(to, 'deep', 'er', 'long')).mtimeMs).toBe(2_000_000);
  for (const name of ['.', 'deep', 'deep/er', 'deep/er/long']) expect(statSync(join(to, name)).mode & 0o077).toBe(0);
});

it('follows no link: one within leads within, one that leads out leads to the same', async () => {
  const root = temporaryFolder();
  const strangers = temporaryFolder();
  mkdirSync(join(strangers, 'large'));
  mkdirSync(join(root, 'folder'));
  symlinkSync('../other', join(root, 'folder', 'within'));
  symlinkSync(strangers, join(root, 'folder', 'out'));
  const to = join(temporaryFolder(), 'copy');
  await copyToDisk(join(root, 'folder'), to, { root, signal: going });
  expect(readlinkSync(join(to, 'within'))).toBe('../other');
  expect(lstatSync(join(to, 'out')).isSymbolicLink()).toBe(true);
  expect(readlinkSync(join(to, 'out'))).toBe(strangers);
});

it('overwrites nothing, and ends when it is told to', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'file'), 'new');
  const to = join(temporaryFolder(), 'file');
  writeFileSync(to, 'old');
  await expect(copyToDisk(join(root, 'file'), to, { root, signal: going })).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(to, 'utf8')).toBe('old');
  await expect(copyToDisk(root, `${to}-2`, { root, signal: AbortSignal.abort() })).rejects.toThrow('aborted');
});
