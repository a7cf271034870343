import type { CsvMapping, CsvTable } from '../../../../server/contract/csv-mapping.ts';

/** What each part of the form is given. */
export type MappingPart = {
  readonly table: CsvTable;
  readonly mapping: CsvMapping;
  readonly onChange: (mapping: CsvMapping) => void;
};
