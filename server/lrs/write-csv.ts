// Tables for spreadsheets.
import Papa from 'papaparse';

export type CsvForm = {
  readonly delimiter: ',' | ';';
  /** What stands before the fraction of a number. */
  readonly decimal: '.' | ',';
};

/** What programs read everywhere. */
export const plainCsv: CsvForm = { delimiter: ',', decimal: '.' };

/** A byte order mark: without it Excel takes UTF-8 for the encoding of the machine. */
export const csvStart = '\uFEFF';

/** What opens a formula, also behind white space, and in the full-width signs that Excel takes in Japan and China. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One row with its line end. A text that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvLine(cells: readonly (string | number)[], form: CsvForm = plainCsv): string {
  const texts = cells.map((cell) => {
    if (typeof cell === 'number') return String(cell).replace('.', form.decimal);
    return formula.test(cell) ? `'${cell}` : cell;
  });
  return `${Papa.unparse([texts], { delimiter: form.delimiter })}\r\n`;
}

/** How spreadsheets of a language read a file: where a comma stands before fractions, it can part no cells. */
export function csvFormOf(language: string): CsvForm {
  const parts = new Intl.NumberFormat(language).formatToParts(0.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value;
  return decimal === ',' ? { delimiter: ';', decimal: ',' } : plainCsv;
}
