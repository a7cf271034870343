import type { Migration } from '../migrate.ts';

/**
 * Records that come in from files: each import with its files, what is wrong with them and what it brought; how tables
 * were explained; the folder that is watched. Times are milliseconds since 1970, lengths are octets.
 */
export const imports: Migration = {
  version: 10,
  sql: `
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

-- What was found of a credential that somebody attested, on the day when it came.
CREATE TABLE import_badge (
  import INTEGER NOT NULL REFERENCES import (import) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  statement_id TEXT NOT NULL,
  summary TEXT NOT NULL,
  PRIMARY KEY (import, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_badge_statement ON import_badge (statement_id);

-- Documents that were not here before.
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

-- A table that is to be explained, and how its columns were explained before.
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

CREATE TABLE csv_mapping (
  fingerprint TEXT PRIMARY KEY,
  mapping TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- At most one.
CREATE TABLE watched_folder (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  path TEXT NOT NULL
) STRICT;

-- Files that were found in a watched folder: each is offered once.
CREATE TABLE watched_file (
  sha256 TEXT PRIMARY KEY,
  found_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What goes because an import is undone may come in again: its ids are not remembered as deleted.
ALTER TABLE removal ADD COLUMN frees_ids INTEGER NOT NULL DEFAULT 0;
`,
};
