import { callApi } from '../lrs-client/call-api.ts';
import { createResource } from './resource.ts';

/** The folder whose new files are offered for import. */
export const watchedFolder = createResource(() => callApi('GET /api/watched-folder'), ['imports']);
