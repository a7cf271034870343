import type { Database } from 'better-sqlite3';
import { firstStore } from './migrations/0001-first-store.ts';
import { documents } from './migrations/0002-documents.ts';
import { queries } from './migrations/0003-queries.ts';
import { sharing } from './migrations/0004-sharing.ts';
import { removal } from './migrations/0005-removal.ts';
import { portfolio } from './migrations/0006-portfolio.ts';
import { byHand } from './migrations/0007-by-hand.ts';
import { search } from './migrations/0008-search.ts';
import { experiences } from './migrations/0009-experiences.ts';
import { imports } from './migrations/0010-imports.ts';
import { signing } from './migrations/0011-signing.ts';
import { settings } from './migrations/0012-settings.ts';

/** One step of the schema. Steps are only ever added; `version` counts up from 1 without gaps. */
export type Migration = { readonly version: number; readonly sql: string };

export const migrations: readonly Migration[] = [
  firstStore,
  documents,
  queries,
  sharing,
  removal,
  portfolio,
  byHand,
  search,
  experiences,
  imports,
  signing,
  settings,
];

export class StoreIsNewer extends Error {
  constructor(found: number, known: number) {
    super(`the store has schema version ${found}, this Cairn knows ${known}`);
    this.name = 'StoreIsNewer';
  }
}

/** Whether there is a step that a store has not taken yet. */
export function needsMigration(database: Database, steps = migrations): boolean {
  return schemaVersion(database) < newest(steps);
}

/**
 * Brings the schema up to date, each step in its own transaction; a step that somebody else takes meanwhile is not
 * taken again.
 *
 * Calls `keepCopy` before it changes a store that already holds data. Throws StoreIsNewer, leaving the store as it
 * is, when a newer Cairn wrote it.
 */
export function migrate(database: Database, keepCopy: (version: number) => void, steps = migrations): void {
  const found = schemaVersion(database);
  if (found > newest(steps)) throw new StoreIsNewer(found, newest(steps));
  if (found > 0 && found < newest(steps)) keepCopy(found);
  for (const step of steps.filter(({ version }) => version > found)) {
    database
      .transaction(() => {
        if (schemaVersion(database) >= step.version) return;
        database.exec(step.sql);
        database.pragma(`user_version = ${step.version}`);
      })
      .immediate();
  }
}

function newest(steps: readonly Migration[]): number {
  return steps.at(-1)?.version ?? 0;
}

function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}
