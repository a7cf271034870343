import type { StatementSummary } from '../../server/contract/statement-summary.ts';
import type { ListRow } from '../stores/list-windows.ts';

/** A row of the transcript; the higher the sequence, the later it came. */
export function aRow(sequence: number): StatementSummary {
  return {
    sequence,
    id: `id-${sequence}`,
    timestamp: '2026-03-10T12:00:00Z',
    stored: '2026-03-10T12:00:00Z',
    actor: 'Ana',
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: undefined },
    object: { kind: 'activity', name: 'Question', type: undefined },
    within: undefined,
    result: undefined,
    voided: false,
  };
}

/** A row of any list; the higher the age, the later it came. */
export function aListRow(age: number): ListRow {
  return { key: `key-${age}`, age };
}
