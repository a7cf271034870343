import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { withFile } from '../../testing/a-text-file.ts';
import { openTable } from './open-table.ts';
import type { OpenTable, TableRow } from './open-table.ts';

type ReadTable = Pick<OpenTable, 'columns' | 'delimiter' | 'encoding'> & { readonly rows: readonly TableRow[] };

function read(octets: string | Buffer): Promise<ReadTable> {
  return withFile(octets, async (path) => {
    const { columns, delimiter, encoding, rows } = await openTable(path);
    const all: TableRow[] = [];
    for await (const row of rows()) all.push(row);
    return { columns, delimiter, encoding, rows: all };
  });
}

const text = 'Título;Día\n"Café, té";1\n';
const swapped = (utf16: Buffer) => Buffer.from(utf16).swap16();

describe('letters', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 as Excel writes it', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16'],
    ['UTF-16, the other way round', swapped(Buffer.from(`\uFEFF${text}`, 'utf16le')), 'utf-16'],
    ['windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
  ])('in %s are read', async (_, octets, encoding) => {
    const table = await read(octets);
    expect(table).toMatchObject({ encoding, columns: ['Título', 'Día'], delimiter: ';' });
    expect(table.rows).toEqual([{ kind: 'row', line: 2, cells: ['Café, té', '1'] }]);
  });

  it('of windows-1252 that latin-1 has not are read too', async () => {
    const { rows } = await read(Buffer.from('a;b\n\x80 \x93x\x94;\xe9\n', 'latin1'));
    expect(rows[0]).toMatchObject({ cells: ['€ “x”', 'é'] });
  });
});

it.each([',', ';', '\t', '|'])('finds that "%s" stands between the cells', async (delimiter) => {
  const lines = [
    ['Date', 'What', 'Score'],
    ['2024-03-02', 'a', '9.5'],
    ['2024-03-03', 'b', ''],
  ];
  expect(await read(lines.map((cells) => cells.join(delimiter)).join('\n'))).toMatchObject({
    delimiter,
    rows: [{}, {}],
  });
});

it('believes a file that says what stands between its cells', async () => {
  const table = await read('sep=|\r\nA|B,C\r\n1|2,3\r\n');
  expect(table).toMatchObject({ delimiter: '|', columns: ['A', 'B,C'], rows: [{ line: 3, cells: ['1', '2,3'] }] });
});

it('counts lines as they stand in the file, whatever their ends and however many a cell has', async () => {
  const { rows } = await read('A,B\r\n"one\r\ntwo",1\r\n\r\nthree,2\rfour,3\n');
  expect(rows).toEqual([
    { kind: 'row', line: 2, cells: ['one\ntwo', '1'] },
    { kind: 'row', line: 5, cells: ['three', '2'] },
    { kind: 'row', line: 6, cells: ['four', '3'] },
  ]);
});

it('names rows that do not fit the columns, and forgives delimiters at the end', async () => {
  const { rows } = await read('A,B,\n1,2,,\n1\n1,2,3\n');
  expect(rows).toEqual([
    { kind: 'row', line: 2, cells: ['1', '2'] },
    { kind: 'uneven', line: 3, count: 1 },
    { kind: 'uneven', line: 4, count: 3 },
  ]);
});

it('gives every column a name of its own, also below a heading', async () => {
  const { columns } = await read('My courses\n\nDate,Date,,What\n1,2,3,4\n');
  expect(columns).toEqual(['Date', 'Date (2)', '#3', 'What']);
});

it('gives up at a quotation mark that is never closed, with little in memory', async () => {
  const { rows } = await read(`A,B\n1,2\n"${'x\n'.repeat(1_500_000)}`);
  expect(rows).toEqual([
    { kind: 'row', line: 2, cells: ['1', '2'] },
    { kind: 'too-large', line: 3 },
  ]);
});

it('takes nothing for a table without columns', async () => {
  expect(await read('')).toMatchObject({ columns: [], rows: [] });
  expect(await read('\n\n  \n')).toMatchObject({ columns: [], rows: [] });
});

it('reads what papaparse writes, over the edges of pieces too', async () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('a;b', '"', 'x\ny', 'é', '🎓', '\uFEFF', 'z'.repeat(9000)));
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), async (rows, delimiter) => {
      const plain = rows.map((cells) => cells.map((one) => one.replaceAll(/\r\n?/g, '\n')));
      const all = [['One', 'Two', 'Three'], ...plain];
      const found = await read(`sep=${delimiter}\n${Papa.unparse(all, { delimiter, quotes: true, newline: '\n' })}`);
      const kept = plain.filter((cells) => cells.some((one) => one.trim() !== ''));
      expect(found.rows.map((row) => (row.kind === 'row' ? row.cells : row.kind))).toEqual(kept);
    }),
    { numRuns: 60 },
  );
});
