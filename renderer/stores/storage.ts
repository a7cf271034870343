import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

/** Where everything lies, and how much room it takes. */
export const storage = createResource(() => callApi('GET /api/storage'), ['safekeeping']);
