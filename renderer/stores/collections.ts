import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

/** All collections, without what is in them. */
export const collections = createResource(() => callApi('GET /api/collections'), ['portfolio']);
