import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

export const credentials = createResource(() => callApi('GET /api/credentials'), ['credentials', 'origin-requests']);
