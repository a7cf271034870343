import Papa from 'papaparse';
import type { CsvTable } from '../../contract/csv-mapping.ts';

type Delimiter = CsvTable['delimiter'];

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

/** The first line of some files of Excel says it. */
const SAID = /^"?sep=([,;\t|])"?\n/i;

/** What stands between the cells: what the file says, else what divides the most rows into equally many. */
export function findDelimiter(start: string): { readonly delimiter: Delimiter; readonly isSaid: boolean } {
  const said = SAID.exec(start)?.[1];
  const isSaid = delimiters.find((one) => one === said);
  if (isSaid !== undefined) return { delimiter: isSaid, isSaid: true };
  const scored = delimiters.map((delimiter) => ({ delimiter, ...evenness(start, delimiter) }));
  const [best] = scored.toSorted((one, other) => other.share - one.share || other.width - one.width);
  return { delimiter: best?.delimiter ?? ',', isSaid: false };
}

/** The share of rows that are as wide as most of those with more than one cell, and that width. */
function evenness(text: string, delimiter: string): { readonly share: number; readonly width: number } {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 30 });
  // What was cut off says nothing.
  const rows = (data.length > 2 ? data.slice(0, -1) : data).filter((row) => row.some((cell) => cell !== ''));
  const widths = new Map<number, number>();
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 1, count = 0] = [...widths].toSorted((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [];
  return { share: rows.length === 0 ? 0 : count / rows.length, width };
}
