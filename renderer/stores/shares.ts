import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

export const shares = createResource(() => callApi('GET /api/shares'), ['deliveries', 'destinations', 'rules']);
