import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

/** The key that the learner signs with, if there is one. */
export const signingKey = createResource(() => callApi('GET /api/signing-key'), []);
