import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

export const status = createResource(() => callApi('GET /api/status'), ['portfolio', 'reading', 'experiences']);
