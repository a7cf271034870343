import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

export const sources = createResource(() => callApi('GET /api/sources'), ['sources']);
