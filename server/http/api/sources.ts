import type { Sources } from '../../sharing/sources.ts';
import type { ApiFunctions } from '../api-routes.ts';

export function sourceFunctions(
  sources: Sources,
  announce: (what: 'sources') => void,
): Pick<
  ApiFunctions,
  | 'GET /api/sources'
  | 'POST /api/sources/test'
  | 'POST /api/sources'
  | 'PUT /api/sources/:id'
  | 'DELETE /api/sources/:id'
  | 'POST /api/sources/:id/fetch'
  | 'POST /api/sources/:id/pause'
> {
  return {
    'GET /api/sources': () => ({ sources: sources.list() }),
    'POST /api/sources/test': ({ body }) => sources.test(body),
    'POST /api/sources': async ({ body }) => {
      const added = await sources.add(body);
      announce('sources');
      return added;
    },
    'PUT /api/sources/:id': async ({ part, body }) => {
      const changed = await sources.change(part('id'), body);
      announce('sources');
      return changed;
    },
    'DELETE /api/sources/:id': ({ part }) => {
      sources.remove(part('id'));
      announce('sources');
      return { sources: sources.list() };
    },
    'POST /api/sources/:id/fetch': ({ part }) => {
      const fetching = sources.fetchNow(part('id'));
      announce('sources');
      return fetching;
    },
    'POST /api/sources/:id/pause': ({ part }) => {
      const paused = sources.pause(part('id'));
      announce('sources');
      return paused;
    },
  };
}
