import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readProfiles, writeProfiles } from '../../store/profiles-file.ts';
import { temporaryFolder } from '../../testing/start-test-lrs.ts';
import { markMove, removeLeftover } from './move-leftover.ts';

/** A data folder whose record was on its way to a folder on another disk. */
function interrupted() {
  const home = temporaryFolder();
  const disk = join(temporaryFolder(), 'disk');
  const folder = join(disk, 'record');
  mkdirSync(folder, { recursive: true });
  const leftover = { move: 'this one', folder, names: ['cairn.sqlite', 'attachments'], isOurs: true, isCopy: true };
  writeProfiles(home, { open: 'home', profiles: [{ id: 'home', name: '', folder: home, leftover }] });
  writeFileSync(join(folder, 'cairn.sqlite'), 'half of it');
  mkdirSync(join(folder, 'attachments'));
  return { home, disk, folder, isNoted: () => readProfiles(home).profiles[0]?.leftover !== undefined };
}

it('removes what a move has put there, and the folder that it made', async () => {
  const { home, folder, isNoted } = interrupted();
  markMove(folder, 'this one');
  expect(await removeLeftover(home, 'home')).toBe(true);
  expect(existsSync(folder)).toBe(false);
  expect(isNoted()).toBe(false);
  expect(await removeLeftover(home, 'home')).toBe(false);
});

it('leaves what somebody else has put there', async () => {
  const { home, folder } = interrupted();
  markMove(folder, 'this one');
  writeFileSync(join(folder, 'photo.jpg'), 'mine');
  await removeLeftover(home, 'home');
  expect(readdirSync(folder)).toEqual(['photo.jpg']);
});

it.each([undefined, 'another one'])('removes nothing from a folder that is marked by %s', async (move) => {
  const { home, folder, isNoted } = interrupted();
  if (move !== undefined) markMove(folder, move);
  const before = readdirSync(folder);
  await removeLeftover(home, 'home');
  expect(readdirSync(folder)).toEqual(before);
  expect(isNoted()).toBe(false);
});

it('waits for a disk that is not there now', async () => {
  const { home, disk, isNoted } = interrupted();
  rmSync(disk, { recursive: true });
  await removeLeftover(home, 'home');
  expect(isNoted()).toBe(true);
});
