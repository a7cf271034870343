// Passes what the event stream tells on to the stores that keep a copy of it.
import type { Change } from '../../server/contract/api.ts';

/** `'everything'` after the stream was away: whatever changed meanwhile was not told. */
export type News = Change['what'] | 'everything';

const listeners = new Set<(news: News) => void>();

/** Calls back with all news. Returns a function that stops this. */
export function onNews(listener: (news: News) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellNews(news: News): void {
  for (const listener of listeners) listener(news);
}
