// Where the record lies that is to be opened.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure, callProfile } from '../config.ts';
import { Problem } from '../contract/problem.ts';
import { storeFileName } from './open-database.ts';
import type { KeptProfile, KeptProfiles } from './profiles-file.ts';
import { readProfiles } from './profiles-file.ts';
import { isSwapDecided } from './swap-store.ts';

/**
 * The profile with a name or an id, else the one that was opened last. Throws as `requireRecord` does, not-found, or a
 * StartFailure where the list of profiles cannot be read.
 */
export function findRecord(home: string, wanted?: string): KeptProfile {
  const profile = findProfile(home, wanted);
  requireRecord(home, profile);
  return profile;
}

/** The same, whether its record is there or not. */
export function findProfile(home: string, wanted?: string): KeptProfile {
  const kept = readProfiles(home);
  return wanted === undefined ? presentOf(kept) : named(kept, wanted);
}

/** Throws a StartFailure where the record is not to be found: nobody is ever given a new, empty one in its stead. */
export function requireRecord(home: string, profile: KeptProfile): void {
  if (isMissing(home, profile)) throw missing(profile, readProfiles(home));
}

/** In the data folder itself a record begins where there is none; every other is made with its profile. */
export function isMissing(home: string, { folder }: KeptProfile): boolean {
  return folder !== home && !hasRecord(folder);
}

export function hasRecord(folder: string): boolean {
  return existsSync(join(folder, storeFileName)) || isSwapDecided(folder);
}

function presentOf({ open, profiles }: KeptProfiles): KeptProfile {
  return profiles.find(({ id }) => id === open) as KeptProfile;
}

function named({ profiles }: KeptProfiles, wanted: string): KeptProfile {
  const isCalled = (text: string) => text.toLowerCase() === wanted.toLowerCase();
  const found = profiles.find(({ id }) => id === wanted) ?? profiles.find(({ name }) => isCalled(name));
  if (found) return found;
  throw new Problem(
    'not-found',
    `There is no profile "${wanted.slice(0, 200)}". There are: ${profiles.map(callProfile).join(', ')}.`,
  );
}

function missing(profile: KeptProfile, { profiles }: KeptProfiles): StartFailure {
  const others = profiles.filter(({ id }) => id !== profile.id).map(({ id, name }) => ({ id, name }));
  return new StartFailure(
    'data-folder-missing',
    `The record of the profile "${callProfile(profile)}" is not in ${profile.folder}. Nothing was changed. If it lies on a disk that is not connected, connect it and try again.`,
    others,
  );
}
