// What of a mapping is still to be said.
import type { CsvMapping, CsvTable } from '../csv-mapping.ts';

export const mappingQuestions = ['person', 'title', 'when', 'words'] as const;

/** `person`: whose rows · `title`: what was done · `when` · `words`: what the words of the outcome mean. */
export type MappingQuestion = (typeof mappingQuestions)[number];

/** What has to be said before Statements can be made of the rows; nothing where the table is known. */
export function openQuestions(
  table: Pick<CsvTable, 'columns' | 'values' | 'known'>,
  mapping: CsvMapping,
): MappingQuestion[] {
  if (table.known !== null) return [];
  const open: Record<MappingQuestion, boolean> = {
    person: mapping.person !== null && mapping.person.value.trim() === '',
    title: mapping.title === null && mapping.fixedTitle.trim() === '',
    when: mapping.when === null,
    words: wordsOf(table, mapping).some((word) => !Object.hasOwn(mapping.status?.meanings ?? {}, word)),
  };
  return mappingQuestions.filter((question) => open[question]);
}

/** The words that say how it ended, also those that only the mapping knows. */
export function wordsOf(table: Pick<CsvTable, 'columns' | 'values'>, { status }: CsvMapping): readonly string[] {
  if (status === null) return [];
  const words = table.values[table.columns.indexOf(status.column)] ?? [];
  return [...new Set([...words, ...Object.keys(status.meanings)])];
}
