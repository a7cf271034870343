import type { Database } from 'better-sqlite3';

/** Times are milliseconds since 1970. */
export type SigningKeyRow = {
  readonly did: string;
  /** Encrypted. */
  readonly privateKey: Uint8Array;
  readonly createdAt: number;
  readonly savedAt: number | null;
};

/** The keys that the learner signs with: one present, the others retired. */
export function createSigningKeyStore(database: Database) {
  const selectPresent = database.prepare(
    `SELECT did, private_key AS privateKey, created_at AS createdAt, saved_at AS savedAt
     FROM signing_key WHERE retired_at IS NULL`,
  );
  const selectAny = database.prepare('SELECT 1 FROM signing_key WHERE did = ?').pluck();
  const retire = database.prepare('UPDATE signing_key SET retired_at = ? WHERE retired_at IS NULL');
  const upsert = database.prepare(
    `INSERT INTO signing_key (did, private_key, created_at, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (did) DO UPDATE SET private_key = excluded.private_key, saved_at = excluded.saved_at, retired_at = NULL`,
  );
  const setSaved = database.prepare('UPDATE signing_key SET saved_at = ? WHERE did = ?');

  return {
    /** Undefined until the first is made. */
    present(): SigningKeyRow | undefined {
      return selectPresent.get() as SigningKeyRow | undefined;
    },

    /** Whether it is, or once was, the learner's. */
    has(did: string): boolean {
      return selectAny.get(did) !== undefined;
    },

    /** Puts a key in the place of the present one, which is retired. To be called in a transaction. */
    replace({ did, privateKey, createdAt, savedAt }: SigningKeyRow, now: number): void {
      retire.run(now);
      upsert.run(did, privateKey, createdAt, savedAt);
    },

    noteSaved(did: string, now: number): void {
      setSaved.run(now, did);
    },
  };
}
