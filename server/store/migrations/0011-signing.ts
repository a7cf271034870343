import type { Migration } from '../migrate.ts';

/** The keys that the learner signs with. Times are milliseconds since 1970. */
export const signing: Migration = {
  version: 11,
  sql: `
CREATE TABLE signing_key (
  did TEXT PRIMARY KEY,
  -- The private key as a JWK, encrypted with the key of the keychain or the key file.
  private_key BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  -- When it was last saved under a passphrase.
  saved_at INTEGER,
  -- When another took its place. What it signed is still the learner's.
  retired_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX signing_key_present ON signing_key (retired_at IS NULL) WHERE retired_at IS NULL;
`,
};
