import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasonOf } from '../testing/start-failure-reason.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { findRecord } from './find-record.ts';
import type { KeptProfiles } from './profiles-file.ts';
import { changeProfile, readProfiles, writeProfiles } from './profiles-file.ts';

const leftover = { move: 'm', folder: '/disk/old', names: ['cairn.sqlite'], isOurs: true, isCopy: false };

function twoIn(home: string): KeptProfiles {
  return {
    open: 'work',
    profiles: [
      { id: 'home', name: '', folder: home },
      { id: 'work', name: 'Work', folder: join(home, 'profiles', 'Work'), leftover },
    ],
  };
}

describe('the list of profiles', () => {
  it('is one profile, in the data folder itself, where there is no file, and makes none', () => {
    const home = temporaryFolder();
    expect(readProfiles(home)).toEqual({ open: 'home', profiles: [{ id: 'home', name: '', folder: home }] });
    expect(existsSync(join(home, 'profiles.json'))).toBe(false);
  });

  it('is read as it was written, by its owner alone, also when the data folder has another name by then', () => {
    const home = join(temporaryFolder(), 'one');
    mkdirSync(home);
    writeProfiles(home, twoIn(home));
    expect(readProfiles(home)).toEqual(twoIn(home));
    expect(statSync(join(home, 'profiles.json')).mode & 0o077).toBe(0);
    const renamed = `${home}-more`;
    renameSync(home, renamed);
    expect(readProfiles(renamed)).toEqual(twoIn(renamed));
  });

  it('takes off what was left of a move when it is removed', () => {
    const home = temporaryFolder();
    writeProfiles(home, twoIn(home));
    changeProfile(home, 'work', { leftover: undefined, name: 'Job' });
    expect(readProfiles(home).profiles[1]).toEqual({ id: 'work', name: 'Job', folder: join(home, 'profiles', 'Work') });
  });

  const profile = { id: 'a', name: '', folder: '.' };

  it.each([
    ['is cut short', '{"open":"a","profi'],
    ['has no profile', '{"open":"a","profiles":[]}'],
    ['opens none of them', JSON.stringify({ open: 'b', profiles: [profile] })],
    ['has one twice', JSON.stringify({ open: 'a', profiles: [profile, { ...profile, folder: '/b' }] })],
    ['has two in one folder', JSON.stringify({ open: 'a', profiles: [profile, { ...profile, id: 'b' }] })],
    ['has no folder', JSON.stringify({ open: 'a', profiles: [{ id: 'a', name: '' }] })],
    [
      'has something removed elsewhere',
      JSON.stringify({ open: 'a', profiles: [{ ...profile, leftover: { ...leftover, names: ['../diary'] } }] }),
    ],
  ])('is refused, and left as it is, when it %s', (_, text) => {
    const home = temporaryFolder();
    const file = join(home, 'profiles.json');
    writeFileSync(file, text);
    expect(reasonOf(() => findRecord(home))).toBe('profiles-unreadable');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('findRecord', () => {
  it('finds a profile by its name or id, and says which there are', () => {
    const home = temporaryFolder();
    const [first, work] = twoIn(home).profiles;
    mkdirSync(join(home, 'profiles', 'Work'), { recursive: true });
    writeFileSync(join(home, 'profiles', 'Work', 'cairn.sqlite'), '');
    writeProfiles(home, twoIn(home));
    expect(findRecord(home)).toEqual(work);
    expect(findRecord(home, 'wORK')).toEqual(work);
    expect(findRecord(home, 'home')).toEqual(first);
    expect(() => findRecord(home, 'Ana')).toThrow('There is no profile "Ana". There are: home, Work.');
  });

  it('tells a record that is missing from one that begins, and names the others', () => {
    const home = temporaryFolder();
    writeProfiles(home, twoIn(home));
    expect(reasonOf(() => findRecord(home))).toBe('data-folder-missing');
    expect(() => findRecord(home)).toThrow(expect.objectContaining({ others: [{ id: 'home', name: '' }] }));
    expect(findRecord(home, 'home').folder).toBe(home);
  });
});
