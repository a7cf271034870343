import type { Database } from 'better-sqlite3';

/** What Statements say of where experiences lie, by their numbers, and how many of them say so. */
export type Links = {
  readonly claims: readonly {
    readonly child: number;
    readonly parent: number;
    readonly strength: number;
    readonly statements: number;
  }[];
  readonly registrations: readonly {
    readonly registration: string;
    /** 0: the Statements do not say which course the registration is of. */
    readonly course: number;
    readonly statements: number;
  }[];
};

export const noLinks: Links = { claims: [], registrations: [] };

/** The links of all groups, added up. */
export function createExperienceLinkStore(database: Database) {
  const addClaim = database.prepare(
    `INSERT INTO experience_claim (child, parent, strength, statements) VALUES (?, ?, ?, ?)
     ON CONFLICT (child, parent, strength) DO UPDATE SET statements = statements + excluded.statements`,
  );
  const deleteClaim = database.prepare(
    'DELETE FROM experience_claim WHERE child = ? AND parent = ? AND strength = ? AND statements = 0',
  );
  const addRegistration = database.prepare(
    `INSERT INTO experience_registration (registration, experience, course, statements) VALUES (?, ?, ?, ?)
     ON CONFLICT (registration, experience, course) DO UPDATE SET statements = statements + excluded.statements`,
  );
  const deleteRegistration = database.prepare(
    'DELETE FROM experience_registration WHERE registration = ? AND experience = ? AND course = ? AND statements = 0',
  );

  return {
    /** Adds what Statements of an experience say; numbers below zero take away. */
    add(experience: number, { claims, registrations }: Links): void {
      for (const { child, parent, strength, statements } of claims) {
        addClaim.run(child, parent, strength, statements);
        if (statements < 0) deleteClaim.run(child, parent, strength);
      }
      for (const { registration, course, statements } of registrations) {
        addRegistration.run(registration, experience, course, statements);
        if (statements < 0) deleteRegistration.run(registration, experience, course);
      }
    },
  };
}
