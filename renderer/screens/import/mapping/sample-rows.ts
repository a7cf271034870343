import type { CsvMapping, CsvTable } from '../../../../server/contract/csv-mapping.ts';
import type { RowDeed, RowReason } from '../../../../server/contract/csv/understand-row.ts';
import { createRowReader } from '../../../../server/contract/csv/understand-row.ts';
import type { StatementSummary } from '../../../../server/contract/statement-summary.ts';
import { writeDuration } from '../../../../server/contract/whole-seconds.ts';

export type SampleRow = {
  /** Its place in the table, 0 = the first; rows do not move. */
  readonly row: number;
} & (
  | { readonly kind: 'deed'; readonly day: string; readonly summary: StatementSummary }
  | { readonly kind: 'problem'; readonly reason: RowReason; readonly detail: string }
);

/** What the first rows would say; those that make no Statement are left out. */
export function sampleRows({ columns, rows }: Pick<CsvTable, 'columns' | 'rows'>, mapping: CsvMapping): SampleRow[] {
  const understand = createRowReader(columns, mapping);
  return rows.flatMap((cells, row): SampleRow[] => {
    const found = understand(cells);
    if (found.kind === 'nothing') return [];
    if (found.kind === 'problem') return [{ row, ...found }];
    return [{ row, kind: 'deed', day: found.deed.at.slice(0, 10), summary: summaryOf(found.deed, row) }];
  });
}

function summaryOf({ title, verb, at, score, success, completion, seconds }: RowDeed, row: number): StatementSummary {
  return {
    sequence: row,
    id: '',
    timestamp: at,
    stored: at,
    actor: null,
    verb: { id: verb.id, display: undefined },
    object: { kind: 'activity', name: title, type: undefined },
    within: undefined,
    result: {
      scaled: score?.scaled,
      raw: score?.raw,
      max: score?.max,
      success: success ?? undefined,
      completion: completion ?? undefined,
      duration: seconds === null ? undefined : writeDuration(seconds),
      response: undefined,
    },
    voided: false,
  };
}
