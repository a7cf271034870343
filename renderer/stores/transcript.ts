import { useStore } from 'zustand';
import { callApi } from '../lrs-client/call-api.ts';
import { onNews } from './changes.ts';
import { createTranscriptStore } from './create-transcript-store.ts';
import type { Transcript } from './create-transcript-store.ts';
import { useLanguage } from './language.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Short enough to seem immediate, long enough not to ask for each of a hundred Statements a second. */
const GAP = 150;

export const transcript = createTranscriptStore((query) =>
  callApi('GET /api/transcript', { query: { ...query, language: useLanguage.getState().tags } }),
);

const refresh = oneAtATime(async () => transcript.refresh(), GAP);

onNews((what) => {
  if (what === 'statements' || what === 'everything') refresh();
});
useLanguage.subscribe(refresh);

export function useTranscript<Slice>(slice: (state: Transcript) => Slice): Slice {
  return useStore(transcript.store, slice);
}
