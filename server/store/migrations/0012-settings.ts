import type { Migration } from '../migrate.ts';

/** What the learner has set, as JSON by name. */
export const settings: Migration = {
  version: 12,
  sql: `
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
