import type { Migration } from '../migrate.ts';

/**
 * What the learner deletes: out of the record at once, kept aside until it can no longer be taken back. Times are
 * milliseconds since 1970.
 *
 * A Statement leaves `statement` only where no foreign key has to search for it. The four large tables of links have
 * no index by sequence, and one would make every Statement slower to store: they lose the foreign key instead, and
 * what deletes a Statement deletes its links by their own keys. The ledger outlives what it is about, so it names the
 * Statement itself once that is gone.
 */
export const removal: Migration = {
  version: 5,
  sql: `
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
) STRICT;

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

CREATE INDEX removed_statement_removal ON removed_statement (removal, happened, sequence);
CREATE INDEX removed_statement_stored ON removed_statement (stored);

CREATE TABLE removed_attachment (
  sequence INTEGER NOT NULL REFERENCES removed_statement (sequence),
  sha2 TEXT NOT NULL REFERENCES attachment (sha2),
  PRIMARY KEY (sequence, sha2)
) STRICT, WITHOUT ROWID;

CREATE INDEX removed_attachment_sha2 ON removed_attachment (sha2);

-- Ids that the learner has deleted: they do not come back by being sent or fetched again.
CREATE TABLE tombstone (
  id TEXT PRIMARY KEY,
  removed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_reference_sequence ON statement_reference (sequence);
CREATE INDEX inherited_filter_sequence ON inherited_filter (sequence);

ALTER TABLE statement_agent RENAME TO old_statement_agent;
CREATE TABLE statement_agent (
  agent TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (agent, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_agent SELECT agent, sequence FROM old_statement_agent ORDER BY agent, sequence;
DROP TABLE old_statement_agent;

ALTER TABLE statement_activity RENAME TO old_statement_activity;
CREATE TABLE statement_activity (
  activity TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (activity, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_activity SELECT activity, sequence FROM old_statement_activity ORDER BY activity, sequence;
DROP TABLE old_statement_activity;

ALTER TABLE statement_related_agent RENAME TO old_statement_related_agent;
CREATE TABLE statement_related_agent (
  agent TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (agent, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_related_agent SELECT agent, sequence FROM old_statement_related_agent ORDER BY agent, sequence;
DROP TABLE old_statement_related_agent;

ALTER TABLE statement_related_activity RENAME TO old_statement_related_activity;
CREATE TABLE statement_related_activity (
  activity TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (activity, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_related_activity
SELECT activity, sequence FROM old_statement_related_activity ORDER BY activity, sequence;
DROP TABLE old_statement_related_activity;

ALTER TABLE delivery RENAME TO old_delivery;
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
INSERT INTO delivery (delivery, share_id, destination_id, sequence, kind, state, attempts, sent_at, withdrawn_at,
  answer_status, answer_words, held_back, sent_id, sha256, text)
SELECT delivery, share_id, destination_id, sequence, kind, state, attempts, sent_at, withdrawn_at,
  answer_status, answer_words, held_back, sent_id, sha256, text
FROM old_delivery;
-- No number of the ledger is given twice.
DELETE FROM sqlite_sequence WHERE name = 'delivery';
UPDATE sqlite_sequence SET name = 'delivery' WHERE name = 'old_delivery';
DROP TABLE old_delivery;

CREATE INDEX delivery_share ON delivery (share_id, state);
CREATE INDEX delivery_sequence ON delivery (sequence);
CREATE INDEX delivery_waiting ON delivery (destination_id, delivery) WHERE state = 'waiting';
CREATE UNIQUE INDEX delivery_once ON delivery (destination_id, sequence, kind) WHERE state IN ('waiting', 'sent');
-- Counted again and again, also for a hundred thousand of them.
CREATE INDEX delivery_destination ON delivery (destination_id, state, kind, sent_at);
CREATE INDEX delivery_sent_id ON delivery (sent_id) WHERE sent_id IS NOT NULL;
`,
};
