import type { Database } from 'better-sqlite3';
import type { CsvMapping, CsvTable } from '../contract/csv-mapping.ts';

/** A table among the files of an import. */
export type ImportTableRow = {
  /** Of the file. */
  readonly number: number;
  readonly table: CsvTable;
  readonly mapping: CsvMapping;
  /** The learner has said how it is meant, now or before, or it needs no explanation. */
  readonly isExplained: boolean;
};

/** How tables are understood: those of imports, and by their columns what was said of such a table before. */
export function createImportMappingStore(database: Database) {
  const select = database.prepare('SELECT mapping FROM csv_mapping WHERE fingerprint = ?').pluck();
  const upsert = database.prepare(
    `INSERT INTO csv_mapping (fingerprint, mapping, changed_at) VALUES (?, ?, ?)
     ON CONFLICT (fingerprint) DO UPDATE SET mapping = excluded.mapping, changed_at = excluded.changed_at`,
  );
  const number = '(SELECT import FROM import WHERE id = @id)';
  const upsertTable = database.prepare(
    `INSERT OR REPLACE INTO import_table (import, number, described, mapping, is_explained)
     VALUES (${number}, @number, @described, @mapping, @isExplained)`,
  );
  const selectTables = database.prepare(
    `SELECT number, described, mapping, is_explained AS isExplained FROM import_table
     WHERE import = ${number} ORDER BY number`,
  );

  return {
    /** What was said of a table with these columns the last time. */
    find(fingerprint: string): CsvMapping | undefined {
      const text = select.get(fingerprint) as string | undefined;
      return text === undefined ? undefined : (JSON.parse(text) as CsvMapping);
    },

    /** `at` in milliseconds since 1970. */
    remember(fingerprint: string, mapping: CsvMapping, at: number): void {
      upsert.run(fingerprint, JSON.stringify(mapping), at);
    },

    setTable(id: string, { number: file, table, mapping, isExplained }: ImportTableRow): void {
      upsertTable.run({
        id,
        number: file,
        described: JSON.stringify(table),
        mapping: JSON.stringify(mapping),
        isExplained: Number(isExplained),
      });
    },

    tablesOf(id: string): ImportTableRow[] {
      const rows = selectTables.all({ id }) as {
        readonly number: number;
        readonly described: string;
        readonly mapping: string;
        readonly isExplained: number;
      }[];
      return rows.map((row) => ({
        number: row.number,
        table: JSON.parse(row.described) as CsvTable,
        mapping: JSON.parse(row.mapping) as CsvMapping,
        isExplained: row.isExplained === 1,
      }));
    },
  };
}
