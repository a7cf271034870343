// A table in a file of any size: its columns, and its rows one after the other.
import Papa from 'papaparse';
import type { CsvEncoding, CsvTable } from '../../contract/csv-mapping.ts';
import { takingBreaths } from '../../lrs/let-others.ts';
import { findDelimiter } from './find-delimiter.ts';
import { encodingName, findEncoding, readText } from './text-encoding.ts';

export type TableRow =
  /** `cells` has one text for each column. `line` is the first that the row stands in, 1 = the first of the file. */
  | { readonly kind: 'row'; readonly line: number; readonly cells: readonly string[] }
  /** More or fewer cells than there are columns, or one that has no end. */
  | { readonly kind: 'uneven'; readonly line: number; readonly count: number }
  | { readonly kind: 'too-large'; readonly line: number };

export type OpenTable = {
  readonly delimiter: CsvTable['delimiter'];
  readonly encoding: CsvEncoding;
  readonly columns: readonly string[];
  /** Those that are not empty; can be read again and again. */
  rows(onOctets?: (length: number) => void): AsyncGenerator<TableRow>;
};

/** A row, in characters: what is larger is a quotation mark that is never closed. */
const LARGEST_ROW = 1024 * 1024;
/** What has more is no table that somebody could explain. */
const MOST_COLUMNS = 500;
const START = 64 * 1024;

type RawRow =
  { readonly line: number; readonly cells: readonly string[] } | { readonly line: number; readonly cells: null };

export async function openTable(path: string): Promise<OpenTable> {
  const encoding = await findEncoding(path);
  const { delimiter, isSaid } = findDelimiter(await startOf(readText(path, encoding)));

  /** From the names of the columns on. */
  async function* rawRows(onOctets?: (length: number) => void): AsyncGenerator<RawRow> {
    let isBegun = false;
    for await (const row of parse(readText(path, encoding, onOctets), delimiter)) {
      if (isSaid && row.line === 1) continue;
      isBegun ||= row.cells === null || row.cells.filter(isFilled).length > 1;
      if (isBegun && (row.cells === null || row.cells.some(isFilled))) yield row;
    }
  }

  const columns = columnsOf(await first(rawRows()));

  return {
    delimiter,
    encoding: encodingName(encoding),
    columns,
    async *rows(onOctets) {
      const breathe = takingBreaths();
      let isHead = true;
      for await (const { line, cells } of rawRows(onOctets)) {
        if (!isHead) yield cells === null ? { kind: 'too-large', line } : fitted(line, cells, columns.length);
        isHead = false;
        await breathe();
      }
    },
  };
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

function fitted(line: number, cells: readonly string[], width: number): TableRow {
  const isEven = cells.length >= width && !cells.slice(width).some(isFilled);
  return isEven ? { kind: 'row', line, cells: cells.slice(0, width) } : { kind: 'uneven', line, count: cells.length };
}

/** Names that no two columns share. */
function columnsOf(head: RawRow | undefined): string[] {
  const cells = head?.cells ?? [];
  // Delimiters behind the last name are no columns.
  const width = cells.findLastIndex(isFilled) + 1;
  if (width > MOST_COLUMNS) return [];
  const taken = new Set<string>();
  return cells.slice(0, width).map((cell, index) => {
    const name = cell.replace(/\s+/gu, ' ').trim() || `#${index + 1}`;
    let unique = name;
    for (let count = 2; taken.has(unique); count++) unique = `${name} (${count})`;
    taken.add(unique);
    return unique;
  });
}

async function* parse(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<RawRow> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  let rest = '';
  let line = 1;
  const take = (isLast: boolean): RawRow[] => {
    const { data, meta } = parser.parse(rest, 0, !isLast) as { data: string[][]; meta: { cursor: number } };
    rest = rest.slice(meta.cursor);
    return data.map((cells) => {
      const row = { line, cells };
      line += 1 + cells.reduce((sum, cell) => sum + lineEndsIn(cell), 0);
      return row;
    });
  };
  let enough = 0;
  for await (const piece of pieces) {
    rest += piece;
    if (rest.length < enough) continue;
    const rows = take(false);
    yield* rows;
    // A row that does not end is looked through again only when there is twice as much of it.
    enough = rows.length === 0 ? rest.length * 2 : 0;
    if (rest.length <= LARGEST_ROW) continue;
    yield { line, cells: null };
    return;
  }
  if (rest !== '') yield* take(true);
}

function lineEndsIn(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}

async function startOf(pieces: AsyncIterable<string>): Promise<string> {
  let start = '';
  for await (const piece of pieces) {
    start += piece;
    if (start.length >= START) break;
  }
  return start;
}

async function first<T>(items: AsyncIterable<T>): Promise<T | undefined> {
  for await (const item of items) return item;
  return undefined;
}
