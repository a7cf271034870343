import type { Database } from 'better-sqlite3';
import { firstStore } from './migrations/0001-first-store.ts';

/** One step of the schema. Steps are only ever added; `version` counts up from 1 without gaps. */
export type Migration = { readonly version: number; readonly sql: string };

export const migrations: readonly Migration[] = [firstStore];

export class StoreIsNewer extends Error {
  constructor(found: number, known: number) {
    super(`the store has schema version ${found}, this Cairn knows ${known}`);
    this.name = 'StoreIsNewer';
  }
}

/**
 * Brings the schema up to date, each step in its own transaction.
 *
 * Calls `keepCopy` before it changes a store that already holds data. Throws StoreIsNewer, leaving the store as it
 * is, when a newer Cairn wrote it.
 */
export function migrate(database: Database, keepCopy: (version: number) => void, steps = migrations): void {
  const found = schemaVersion(database);
  const newest = steps.at(-1)?.version ?? 0;
  if (found > newest) throw new StoreIsNewer(found, newest);
  if (found === newest) return;
  if (found > 0) keepCopy(found);
  for (const step of steps.filter(({ version }) => version > found)) {
    database.transaction(() => {
      database.exec(step.sql);
      database.pragma(`user_version = ${step.version}`);
    })();
  }
}

function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}
