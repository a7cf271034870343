import type { Database } from 'better-sqlite3';

/** How Statements come here that no activity sends: added by hand, or as the sample record. */
export type OwnPurpose = 'by-hand' | 'sample';

/** The credentials that stand for Cairn itself, by their keys. */
export function createOwnCredentialStore(database: Database) {
  const insert = database.prepare('INSERT INTO own_credential (purpose, credential_key) VALUES (?, ?)');
  const select = database.prepare('SELECT credential_key FROM own_credential WHERE purpose = ?').pluck();
  const removeUnused = database
    .prepare(
      `DELETE FROM own_credential WHERE purpose = ?
       AND NOT EXISTS (SELECT 1 FROM statement AS s WHERE s.credential_key = own_credential.credential_key)
       AND NOT EXISTS (SELECT 1 FROM removed_statement AS r WHERE r.credential_key = own_credential.credential_key)
     RETURNING credential_key`,
    )
    .pluck();
  const removeCredential = database.prepare('DELETE FROM credential WHERE key = ?');

  return {
    insert(purpose: OwnPurpose, credentialKey: string): void {
      insert.run(purpose, credentialKey);
    },

    /** Undefined as long as nothing came that way. */
    find(purpose: OwnPurpose): string | undefined {
      return select.get(purpose) as string | undefined;
    },

    /** Forgets the credential, unless a Statement still names it: one that can be taken back counts. */
    removeUnused(purpose: OwnPurpose): void {
      const key = removeUnused.get(purpose);
      if (key !== undefined) removeCredential.run(key);
    },
  };
}
