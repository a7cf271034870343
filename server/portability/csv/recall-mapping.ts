import type { CsvMapping, CsvTable } from '../../contract/csv-mapping.ts';
import { openQuestions } from '../../contract/csv/mapping-questions.ts';

export type RecalledMapping = {
  readonly mapping: CsvMapping;
  /** Nothing is left to be asked. */
  readonly isExplained: boolean;
};

/**
 * How a table is meant by what was said of one with the same columns before. Words that were not in that one are taken
 * for what they seem to mean, and asked about where that cannot be told.
 */
export function recallMapping(table: CsvTable, guessed: CsvMapping, said: CsvMapping | undefined): RecalledMapping {
  if (said === undefined) return { mapping: guessed, isExplained: table.known !== null };
  const isSameStatus = said.status !== null && said.status.column === guessed.status?.column;
  const mapping = isSameStatus
    ? { ...said, status: { ...said.status, meanings: { ...guessed.status.meanings, ...said.status.meanings } } }
    : said;
  return { mapping, isExplained: openQuestions(table, mapping).length === 0 };
}
