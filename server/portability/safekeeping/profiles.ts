import { join } from 'node:path';
import { StartFailure } from '../../config.ts';
import { Problem } from '../../contract/problem.ts';
import type { NewProfile, Profiles as ProfilesAnswer } from '../../contract/profiles.ts';
import { keepSignedIn } from '../../store/adopt-machine.ts';
import { findRecord, isMissing } from '../../store/find-record.ts';
import { lockStore } from '../../store/lock-store.ts';
import { storeFileName } from '../../store/open-database.ts';
import { openStore } from '../../store/open-store.ts';
import type { KeptProfile } from '../../store/profiles-file.ts';
import { changeProfile, readProfiles, writeProfiles } from '../../store/profiles-file.ts';
import { addProfile, readName } from './add-profile.ts';
import type { ChangeFailures, Restart } from './restart.ts';

export type LearnersProfiles = ReturnType<typeof createProfiles>;

export type ProfilesOptions = {
  /** The data folder that knows of them. */
  readonly home: string;
  /** The one whose record this is. */
  readonly profile: KeptProfile;
  readonly sqliteBinding?: string | undefined;
  readonly failures: ChangeFailures;
  readonly restart: Restart;
};

/** Records beside each other, one of which is open. */
export function createProfiles({ home, profile, sqliteBinding, failures, restart }: ProfilesOptions) {
  function list(): ProfilesAnswer {
    return {
      profiles: readProfiles(home).profiles.map((kept) => ({
        id: kept.id,
        name: kept.name,
        folder: kept.folder,
        isOpen: kept.id === profile.id,
        isMissing: kept.id !== profile.id && isMissing(home, kept),
      })),
      openFailure: failures.open,
    };
  }

  /** Throws not-found. */
  function get(id: string): KeptProfile {
    const found = readProfiles(home).profiles.find((kept) => kept.id === id);
    if (found) return found;
    throw new Problem('not-found', 'There is no such profile.');
  }

  /** Throws not-found or profile-is-open. */
  function getOther(id: string): KeptProfile {
    const found = get(id);
    if (id !== profile.id) return found;
    throw new Problem('profile-is-open', 'This profile is open. Open another one first.');
  }

  return {
    list,

    /** Throws as `addProfile` does. */
    async add(wanted: NewProfile): Promise<ProfilesAnswer> {
      await addProfile(home, wanted, sqliteBinding);
      return list();
    },

    /** Throws not-found, invalid-request or profile-known. */
    rename(id: string, name: string): ProfilesAnswer {
      get(id);
      changeProfile(home, id, { name: readName(name, readProfiles(home), id) });
      return list();
    },

    /**
     * Has the record of another profile opened in the place of this one; who is signed in to the page stays so. Throws
     * not-found, profile-is-open, or profile-unopenable; then nothing was changed.
     */
    open(id: string): void {
      getOther(id);
      try {
        prepare(findRecord(home, id).folder);
      } catch (error) {
        throw error instanceof StartFailure ? new Problem('profile-unopenable', error.message) : error;
      }
      restart({ kind: 'open', profile: id });
    },

    /** Throws not-found or profile-is-open. */
    forget(id: string): ProfilesAnswer {
      getOther(id);
      const { open, profiles } = readProfiles(home);
      writeProfiles(home, {
        open: open === id ? profile.id : open,
        profiles: profiles.filter((kept) => kept.id !== id),
      });
      return list();
    },

    /** What the page shows of it everywhere. */
    present: () => ({
      id: profile.id,
      name: get(profile.id).name,
      others: readProfiles(home).profiles.length - 1,
    }),
  };

  /** Opens the other record once, for that can fail. Throws a StartFailure. */
  function prepare(dataFolder: string): void {
    const unlock = lockStore({ dataFolder, sqliteBinding });
    try {
      openStore({ dataFolder, sqliteBinding }).close();
      keepSignedIn(join(dataFolder, storeFileName), join(profile.folder, storeFileName), sqliteBinding);
    } finally {
      unlock();
    }
  }
}
