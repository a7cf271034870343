import type { SavedView } from '../contract/portfolio.ts';
import { Problem } from '../contract/problem.ts';
import type { Store } from '../store/open-store.ts';
import { readName, readText } from '../lrs/read-text.ts';

export type SavedViews = ReturnType<typeof createViews>;

const mostViews = 100;
const longestName = 100;
const longestQuery = 10_000;

/** Views of the transcript that the learner keeps. */
export function createViews(store: Store) {
  return {
    list: store.views.list,

    /** Keeps a view; one with the same name gives way. Throws invalid-request. */
    add(wanted: { readonly [Name in 'name' | 'query']: unknown }): SavedView[] {
      const name = readName(wanted.name, 'The name of a view', longestName);
      const query = readText(wanted.query, 'What a view shows', longestQuery).replace(/^\?/, '');
      const kept = store.views.list();
      if (kept.length >= mostViews && !kept.some((view) => view.name === name)) {
        throw new Problem('invalid-request', `More than ${mostViews} views are not kept. Delete one first.`);
      }
      store.views.set(name, query);
      return store.views.list();
    },

    /** Throws not-found. */
    remove(id: string): SavedView[] {
      if (!store.views.remove(id)) throw new Problem('not-found', 'This view is not there any more.');
      return store.views.list();
    },
  };
}
