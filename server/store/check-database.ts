import type { Database } from 'better-sqlite3';

/** Findings beyond this many are not told: whoever reads them has long understood. */
export const mostFindings = 100;

/** What SQLite finds wrong with a file: its pages, indexes, search tables and foreign keys. Nothing: it is sound. */
export function checkDatabase(database: Database): string[] {
  const pages = database.pragma(`integrity_check(${mostFindings})`) as { readonly integrity_check: string }[];
  const keys = database.pragma('foreign_key_check') as { readonly table: string; readonly parent: string }[];
  return [
    ...pages.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...keys.map(({ table, parent }) => `A row of "${table}" belongs to a row of "${parent}" that is not there.`),
  ].slice(0, mostFindings);
}
