import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

export const identities = createResource(() => callApi('GET /api/identities'), ['identities']);
