import { callApi } from '../lrs-client/call-api.ts';
import { useLanguage } from './language.ts';
import { createResource } from './resource.ts';

/** What the record can be filtered by. */
export const filterChoices = createResource(
  () => callApi('GET /api/filter-choices', { query: { language: useLanguage.getState().tags } }),
  ['experiences', 'destinations', 'credentials', 'sources'],
);
