import type { Migration } from '../migrate.ts';

/**
 * The words of Statements in the order of time, so that the newest that match are found without looking at the others,
 * and what else of their texts a reader filters by. It is filled again in the background.
 */
export const search: Migration = {
  version: 8,
  sql: `
DROP TABLE statement_text;
-- The number of a row is the Statement's place in time (place-in-time.ts).
CREATE VIRTUAL TABLE statement_text USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);

-- What is deleted is left to the usual merges: a merge for its own sake holds everybody up for a tenth of a second.
INSERT INTO statement_text (statement_text, rank) VALUES ('deletemerge', 0);

CREATE TABLE statement_score (
  sequence INTEGER PRIMARY KEY,
  -- Scaled, in percent.
  score REAL NOT NULL
) STRICT;

CREATE TABLE search_progress (
  -- All Statements up to this sequence are in the index.
  reached INTEGER NOT NULL
) STRICT;

INSERT INTO search_progress (reached) VALUES (0);
`,
};
