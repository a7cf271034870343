import type { Migration } from '../migrate.ts';

/** Everything that the parameters of a query can ask for, and what is known of Activities and Agents. */
export const queries: Migration = {
  version: 3,
  sql: `
-- Mentions beyond actor and object; those are in statement_agent and statement_activity.
CREATE TABLE statement_related_agent (
  agent TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES statement (sequence),
  PRIMARY KEY (agent, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_related_activity (
  activity TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES statement (sequence),
  PRIMARY KEY (activity, sequence)
) STRICT, WITHOUT ROWID;

-- Which Statements have a StatementRef to this id as their object.
CREATE TABLE statement_reference (
  target_id TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES statement (sequence),
  PRIMARY KEY (target_id, sequence)
) STRICT, WITHOUT ROWID;

INSERT INTO statement_reference (target_id, sequence)
SELECT target_id, sequence FROM statement WHERE target_id IS NOT NULL;

DROP INDEX statement_target;

-- What a Statement is found by because of the Statement that it points at.
CREATE TABLE inherited_filter (
  kind TEXT NOT NULL CHECK (kind IN ('agent', 'relatedAgent', 'activity', 'relatedActivity', 'verb', 'registration')),
  value TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES statement (sequence),
  PRIMARY KEY (kind, value, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE agent_name (
  agent TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (agent, name)
) STRICT, WITHOUT ROWID;

-- What is derived from the texts of Statements is derived anew by a Cairn that derives more than this version did.
CREATE TABLE derivation (
  version INTEGER NOT NULL,
  -- How far the next version has come.
  reached INTEGER NOT NULL
) STRICT;

INSERT INTO derivation (version, reached) VALUES (0, 0);

-- What an ordinary course is given has grown with what Cairn can do: those that were given all of it still are.
UPDATE credential SET scopes = '["statements/write","statements/read/mine","state","define","profile"]'
WHERE scopes = '["statements/write","statements/read/mine"]';
`,
};
