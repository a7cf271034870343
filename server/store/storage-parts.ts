import type { Database } from 'better-sqlite3';

/** Octets of a store's file, by what they are for. */
export type StoreParts = Readonly<
  Record<'statements' | 'search' | 'experiences' | 'documents' | 'free' | 'other', number>
>;

/** Adds up the pages of all tables and indexes. It reads the whole file. */
export function storeParts(database: Database): StoreParts {
  const sizes = { statements: 0, search: 0, experiences: 0, documents: 0, free: 0, other: 0 };
  const tables = database.prepare(
    `SELECT coalesce(s.tbl_name, d.name) AS name, sum(d.pgsize) AS length
     FROM dbstat('main', 1) AS d LEFT JOIN sqlite_schema AS s ON s.name = d.name GROUP BY 1`,
  );
  for (const row of tables.iterate()) {
    const { name, length } = row as { readonly name: string; readonly length: number };
    sizes[partOf(name)] += length;
  }
  const pragma = (name: string) => Number(database.pragma(name, { simple: true }));
  sizes.free = pragma('freelist_count') * pragma('page_size');
  return sizes;
}

function partOf(table: string): 'statements' | 'search' | 'experiences' | 'documents' | 'other' {
  if (/_text($|_)/.test(table)) return 'search';
  if (table.startsWith('experience')) return 'experiences';
  if (table === 'document') return 'documents';
  return /^(removed_)?(statement|attachment)|^(agent|activity|tombstone|provenance)/.test(table)
    ? 'statements'
    : 'other';
}
