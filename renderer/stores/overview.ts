import { callApi } from '../lrs-client/call-api.ts';
import { useLanguage } from './language.ts';
import { createResource } from './resource.ts';

export const overview = createResource(
  () => callApi('GET /api/overview', { query: { language: useLanguage.getState().tags } }),
  ['experiences'],
);

// Names come in the reader's language.
useLanguage.subscribe(overview.retry);
