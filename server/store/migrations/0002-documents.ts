import type { Migration } from '../migrate.ts';

/**
 * State, Activity Profile and Agent Profile documents. What a resource does not have is '', so that the key is unique.
 *
 * The contents come last: what lists documents does not read them. `updated_at` is in microseconds since 1970.
 */
export const documents: Migration = {
  version: 2,
  sql: `
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

CREATE INDEX document_updated_at ON document (updated_at);
`,
};
