// Tables: what they seem to hold, and their rows as Statements.
import type { CsvMapping, CsvTable } from '../../contract/csv-mapping.ts';
import { createRowReader } from '../../contract/csv/understand-row.ts';
import type { ImportReason } from '../../contract/importing.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import type { Found } from '../import/found.ts';
import type { Guessing } from './guess-mapping.ts';
import { guessMapping } from './guess-mapping.ts';
import { knownLayout } from './known-layout.ts';
import type { KnownLayout } from './known-layout.ts';
import { makeRowStatement } from './make-row-statement.ts';
import type { OpenTable, TableRow } from './open-table.ts';
import { openTable } from './open-table.ts';
import { createProfiler } from './profile-columns.ts';
import { rebuildStatement } from './rebuild-statement.ts';
import { createRowIds } from './row-ids.ts';

export type CsvReading = {
  /** Who did it. */
  readonly actor: Agent;
  /** By which problems are told: the name of the file, or of the entry of a zip. */
  readonly file: string;
  /** Told how many octets were read. */
  readonly onOctets?: (length: number) => void;
};

export type DescribedTable = CsvTable & { readonly mapping: CsvMapping };

const SHOWN_ROWS = 10;

/** Looks through a whole table. One without columns is no table. */
export async function describeTable(path: string, guessing: Guessing): Promise<DescribedTable> {
  const table = await openTable(path);
  const { delimiter, encoding, columns } = table;
  const profiler = createProfiler(columns);
  const rows: (readonly string[])[] = [];
  let rowCount = 0;
  for await (const row of table.rows()) {
    rowCount += 1;
    if (row.kind !== 'row') continue;
    if (rows.length < SHOWN_ROWS) rows.push(row.cells);
    profiler.add(row.cells);
  }
  const profiles = profiler.profiles();
  return {
    delimiter,
    encoding,
    columns,
    rows,
    rowCount,
    values: profiles.map(({ values = [] }) => values),
    known: knownLayout(columns)?.name ?? null,
    mapping: guessMapping(profiles, guessing),
  };
}

/** The rows of a table in their order, as the mapping has it; it is not asked for where the table is known. */
export async function* readCsv(path: string, mapping: CsvMapping, reading: CsvReading): AsyncGenerator<Found> {
  const table = await openTable(path);
  const known = knownLayout(table.columns);
  const read = known ? readKnown(table, known) : readMapped(table, mapping, reading.actor);
  for await (const row of table.rows(reading.onOctets)) {
    const found = row.kind === 'row' ? read(row) : unusable(row, table);
    if (found === undefined) continue;
    const where = { file: reading.file, line: row.line };
    yield found.kind === 'statement'
      ? { ...found, where }
      : { kind: 'problem', problem: { ...where, reason: found.reason, detail: found.detail } };
  }
}

type Row = Extract<TableRow, { kind: 'row' }>;

type RowFound =
  | { readonly kind: 'statement'; readonly text: string }
  | { readonly kind: 'problem'; readonly reason: ImportReason; readonly detail: string };

function readKnown({ columns }: OpenTable, { paths }: KnownLayout): (row: Row) => RowFound {
  return ({ cells }) => {
    const rebuilt = rebuildStatement(columns, paths, cells);
    if (rebuilt.kind === 'statement') return rebuilt;
    return { kind: 'problem', reason: 'not-json', detail: rebuilt.column.slice(0, 200) };
  };
}

function readMapped({ columns }: OpenTable, mapping: CsvMapping, actor: Agent): (row: Row) => RowFound | undefined {
  const understand = createRowReader(columns, mapping);
  const idOf = createRowIds(columns, mapping.title === null ? (mapping.status?.column ?? null) : null);
  return ({ cells }) => {
    // Also for rows that make no Statement: which of several equal rows one is must not hang on the mapping.
    const id = idOf(cells);
    const row = understand(cells);
    if (row.kind === 'nothing') return undefined;
    if (row.kind === 'problem') return row;
    return { kind: 'statement', text: JSON.stringify(makeRowStatement(id, row.deed, mapping, actor)) };
  };
}

function unusable(row: Exclude<TableRow, { kind: 'row' }>, { columns }: OpenTable): RowFound {
  if (row.kind === 'too-large')
    return { kind: 'problem', reason: 'too-large', detail: 'a quotation mark is never closed' };
  return { kind: 'problem', reason: 'uneven-row', detail: `${row.count} cells under ${columns.length} columns` };
}
