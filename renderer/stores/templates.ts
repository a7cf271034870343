import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

export const templates = createResource(() => callApi('GET /api/templates'), ['portfolio']);
