import { useStore } from 'zustand';
import type { StatementSummary } from '../../server/contract/statement-summary.ts';
import { callApi } from '../lrs-client/call-api.ts';
import { onNews } from './changes.ts';
import { createListStore } from './create-list-store.ts';
import type { RecordList } from './create-list-store.ts';
import { useLanguage } from './language.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { recordFilter } from './record-filter.ts';

export type StatementRow = StatementSummary & { readonly key: string; readonly age: number };

/** Short enough to seem immediate, long enough not to ask for each of a hundred Statements a second. */
const GAP = 150;

/** The Statements of the record that match, newest first. */
export const statementList = createListStore<StatementRow>(async ({ filter, from, count, anchor, signal }) => {
  const query = {
    ...recordFilter(filter),
    from,
    count,
    ...(anchor === undefined ? {} : { anchor: anchor.sequence }),
    language: useLanguage.getState().tags,
  };
  const outcome = await callApi('GET /api/transcript', { query, signal });
  if (!outcome.ok) return outcome;
  const { rows, ...window } = outcome.answer;
  return { ok: true, answer: { ...window, rows: rows.map((row) => ({ ...row, key: row.id, age: row.sequence })) } };
});

const refresh = oneAtATime(async () => statementList.refresh(), GAP);

onNews((what) => {
  const isOfExperiences = what === 'experiences' && /(?:^|&)(?:course|kind|status)=/.test(statementList.wanted());
  if (what === 'statements' || what === 'everything' || isOfExperiences) refresh();
});
useLanguage.subscribe(refresh);

export function useStatementList<Slice>(slice: (state: RecordList<StatementRow>) => Slice): Slice {
  return useStore(statementList.store, slice);
}
