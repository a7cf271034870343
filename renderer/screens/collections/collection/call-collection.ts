// Changes of one collection, in the reader's language; each answers the collection as it is then.
import type { Collection, NewCollectionItem } from '../../../../server/contract/portfolio.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import type { Outcome } from '../../../lrs-client/outcome.ts';
import { useLanguage } from '../../../stores/language.ts';

export type CollectionOutcome = Promise<Outcome<Collection>>;

const readerQuery = () => ({ language: useLanguage.getState().tags });

export function updateCollection({ id, name, text }: Pick<Collection, 'id' | 'name' | 'text'>): CollectionOutcome {
  return callApi('PUT /api/collections/:id', { path: { id }, query: readerQuery(), body: { name, text } });
}

export function addItems(id: string, items: readonly NewCollectionItem[]): CollectionOutcome {
  return callApi('POST /api/collections/:id/items', { path: { id }, query: readerQuery(), body: { items } });
}

export function updateItem(id: string, item: string, note: string): CollectionOutcome {
  return callApi('PUT /api/collections/:id/items/:item', { path: { id, item }, query: readerQuery(), body: { note } });
}

export function removeItem(id: string, item: string): CollectionOutcome {
  return callApi('DELETE /api/collections/:id/items/:item', { path: { id, item }, query: readerQuery() });
}

export function arrangeItems(id: string, items: readonly string[]): CollectionOutcome {
  return callApi('PUT /api/collections/:id/order', { path: { id }, query: readerQuery(), body: { items } });
}
