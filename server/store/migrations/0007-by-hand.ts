import type { Migration } from '../migrate.ts';

/**
 * What is added by hand: uploaded files that wait to be named, templates, and which credentials stand for Cairn itself.
 * Times are milliseconds since 1970.
 */
export const byHand: Migration = {
  version: 7,
  sql: `
-- Credentials that say in an authority how something came here: nobody can use them, and no list shows them.
CREATE TABLE own_credential (
  purpose TEXT PRIMARY KEY CHECK (purpose IN ('by-hand', 'sample')),
  credential_key TEXT NOT NULL UNIQUE REFERENCES credential (key)
) STRICT, WITHOUT ROWID;

CREATE TABLE upload (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  sha2 TEXT NOT NULL REFERENCES attachment (sha2),
  uploaded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX upload_sha2 ON upload (sha2);

CREATE TABLE template (
  template INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  -- The form as JSON, without time and files.
  record TEXT NOT NULL
) STRICT;
`,
};
