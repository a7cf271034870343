import type { Database } from 'better-sqlite3';

export type Profile = {
  readonly name: string;
  /** A data: address; empty without a picture. */
  readonly picture: string;
};

/** How the learner calls and shows themselves. */
export function createProfileStore(database: Database) {
  const select = database.prepare('SELECT name, picture FROM profile');
  const update = database.prepare('UPDATE profile SET name = ?, picture = ?');

  return {
    get(): Profile {
      return select.get() as Profile;
    },

    set({ name, picture }: Profile): void {
      update.run(name, picture);
    },
  };
}
