import type { Collections } from '../../portfolio/collections.ts';
import type { ApiFunctions } from '../api-routes.ts';
import type { Announce } from './announce.ts';
import { readLanguages } from './parameters.ts';

export function collectionFunctions(
  collections: Collections,
  announce: Announce,
): Pick<
  ApiFunctions,
  | 'GET /api/collections'
  | 'POST /api/collections'
  | 'GET /api/collections/:id'
  | 'PUT /api/collections/:id'
  | 'DELETE /api/collections/:id'
  | 'POST /api/collections/:id/items'
  | 'PUT /api/collections/:id/items/:item'
  | 'DELETE /api/collections/:id/items/:item'
  | 'PUT /api/collections/:id/order'
> {
  function changed(id: string, query: URLSearchParams) {
    announce('portfolio');
    return collections.get(id, readLanguages(query));
  }

  return {
    'GET /api/collections': () => ({ collections: collections.list() }),
    'POST /api/collections': ({ query, body }) => changed(collections.add(body.name), query),
    'GET /api/collections/:id': ({ part, query }) => collections.get(part('id'), readLanguages(query)),
    'PUT /api/collections/:id': ({ part, query, body }) => {
      collections.update(part('id'), body);
      return changed(part('id'), query);
    },
    'DELETE /api/collections/:id': ({ part }) => {
      collections.remove(part('id'));
      announce('portfolio');
      return { collections: collections.list() };
    },
    'POST /api/collections/:id/items': ({ part, query, body }) => {
      collections.addItems(part('id'), body.items);
      return changed(part('id'), query);
    },
    'PUT /api/collections/:id/items/:item': ({ part, query, body }) => {
      collections.updateItem(part('id'), part('item'), body.note);
      return changed(part('id'), query);
    },
    'DELETE /api/collections/:id/items/:item': ({ part, query }) => {
      collections.removeItem(part('id'), part('item'));
      return changed(part('id'), query);
    },
    'PUT /api/collections/:id/order': ({ part, query, body }) => {
      collections.arrange(part('id'), body.items);
      return changed(part('id'), query);
    },
  };
}
