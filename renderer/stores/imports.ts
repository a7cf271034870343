import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

/** What came in from files, and what is under way; newest first. */
export const imports = createResource(() => callApi('GET /api/imports'), ['imports']);

/** How many imports wait for the learner's word. */
export function useWaitingImports(): number {
  const known = imports.use();
  if (known.phase !== 'ready') return 0;
  return known.value.imports.filter(({ state }) => state === 'ready' || state === 'asking').length;
}
