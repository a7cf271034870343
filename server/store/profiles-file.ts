// Which profiles there are, which one is open, and where the record of each lies: a file in the data folder. Where
// there is none there is one profile, whose record lies in the data folder itself.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { StartFailure } from '../config.ts';
import { isObject } from '../contract/xapi/check.ts';
import { isInside } from './is-inside.ts';
import { unfinishedName, writeWholeFile } from './write-whole-file.ts';

export type KeptProfile = {
  readonly id: string;
  /** Empty: nobody has named it. */
  readonly name: string;
  /** Where its record lies: an absolute path. */
  readonly folder: string;
  /** What a move has not removed yet. */
  readonly leftover?: Leftover;
};

export type Leftover = {
  /** Which move it was. In the folder lies a marker that says the same, else nothing is removed there. */
  readonly move: string;
  readonly folder: string;
  /** What the move put there, or took from there. */
  readonly names: readonly string[];
  /** Whether the folder goes too. */
  readonly isOurs: boolean;
  /** A copy that was not finished, not the place that the record came from. */
  readonly isCopy: boolean;
};

export type KeptProfiles = {
  /** The id of the one that was opened last. */
  readonly open: string;
  /** In the order in which they were made; at least one. */
  readonly profiles: readonly KeptProfile[];
};

const fileName = 'profiles.json';
/** Where the records of profiles lie for which nobody has named a folder. */
export const profilesFolderName = 'profiles';

/** What lies in the data folder and belongs to no record; the shell's own files among it. */
export const homeNames: readonly string[] = [
  fileName,
  unfinishedName(fileName),
  profilesFolderName,
  'shell',
  'secrets-key.keychain',
  unfinishedName('secrets-key.keychain'),
];

/** Throws a StartFailure where the file cannot be understood. */
export function readProfiles(home: string): KeptProfiles {
  const file = join(home, fileName);
  if (!existsSync(file)) return { open: 'home', profiles: [{ id: 'home', name: '', folder: home }] };
  try {
    const { open, profiles } = JSON.parse(readFileSync(file, 'utf8')) as KeptProfiles;
    if (!areProfiles(profiles) || !profiles.some(({ id }) => id === open))
      throw new Error('it is not as Cairn wrote it');
    return { open, profiles: profiles.map((profile) => placedIn(home, profile, resolve)) };
  } catch (error) {
    throw new StartFailure(
      'profiles-unreadable',
      `The list of profiles ${file} cannot be read (${error instanceof Error ? error.message : String(error)}). Nothing was changed. Put back a copy of the file; or move it away, to open the record in ${home} alone.`,
    );
  }
}

export function writeProfiles(home: string, { open, profiles }: KeptProfiles): void {
  const placed = profiles.map((profile) => placedIn(home, profile, shortPath));
  writeWholeFile(home, fileName, `${JSON.stringify({ open, profiles: placed }, undefined, 2)}\n`);
}

/** Changes what is kept of one profile; undefined takes its leftover off. */
export function changeProfile(
  home: string,
  id: string,
  changes: Partial<Omit<KeptProfile, 'id' | 'leftover'>> & { readonly leftover?: Leftover | undefined },
): void {
  const { open, profiles } = readProfiles(home);
  writeProfiles(home, {
    open,
    profiles: profiles.map((profile) => (profile.id === id ? ({ ...profile, ...changes } as KeptProfile) : profile)),
  });
}

/** Within the data folder a path is kept as it is seen from there: then the data folder can be moved as a whole. */
function shortPath(home: string, path: string): string {
  return isInside(home, path) ? relative(home, path) || '.' : path;
}

function placedIn(home: string, profile: KeptProfile, place: (home: string, path: string) => string): KeptProfile {
  const { leftover } = profile;
  return {
    ...profile,
    folder: place(home, profile.folder),
    ...(leftover && { leftover: { ...leftover, folder: place(home, leftover.folder) } }),
  };
}

function areProfiles(value: unknown): value is readonly KeptProfile[] {
  return (
    Array.isArray(value) &&
    value.every(isProfile) &&
    new Set(value.map(({ id }: KeptProfile) => id)).size === value.length &&
    new Set(value.map(({ folder }: KeptProfile) => folder)).size === value.length
  );
}

function isProfile(value: unknown): value is KeptProfile {
  if (!isObject(value)) return false;
  const { id, name, folder, leftover } = value;
  return (
    [id, name, folder].every((text) => typeof text === 'string') && (leftover === undefined || isLeftover(leftover))
  );
}

/** What is removed must be named, and lie in the folder itself. */
function isLeftover(value: unknown): value is Leftover {
  if (!isObject(value)) return false;
  const { move, folder, names } = value;
  if (typeof move !== 'string' || typeof folder !== 'string' || !Array.isArray(names)) return false;
  return names.every(
    (name) => typeof name === 'string' && name !== '' && name !== '.' && name !== '..' && name === basename(name),
  );
}
