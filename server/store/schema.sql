CREATE TRIGGER agent_counted AFTER INSERT ON statement_agent BEGIN
  INSERT INTO agent_count (agent, statements) VALUES (new.agent, 1)
  ON CONFLICT (agent) DO UPDATE SET statements = statements + 1;
END;

CREATE TRIGGER agent_uncounted AFTER DELETE ON statement_agent BEGIN
  UPDATE agent_count SET statements = statements - 1 WHERE agent = old.agent;
  DELETE FROM agent_count WHERE agent = old.agent AND statements = 0;
END;

CREATE TRIGGER collection_deleted AFTER DELETE ON collection BEGIN
  INSERT INTO collection_text (collection_text, rowid, name, text)
  VALUES ('delete', old.collection, old.name, old.text);
END;

CREATE TRIGGER collection_inserted AFTER INSERT ON collection BEGIN
  INSERT INTO collection_text (rowid, name, text) VALUES (new.collection, new.name, new.text);
END;

CREATE TRIGGER collection_item_deleted AFTER DELETE ON collection_item BEGIN
  INSERT INTO collection_item_text (collection_item_text, rowid, note) VALUES ('delete', old.item, old.note);
END;

CREATE TRIGGER collection_item_inserted AFTER INSERT ON collection_item BEGIN
  INSERT INTO collection_item_text (rowid, note) VALUES (new.item, new.note);
END;

CREATE TRIGGER collection_item_updated AFTER UPDATE OF note ON collection_item BEGIN
  INSERT INTO collection_item_text (collection_item_text, rowid, note) VALUES ('delete', old.item, old.note);
  INSERT INTO collection_item_text (rowid, note) VALUES (new.item, new.note);
END;

CREATE TRIGGER collection_updated AFTER UPDATE OF name, text ON collection BEGIN
  INSERT INTO collection_text (collection_text, rowid, name, text)
  VALUES ('delete', old.collection, old.name, old.text);
  INSERT INTO collection_text (rowid, name, text) VALUES (new.collection, new.name, new.text);
END;

CREATE TRIGGER experience_defined_again AFTER UPDATE OF definition ON activity BEGIN
  INSERT INTO experience_defined (activity)
  SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM experience_defined WHERE activity = new.id);
END;

CREATE TRIGGER experience_defined_first AFTER INSERT ON activity BEGIN
  INSERT INTO experience_defined (activity)
  SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM experience_defined WHERE activity = new.id);
END;

CREATE TRIGGER experience_told AFTER UPDATE OF state ON delivery
WHEN new.kind = 'statement' AND (old.state = 'sent') <> (new.state = 'sent') BEGIN
  INSERT OR IGNORE INTO experience_task (stage, experience, attempt, height)
  SELECT 2, experience, attempt, 0 FROM experience_statement WHERE sequence = new.sequence;
END;

CREATE TRIGGER note_deleted AFTER DELETE ON note BEGIN
  INSERT INTO note_text (note_text, rowid, text) VALUES ('delete', old.note, old.text);
END;

CREATE TRIGGER note_inserted AFTER INSERT ON note BEGIN
  INSERT INTO note_text (rowid, text) VALUES (new.note, new.text);
END;

CREATE TRIGGER note_updated AFTER UPDATE OF text ON note BEGIN
  INSERT INTO note_text (note_text, rowid, text) VALUES ('delete', old.note, old.text);
  INSERT INTO note_text (rowid, text) VALUES (new.note, new.text);
END;

CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE agent_count (
  agent TEXT PRIMARY KEY,
  statements INTEGER NOT NULL
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

CREATE TABLE collection (
  collection INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE collection_item (
  item INTEGER PRIMARY KEY AUTOINCREMENT,
  collection INTEGER NOT NULL REFERENCES collection (collection) ON DELETE CASCADE,
  -- 0 = the first.
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('experience', 'file', 'heading')),
  note TEXT NOT NULL,
  -- Of an experience.
  activity TEXT,
  -- Of a file.
  name TEXT,
  content_type TEXT,
  sha2 TEXT REFERENCES attachment (sha2)
) STRICT;

CREATE VIRTUAL TABLE collection_item_text USING fts5 (
  note,
  content = 'collection_item',
  content_rowid = 'item',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);

CREATE TABLE 'collection_item_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'collection_item_text_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'collection_item_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'collection_item_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE VIRTUAL TABLE collection_text USING fts5 (
  name,
  text,
  content = 'collection',
  content_rowid = 'collection',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);

CREATE TABLE 'collection_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'collection_text_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'collection_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'collection_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

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

CREATE TABLE csv_mapping (
  fingerprint TEXT PRIMARY KEY,
  mapping TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery (
  delivery INTEGER PRIMARY KEY AUTOINCREMENT,
  share_id TEXT NOT NULL REFERENCES share (id),
  destination_id TEXT NOT NULL REFERENCES destination (id),
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT 'statement' CHECK (kind IN ('statement', 'withdrawal')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'refused', 'withdrawn')),
  attempts INTEGER NOT NULL,
  sent_at INTEGER,
  withdrawn_at INTEGER,
  answer_status INTEGER,
  answer_words TEXT,
  held_back TEXT,
  -- The id in the text, where it is another one than the kept Statement's.
  sent_id TEXT,
  sha256 TEXT,
  -- Of the kept Statement, once it was removed.
  removed_id TEXT,
  removed_is_voiding INTEGER CHECK (removed_is_voiding IN (0, 1)),
  -- The Statement as it was sent, or is to be sent; NULL where it is the kept one without what this LRS set.
  text TEXT
) STRICT;

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

CREATE TABLE experience (
  experience INTEGER PRIMARY KEY,
  -- Index key of the Activity.
  activity TEXT NOT NULL UNIQUE,
  -- What it lies directly below.
  parent INTEGER,
  -- So many lie above it.
  depth INTEGER NOT NULL DEFAULT 0,
  -- 1: a person would name it. 0: only what others lie in, such as a course of which nothing but one assignment is
  -- known, or what Statements only name.
  is_shown INTEGER NOT NULL DEFAULT 0 CHECK (is_shown IN (0, 1)),
  -- The nearest above it that is shown; NULL: a row of the transcript of its own.
  holder INTEGER,
  kind TEXT NOT NULL DEFAULT 'other',
  status TEXT NOT NULL DEFAULT 'registered',
  first_at INTEGER NOT NULL DEFAULT 0,
  last_at INTEGER NOT NULL DEFAULT 0,
  -- The best, scaled, in percent.
  score REAL,
  -- Its own and those of all below it.
  statements INTEGER NOT NULL DEFAULT 0,
  -- Directly below it.
  parts INTEGER NOT NULL DEFAULT 0,
  -- SHA-1 of what is known of the Activity, without its texts.
  definition BLOB
) STRICT;

CREATE TABLE experience_above (
  above INTEGER NOT NULL,
  experience INTEGER NOT NULL,
  PRIMARY KEY (above, experience)
) STRICT, WITHOUT ROWID;

CREATE TABLE experience_attempt (
  attempt INTEGER PRIMARY KEY,
  experience INTEGER NOT NULL,
  key TEXT NOT NULL,
  UNIQUE (experience, key)
) STRICT;

CREATE TABLE experience_claim (
  child INTEGER NOT NULL,
  parent INTEGER NOT NULL,
  strength REAL NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (child, parent, strength)
) STRICT, WITHOUT ROWID;

CREATE TABLE experience_day (
  experience INTEGER NOT NULL,
  day TEXT NOT NULL,
  statements INTEGER NOT NULL,
  seconds REAL NOT NULL,
  is_top INTEGER NOT NULL CHECK (is_top IN (0, 1)),
  PRIMARY KEY (experience, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE experience_defined (
  activity TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE experience_derivation (
  version INTEGER NOT NULL,
  -- Days are those of this time zone.
  zone TEXT NOT NULL,
  -- Statements up to this sequence have their place.
  reached INTEGER NOT NULL,
  -- 1: all has been derived once.
  is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1))
) STRICT;

CREATE TABLE experience_due (
  sequence INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE experience_facts (
  experience INTEGER PRIMARY KEY,
  -- What every row of the transcript needs.
  facts TEXT NOT NULL,
  -- What grows with the years: attempts, and time by day.
  history TEXT NOT NULL,
  -- What stands of it in experience_day and experience_trait.
  tally TEXT NOT NULL,
  -- SHA-1 of what stands in experience_text.
  words BLOB NOT NULL
) STRICT;

CREATE TABLE experience_group (
  attempt INTEGER PRIMARY KEY,
  evidence INTEGER NOT NULL,
  facts TEXT NOT NULL,
  -- What it adds to the tally of its experience and of all above.
  tally TEXT NOT NULL,
  -- What it adds to experience_claim and experience_registration.
  links TEXT NOT NULL
) STRICT;

CREATE TABLE experience_registration (
  registration TEXT NOT NULL,
  experience INTEGER NOT NULL,
  course INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (registration, experience, course)
) STRICT, WITHOUT ROWID;

CREATE TABLE experience_statement (
  sequence INTEGER PRIMARY KEY,
  experience INTEGER NOT NULL,
  attempt INTEGER NOT NULL
) STRICT;

CREATE TABLE experience_task (
  -- 1: a group from its Statements; 2: where they were sent; 3: what an experience lies below; 4: an experience from
  -- its groups and from what lies below it.
  stage INTEGER NOT NULL CHECK (stage IN (1, 2, 3, 4)),
  -- 0 in the last two stages.
  attempt INTEGER NOT NULL,
  experience INTEGER NOT NULL,
  -- Within the last stage what lies deeper, and so less high, comes first.
  height INTEGER NOT NULL,
  PRIMARY KEY (stage, attempt, experience)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE experience_text USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);

CREATE TABLE 'experience_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'experience_text_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'experience_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'experience_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE experience_trait (
  trait TEXT NOT NULL CHECK (trait IN ('verb', 'source', 'person', 'destination')),
  value TEXT NOT NULL,
  experience INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  -- Nothing lies above the experience.
  is_top INTEGER NOT NULL CHECK (is_top IN (0, 1)),
  PRIMARY KEY (trait, value, experience)
) STRICT, WITHOUT ROWID;

CREATE TABLE follow (
  reached INTEGER NOT NULL
) STRICT;

CREATE TABLE identity (
  agent TEXT PRIMARY KEY,
  agent_json TEXT NOT NULL,
  added_at INTEGER NOT NULL
, made_first_at INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE identity_other (
  agent TEXT PRIMARY KEY,
  agent_json TEXT NOT NULL,
  answered_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
  import INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN
    ('receiving', 'reading', 'asking', 'ready', 'storing', 'stopped', 'done', 'failed', 'undone')),
  created_at INTEGER NOT NULL,
  finished_at INTEGER,
  failure TEXT,
  -- Under which its Statements are stored; none before the first is.
  credential_key TEXT UNIQUE REFERENCES credential (key),
  -- So many finds are stored, or passed over for a reason.
  position INTEGER NOT NULL DEFAULT 0,
  -- JSON: what the preview counted, and after it what is stored.
  counts TEXT NOT NULL,
  -- JSON: the texts of the first Statements that would be new.
  rows TEXT NOT NULL DEFAULT '[]',
  -- 0…1 of what is under way, for other programs.
  progress REAL,
  -- The removal that took it all out again.
  removal_id TEXT
) STRICT;

CREATE TABLE import_badge (
  import INTEGER NOT NULL REFERENCES import (import) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  statement_id TEXT NOT NULL,
  summary TEXT NOT NULL,
  PRIMARY KEY (import, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_document (
  import INTEGER NOT NULL REFERENCES import (import) ON DELETE CASCADE,
  resource TEXT NOT NULL,
  activity TEXT NOT NULL,
  agent TEXT NOT NULL,
  registration TEXT NOT NULL,
  id TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (import, resource, activity, agent, registration, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_file (
  import INTEGER NOT NULL REFERENCES import (import) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- Where a file lies that is read in place; NULL: in the import's own folder.
  path TEXT,
  length INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  format TEXT NOT NULL,
  PRIMARY KEY (import, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_problem (
  import INTEGER NOT NULL REFERENCES import (import) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  file TEXT NOT NULL,
  line INTEGER,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (import, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_table (
  import INTEGER NOT NULL REFERENCES import (import) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  -- JSON: CsvTable
  described TEXT NOT NULL,
  -- JSON: CsvMapping
  mapping TEXT NOT NULL,
  is_explained INTEGER NOT NULL,
  PRIMARY KEY (import, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE inherited_filter (
  kind TEXT NOT NULL CHECK (kind IN ('agent', 'relatedAgent', 'activity', 'relatedActivity', 'verb', 'registration')),
  value TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES statement (sequence),
  PRIMARY KEY (kind, value, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  note INTEGER PRIMARY KEY,
  activity TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE note_text USING fts5 (
  text,
  content = 'note',
  content_rowid = 'note',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);

CREATE TABLE 'note_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'note_text_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'note_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'note_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE own_credential (
  purpose TEXT PRIMARY KEY CHECK (purpose IN ('by-hand', 'sample')),
  credential_key TEXT NOT NULL UNIQUE REFERENCES credential (key)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile (
  name TEXT NOT NULL,
  -- A data: address; empty without a picture.
  picture TEXT NOT NULL
) STRICT;

CREATE TABLE provenance (
  sequence INTEGER PRIMARY KEY REFERENCES statement (sequence),
  source_id TEXT NOT NULL REFERENCES source (id),
  fetched_at INTEGER NOT NULL,
  -- As the source says it.
  stored TEXT NOT NULL
) STRICT;

CREATE TABLE removal (
  removal INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  removed_at INTEGER NOT NULL,
  choice TEXT NOT NULL CHECK (choice IN ('statements', 'experience', 'period', 'sample')),
  about TEXT NOT NULL,
  statements INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('removing', 'removed', 'restoring', 'forgetting')),
  -- So many of the pending ones are done.
  taken INTEGER NOT NULL,
  -- What is still to be taken out: sequences, as 8-byte floats; NULL when done.
  pending BLOB
, frees_ids INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE removed_attachment (
  sequence INTEGER NOT NULL REFERENCES removed_statement (sequence),
  sha2 TEXT NOT NULL REFERENCES attachment (sha2),
  PRIMARY KEY (sequence, sha2)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_statement (
  sequence INTEGER PRIMARY KEY,
  removal INTEGER NOT NULL REFERENCES removal (removal),
  id TEXT NOT NULL UNIQUE,
  stored INTEGER NOT NULL,
  happened INTEGER NOT NULL,
  credential_key TEXT NOT NULL REFERENCES credential (key),
  verb TEXT NOT NULL,
  registration TEXT,
  target_id TEXT,
  is_voiding INTEGER NOT NULL CHECK (is_voiding IN (0, 1)),
  json TEXT NOT NULL,
  -- Its provenance; NULL when it was recorded here.
  source_id TEXT REFERENCES source (id),
  fetched_at INTEGER,
  source_stored TEXT
) STRICT;

CREATE TABLE rule (
  share_id TEXT PRIMARY KEY REFERENCES share (id),
  name TEXT NOT NULL,
  criteria TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('on', 'paused', 'ended')),
  -- The rule has looked at Statements up to this sequence.
  reached INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_view (
  view INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL
) STRICT;

CREATE TABLE search_progress (
  -- All Statements up to this sequence are in the index.
  reached INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
  token_hash BLOB PRIMARY KEY,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE share (
  id TEXT PRIMARY KEY,
  destination_id TEXT NOT NULL REFERENCES destination (id),
  created_at INTEGER NOT NULL
, kind TEXT NOT NULL DEFAULT 'picked' CHECK (kind IN ('picked', 'rule', 'withdrawal')), form TEXT NOT NULL DEFAULT '{"as":null,"leaveOut":[]}', identities TEXT NOT NULL DEFAULT '[]', pending BLOB, taken INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;

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
  sequence INTEGER NOT NULL,
  PRIMARY KEY (activity, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_agent (
  agent TEXT NOT NULL,
  sequence INTEGER NOT NULL,
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
  sequence INTEGER NOT NULL,
  PRIMARY KEY (activity, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_related_agent (
  agent TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (agent, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_score (
  sequence INTEGER PRIMARY KEY,
  -- Scaled, in percent.
  score REAL NOT NULL
) STRICT;

CREATE VIRTUAL TABLE statement_text USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);

CREATE TABLE template (
  template INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  -- The form as JSON, without time and files.
  record TEXT NOT NULL
) STRICT;

CREATE TABLE tombstone (
  id TEXT PRIMARY KEY,
  removed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE upload (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  sha2 TEXT NOT NULL REFERENCES attachment (sha2),
  uploaded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE watched_file (
  sha256 TEXT PRIMARY KEY,
  found_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE watched_folder (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  path TEXT NOT NULL
) STRICT;

CREATE INDEX collection_item_collection ON collection_item (collection, position);

CREATE INDEX collection_item_sha2 ON collection_item (sha2) WHERE sha2 IS NOT NULL;

CREATE INDEX delivery_destination ON delivery (destination_id, state, kind, sent_at);

CREATE UNIQUE INDEX delivery_once ON delivery (destination_id, sequence, kind) WHERE state IN ('waiting', 'sent');

CREATE INDEX delivery_sent_id ON delivery (sent_id) WHERE sent_id IS NOT NULL;

CREATE INDEX delivery_sequence ON delivery (sequence);

CREATE INDEX delivery_share ON delivery (share_id, state);

CREATE INDEX delivery_waiting ON delivery (destination_id, delivery) WHERE state = 'waiting';

CREATE INDEX document_updated_at ON document (updated_at);

CREATE INDEX experience_achieved ON experience (last_at, experience)
WHERE is_shown = 1 AND (status IN ('passed', 'completed') OR kind = 'achievement')
  AND (holder IS NULL OR kind IN ('programme', 'course', 'achievement'));

CREATE INDEX experience_below ON experience_above (experience);

CREATE INDEX experience_claim_parent ON experience_claim (parent);

CREATE INDEX experience_day_top ON experience_day (day, experience, statements, seconds) WHERE is_top = 1;

CREATE INDEX experience_kind ON experience (kind, last_at, experience, status, score) WHERE is_shown = 1;

CREATE INDEX experience_listed ON experience (last_at, experience, kind, status, score)
WHERE is_shown = 1 AND holder IS NULL;

CREATE INDEX experience_parent ON experience (parent);

CREATE INDEX experience_registration_course ON experience_registration (course) WHERE course <> 0;

CREATE INDEX experience_registration_experience ON experience_registration (experience, registration, statements);

CREATE INDEX experience_statement_group ON experience_statement (experience, attempt, sequence);

CREATE INDEX experience_task_height ON experience_task (height, experience) WHERE stage = 4;

CREATE INDEX experience_trait_experience ON experience_trait (experience, trait);

CREATE INDEX experience_trait_top ON experience_trait (trait, value, statements) WHERE is_top = 1;

CREATE INDEX import_badge_statement ON import_badge (statement_id);

CREATE INDEX inherited_filter_sequence ON inherited_filter (sequence);

CREATE INDEX removed_attachment_sha2 ON removed_attachment (sha2);

CREATE INDEX removed_statement_removal ON removed_statement (removal, happened, sequence);

CREATE INDEX removed_statement_stored ON removed_statement (stored);

CREATE UNIQUE INDEX signing_key_present ON signing_key (retired_at IS NULL) WHERE retired_at IS NULL;

CREATE INDEX statement_attachment_sha2 ON statement_attachment (sha2);

CREATE INDEX statement_credential ON statement (credential_key);

CREATE INDEX statement_happened ON statement (happened);

CREATE INDEX statement_reference_sequence ON statement_reference (sequence);

CREATE INDEX statement_registration ON statement (registration) WHERE registration IS NOT NULL;

CREATE UNIQUE INDEX statement_stored ON statement (stored);

CREATE INDEX statement_verb ON statement (verb);

CREATE INDEX upload_sha2 ON upload (sha2);
