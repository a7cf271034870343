import type { Migration } from '../migrate.ts';

/** Forms, rules, withdrawals and the ledger; identities; sources and what they brought. Times are milliseconds since 1970. */
export const sharing: Migration = {
  version: 4,
  sql: `
ALTER TABLE destination ADD COLUMN kind TEXT NOT NULL DEFAULT 'other';
ALTER TABLE destination ADD COLUMN login TEXT NOT NULL DEFAULT 'basic' CHECK (login IN ('basic', 'bearer', 'oauth2'));
ALTER TABLE destination ADD COLUMN token_address TEXT NOT NULL DEFAULT '';
ALTER TABLE destination ADD COLUMN token_scope TEXT NOT NULL DEFAULT '';
ALTER TABLE destination ADD COLUMN allow_unencrypted INTEGER NOT NULL DEFAULT 0 CHECK (allow_unencrypted IN (0, 1));
ALTER TABLE destination ADD COLUMN paused_at INTEGER;
ALTER TABLE destination ADD COLUMN stopped_at INTEGER;

ALTER TABLE share ADD COLUMN kind TEXT NOT NULL DEFAULT 'picked' CHECK (kind IN ('picked', 'rule', 'withdrawal'));
ALTER TABLE share ADD COLUMN form TEXT NOT NULL DEFAULT '{"as":null,"leaveOut":[]}';
-- Who the learner was when they decided: whom the form stands in for.
ALTER TABLE share ADD COLUMN identities TEXT NOT NULL DEFAULT '[]';
-- What is decided but not a delivery yet: sequences, or the deliveries to withdraw, as 8-byte floats; NULL when done.
ALTER TABLE share ADD COLUMN pending BLOB;
-- So many of them are done.
ALTER TABLE share ADD COLUMN taken INTEGER NOT NULL DEFAULT 0;

CREATE TABLE rule (
  share_id TEXT PRIMARY KEY REFERENCES share (id),
  name TEXT NOT NULL,
  criteria TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('on', 'paused', 'ended')),
  -- The rule has looked at Statements up to this sequence.
  reached INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Up to which sequence voiding Statements have followed what they void to where it was sent.
CREATE TABLE follow (
  reached INTEGER NOT NULL
) STRICT;

INSERT INTO follow (reached) SELECT coalesce(max(sequence), 0) FROM statement;

ALTER TABLE delivery ADD COLUMN kind TEXT NOT NULL DEFAULT 'statement' CHECK (kind IN ('statement', 'withdrawal'));
-- The Statement as it was sent, or is to be sent; NULL where it is the kept one without what this LRS set.
ALTER TABLE delivery ADD COLUMN text TEXT;
-- The id in that text, where it is another one than the kept Statement's.
ALTER TABLE delivery ADD COLUMN sent_id TEXT;
ALTER TABLE delivery ADD COLUMN sha256 TEXT;
ALTER TABLE delivery ADD COLUMN withdrawn_at INTEGER;

DROP INDEX delivery_once;
CREATE UNIQUE INDEX delivery_once ON delivery (destination_id, sequence, kind) WHERE state IN ('waiting', 'sent');
-- Counted again and again, also for a hundred thousand of them.
DROP INDEX delivery_destination;
CREATE INDEX delivery_destination ON delivery (destination_id, state, kind, sent_at);
CREATE INDEX delivery_sent_id ON delivery (sent_id) WHERE sent_id IS NOT NULL;

CREATE TABLE identity (
  agent TEXT PRIMARY KEY,
  agent_json TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  login TEXT NOT NULL CHECK (login IN ('basic', 'bearer', 'oauth2')),
  key TEXT NOT NULL,
  secret BLOB NOT NULL,
  token_address TEXT NOT NULL,
  token_scope TEXT NOT NULL,
  allow_unencrypted INTEGER NOT NULL CHECK (allow_unencrypted IN (0, 1)),
  versions TEXT NOT NULL,
  whose TEXT NOT NULL,
  since TEXT,
  keep_fetching INTEGER NOT NULL CHECK (keep_fetching IN (0, 1)),
  -- What it brings is kept as recorded by this credential, which nobody can use.
  credential_key TEXT NOT NULL REFERENCES credential (key),
  created_at INTEGER NOT NULL,
  removed_at INTEGER,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('fetching', 'resting', 'paused', 'finished')),
  -- For each identity how far it was fetched.
  position TEXT NOT NULL,
  fetched INTEGER NOT NULL,
  already INTEGER NOT NULL,
  unusable INTEGER NOT NULL,
  problems TEXT NOT NULL,
  last_fetched_at INTEGER,
  next_fetch_at INTEGER,
  failures INTEGER NOT NULL,
  trouble TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE provenance (
  sequence INTEGER PRIMARY KEY REFERENCES statement (sequence),
  source_id TEXT NOT NULL REFERENCES source (id),
  fetched_at INTEGER NOT NULL,
  -- As the source says it.
  stored TEXT NOT NULL
) STRICT;
`,
};
