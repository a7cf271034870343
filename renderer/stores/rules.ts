import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

export const rules = createResource(() => callApi('GET /api/rules'), ['rules', 'deliveries', 'destinations']);
