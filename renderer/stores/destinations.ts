import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

export const destinations = createResource(() => callApi('GET /api/destinations'), ['destinations', 'deliveries']);
