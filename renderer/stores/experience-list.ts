import { useStore } from 'zustand';
import type { ExperienceSummary } from '../../server/contract/experience.ts';
import { callApi } from '../lrs-client/call-api.ts';
import { onNews } from './changes.ts';
import { createListStore } from './create-list-store.ts';
import type { RecordList } from './create-list-store.ts';
import { useLanguage } from './language.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { recordFilter } from './record-filter.ts';

export type ExperienceRow = ExperienceSummary & { readonly key: string; readonly age: number };

/** Each arrival may change many experiences, and nobody reads faster than this. In milliseconds. */
const GAP = 300;

/** The experiences that match, newest first. */
export const experienceList = createListStore<ExperienceRow>(async ({ filter, from, count, anchor, signal }) => {
  const query = { ...recordFilter(filter), from, count, language: useLanguage.getState().tags };
  const outcome = await callApi('GET /api/experiences', { query, signal });
  if (!outcome.ok) return outcome;
  const { total, rows } = outcome.answer;
  // What came in since the row was last seen is seldom more than a window.
  const index = rows.findIndex(({ activity }) => activity === anchor?.activity);
  return {
    ok: true,
    answer: {
      total,
      hasMore: false,
      isBehind: false,
      rows: rows.map((row) => ({ ...row, key: row.activity, age: Date.parse(row.lastAt) })),
      anchorPosition: index === -1 ? null : from + index,
    },
  };
});

const refresh = oneAtATime(async () => experienceList.refresh(), GAP);

onNews((what) => {
  if (what === 'experiences' || what === 'portfolio' || what === 'deliveries' || what === 'everything') refresh();
});
useLanguage.subscribe(refresh);

export function useExperienceList<Slice>(slice: (state: RecordList<ExperienceRow>) => Slice): Slice {
  return useStore(experienceList.store, slice);
}
