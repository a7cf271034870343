import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

/** The records beside each other on this machine; which of them is open. */
export const profiles = createResource(() => callApi('GET /api/profiles'), ['portfolio']);
