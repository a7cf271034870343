import { callApi } from '../lrs-client/call-api.ts';
import { useLanguage } from './language.ts';
import { createResource } from './resource.ts';

/** Who the learner is, and who else may be them. */
export const me = createResource(
  () => callApi('GET /api/me', { query: { language: useLanguage.getState().tags } }),
  ['identities', 'portfolio', 'statements'],
);

/** How many identities wait for the learner's "is this you?". */
export function useAskedIdentities(): number {
  const known = me.use();
  return known.phase === 'ready' ? known.value.asked.length : 0;
}
