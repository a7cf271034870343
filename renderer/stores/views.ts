import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

/** Views of the transcript that the learner keeps. */
export const views = createResource(() => callApi('GET /api/views'), ['portfolio']);
