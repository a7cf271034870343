CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE agent_name (
  agent TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (agent, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
  sha2 TEXT PRIMARY KEY,
  length INTEGER NOT NULL,
  stored_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE credential (
  key TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  secret_hash BLOB NOT NULL,
  scopes TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE credential_origin (
  credential_key TEXT NOT NULL REFERENCES credential (key),
  origin TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'allowed', 'denied')),
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (credential_key, origin)
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery (
  delivery INTEGER PRIMARY KEY AUTOINCREMENT,
  share_id TEXT NOT NULL REFERENCES share (id),
  destination_id TEXT NOT NULL REFERENCES destination (id),
  sequence INTEGER NOT NULL REFERENCES statement (sequence),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'refused', 'withdrawn')),
  attempts INTEGER NOT NULL,
  sent_at INTEGER,
  answer_status INTEGER,
  answer_words TEXT,
  held_back TEXT
, kind TEXT NOT NULL DEFAULT 'statement' CHECK (kind IN ('statement', 'withdrawal')), text TEXT, sent_id TEXT, sha256 TEXT, withdrawn_at INTEGER) STRICT;

CREATE TABLE derivation (
  version INTEGER NOT NULL,
  -- How far the next version has come.
  reached INTEGER NOT NULL
) STRICT;

CREATE TABLE destination (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  key TEXT NOT NULL,
  secret BLOB NOT NULL,
  versions TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  removed_at INTEGER,
  revision INTEGER NOT NULL,
  last_success_at INTEGER,
  failures INTEGER NOT NULL,
  trouble TEXT,
  next_attempt_at INTEGER
, kind TEXT NOT NULL DEFAULT 'other', login TEXT NOT NULL DEFAULT 'basic' CHECK (login IN ('basic', 'bearer', 'oauth2')), token_address TEXT NOT NULL DEFAULT '', token_scope TEXT NOT NULL DEFAULT '', allow_unencrypted INTEGER NOT NULL DEFAULT 0 CHECK (allow_unencrypted IN (0, 1)), paused_at INTEGER, stopped_at INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  document INTEGER PRIMARY KEY,
  resource TEXT NOT NULL CHECK (resource IN ('state', 'activity-profile', 'agent-profile')),
  activity TEXT NOT NULL,
  agent TEXT NOT NULL,
  registration TEXT NOT NULL,
  id TEXT NOT NULL,
  agent_json TEXT NOT NULL,
  content_type TEXT NOT NULL,
  etag TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  content BLOB NOT NULL,
  UNIQUE (resource, activity, agent, registration, id)
) STRICT;

CREATE TABLE follow (
  reached INTEGER NOT NULL
) STRICT;

CREATE TABLE identity (
  agent TEXT PRIMARY KEY,
  agent_json TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE inherited_filter (
  kind TEXT NOT NULL CHECK (kind IN ('agent', 'relatedAgent', 'activity', 'relatedActivity', 'verb', 'registration')),
  value TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES statement (sequence),
  PRIMARY KEY (kind, value, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE provenance (
  sequence INTEGER PRIMARY KEY REFERENCES statement (sequence),
  source_id TEXT NOT NULL REFERENCES source (id),
  fetched_at INTEGER NOT NULL,
  -- As the source says it.
  stored TEXT NOT NULL
) STRICT;

CREATE TABLE rule (
  share_id TEXT PRIMARY KEY REFERENCES share (id),
  name TEXT NOT NULL,
  criteria TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('on', 'paused', 'ended')),
  -- The rule has looked at Statements up to this sequence.
  reached INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  token_hash BLOB PRIMARY KEY,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE share (
  id TEXT PRIMARY KEY,
  destination_id TEXT NOT NULL REFERENCES destination (id),
  created_at INTEGER NOT NULL
, kind TEXT NOT NULL DEFAULT 'picked' CHECK (kind IN ('picked', 'rule', 'withdrawal')), form TEXT NOT NULL DEFAULT '{"as":null,"leaveOut":[]}', identities TEXT NOT NULL DEFAULT '[]', pending BLOB, taken INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;

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

CREATE TABLE statement (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  stored INTEGER NOT NULL,
  happened INTEGER NOT NULL,
  credential_key TEXT NOT NULL REFERENCES credential (key),
  verb TEXT NOT NULL,
  registration TEXT,
  target_id TEXT,
  is_voiding INTEGER NOT NULL CHECK (is_voiding IN (0, 1)),
  voided_by TEXT,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE statement_activity (
  activity TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES statement (sequence),
  PRIMARY KEY (activity, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_agent (
  agent TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES statement (sequence),
  PRIMARY KEY (agent, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_attachment (
  sequence INTEGER NOT NULL REFERENCES statement (sequence),
  sha2 TEXT NOT NULL REFERENCES attachment (sha2),
  PRIMARY KEY (sequence, sha2)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_reference (
  target_id TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES statement (sequence),
  PRIMARY KEY (target_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_related_activity (
  activity TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES statement (sequence),
  PRIMARY KEY (activity, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_related_agent (
  agent TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES statement (sequence),
  PRIMARY KEY (agent, sequence)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE statement_text USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);

CREATE INDEX delivery_destination ON delivery (destination_id, state, kind, sent_at);

CREATE UNIQUE INDEX delivery_once ON delivery (destination_id, sequence, kind) WHERE state IN ('waiting', 'sent');

CREATE INDEX delivery_sent_id ON delivery (sent_id) WHERE sent_id IS NOT NULL;

CREATE INDEX delivery_sequence ON delivery (sequence);

CREATE INDEX delivery_share ON delivery (share_id, state);

CREATE INDEX delivery_waiting ON delivery (destination_id, delivery) WHERE state = 'waiting';

CREATE INDEX document_updated_at ON document (updated_at);

CREATE INDEX statement_attachment_sha2 ON statement_attachment (sha2);

CREATE INDEX statement_credential ON statement (credential_key);

CREATE INDEX statement_happened ON statement (happened);

CREATE INDEX statement_registration ON statement (registration) WHERE registration IS NOT NULL;

CREATE UNIQUE INDEX statement_stored ON statement (stored);

CREATE INDEX statement_verb ON statement (verb);
