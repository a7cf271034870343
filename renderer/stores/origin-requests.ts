import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

export const originRequests = createResource(() => callApi('GET /api/origin-requests'), ['origin-requests']);
