import type { Migration } from '../migrate.ts';

/** What the learner adds to the record: who they are, notes, collections, kept views. Times are milliseconds since 1970. */
export const portfolio: Migration = {
  version: 6,
  sql: `
-- The identity that was made the first last is the first; the others follow as they were added.
ALTER TABLE identity ADD COLUMN made_first_at INTEGER;

-- Who the learner said is somebody else, by index key.
CREATE TABLE identity_other (
  agent TEXT PRIMARY KEY,
  agent_json TEXT NOT NULL,
  answered_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How many rows statement_agent has for each agent: counting them anew takes as long as the record is.
CREATE TABLE agent_count (
  agent TEXT PRIMARY KEY,
  statements INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO agent_count SELECT agent, count(*) FROM statement_agent GROUP BY agent;

CREATE TRIGGER agent_counted AFTER INSERT ON statement_agent BEGIN
  INSERT INTO agent_count (agent, statements) VALUES (new.agent, 1)
  ON CONFLICT (agent) DO UPDATE SET statements = statements + 1;
END;

CREATE TRIGGER agent_uncounted AFTER DELETE ON statement_agent BEGIN
  UPDATE agent_count SET statements = statements - 1 WHERE agent = old.agent;
  DELETE FROM agent_count WHERE agent = old.agent AND statements = 0;
END;

CREATE TABLE profile (
  name TEXT NOT NULL,
  -- A data: address; empty without a picture.
  picture TEXT NOT NULL
) STRICT;

INSERT INTO profile (name, picture) VALUES ('', '');

CREATE TABLE note (
  note INTEGER PRIMARY KEY,
  activity TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

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

CREATE INDEX collection_item_collection ON collection_item (collection, position);
CREATE INDEX collection_item_sha2 ON collection_item (sha2) WHERE sha2 IS NOT NULL;

CREATE TABLE saved_view (
  view INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE note_text USING fts5 (
  text,
  content = 'note',
  content_rowid = 'note',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);

CREATE TRIGGER note_inserted AFTER INSERT ON note BEGIN
  INSERT INTO note_text (rowid, text) VALUES (new.note, new.text);
END;

CREATE TRIGGER note_deleted AFTER DELETE ON note BEGIN
  INSERT INTO note_text (note_text, rowid, text) VALUES ('delete', old.note, old.text);
END;

CREATE TRIGGER note_updated AFTER UPDATE OF text ON note BEGIN
  INSERT INTO note_text (note_text, rowid, text) VALUES ('delete', old.note, old.text);
  INSERT INTO note_text (rowid, text) VALUES (new.note, new.text);
END;

CREATE VIRTUAL TABLE collection_text USING fts5 (
  name,
  text,
  content = 'collection',
  content_rowid = 'collection',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);

CREATE TRIGGER collection_inserted AFTER INSERT ON collection BEGIN
  INSERT INTO collection_text (rowid, name, text) VALUES (new.collection, new.name, new.text);
END;

CREATE TRIGGER collection_deleted AFTER DELETE ON collection BEGIN
  INSERT INTO collection_text (collection_text, rowid, name, text)
  VALUES ('delete', old.collection, old.name, old.text);
END;

CREATE TRIGGER collection_updated AFTER UPDATE OF name, text ON collection BEGIN
  INSERT INTO collection_text (collection_text, rowid, name, text)
  VALUES ('delete', old.collection, old.name, old.text);
  INSERT INTO collection_text (rowid, name, text) VALUES (new.collection, new.name, new.text);
END;

CREATE VIRTUAL TABLE collection_item_text USING fts5 (
  note,
  content = 'collection_item',
  content_rowid = 'item',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);

CREATE TRIGGER collection_item_inserted AFTER INSERT ON collection_item BEGIN
  INSERT INTO collection_item_text (rowid, note) VALUES (new.item, new.note);
END;

CREATE TRIGGER collection_item_deleted AFTER DELETE ON collection_item BEGIN
  INSERT INTO collection_item_text (collection_item_text, rowid, note) VALUES ('delete', old.item, old.note);
END;

CREATE TRIGGER collection_item_updated AFTER UPDATE OF note ON collection_item BEGIN
  INSERT INTO collection_item_text (collection_item_text, rowid, note) VALUES ('delete', old.item, old.note);
  INSERT INTO collection_item_text (rowid, note) VALUES (new.item, new.note);
END;
`,
};
