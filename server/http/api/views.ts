import type { SavedViews } from '../../portfolio/views.ts';
import type { ApiFunctions } from '../api-routes.ts';
import type { Announce } from './announce.ts';

export function viewFunctions(
  views: SavedViews,
  announce: Announce,
): Pick<ApiFunctions, 'GET /api/views' | 'POST /api/views' | 'DELETE /api/views/:id'> {
  return {
    'GET /api/views': () => ({ views: views.list() }),
    'POST /api/views': ({ body }) => {
      const changed = views.add(body);
      announce('portfolio');
      return { views: changed };
    },
    'DELETE /api/views/:id': ({ part }) => {
      const changed = views.remove(part('id'));
      announce('portfolio');
      return { views: changed };
    },
  };
}
