import type { ExperienceSummary } from '../contract/experience.ts';
import type { Collection, CollectionItem, CollectionSummary, NewCollectionItem } from '../contract/portfolio.ts';
import { Problem } from '../contract/problem.ts';
import type { Clock } from '../lrs/clock.ts';
import { isoTime } from '../lrs/clock.ts';
import type { CollectionItemRow, CollectionRow, ItemContent } from '../store/collection-store.ts';
import type { Store } from '../store/open-store.ts';
import { longestItemNote, readNewItems } from './read-new-items.ts';
import { readName, readText } from '../lrs/read-text.ts';

export type Collections = ReturnType<typeof createCollections>;

type CollectionOptions = {
  readonly store: Store;
  readonly clock: Clock;
  /** The experiences of Activities in the reader's languages; those that there are. */
  readonly summariesOf: (
    activities: readonly string[],
    languages: readonly string[],
  ) => Promise<ReadonlyMap<string, ExperienceSummary>>;
  /** Told when files may have gone that nothing else names. */
  readonly onFilesGone: () => void;
};

const mostCollections = 1000;
const mostItems = 2000;
const longestName = 200;
const longestText = 20_000;

/** What the learner arranges and annotates to show to somebody. Every change is also the collection's last change. */
export function createCollections({ store, clock, summariesOf, onFilesGone }: CollectionOptions) {
  function getRow(id: string): CollectionRow {
    const found = store.collections.find(id);
    if (found) return found;
    throw new Problem('not-found', 'This collection is not there any more.');
  }

  function getItem(id: string, item: string): CollectionItemRow {
    getRow(id);
    const found = store.collections.items(id).find((one) => one.id === item);
    if (found) return found;
    throw new Problem('not-found', 'This item is no longer in the collection.');
  }

  function list(): CollectionSummary[] {
    return store.collections.list().map((row) => ({ ...row, changedAt: isoTime(row.changedAt) }));
  }

  /** Throws not-found. */
  async function get(id: string, languages: readonly string[]): Promise<Collection> {
    const row = getRow(id);
    const items = store.collections.items(id);
    const activities = items.flatMap((item) => (item.kind === 'experience' ? [item.activity] : []));
    const summaries = await summariesOf(activities, languages);
    return {
      ...row,
      changedAt: isoTime(row.changedAt),
      items: items.map((item) => describeItem(item, summaries)),
    };
  }

  /** What a wanted item shows. A file leaves those that wait to be named. Throws invalid-request. */
  function contentOf(item: NewCollectionItem): ItemContent {
    if (item.kind !== 'file') return item;
    const upload = store.uploads.find(item.evidence);
    if (!upload) throw new Problem('invalid-request', 'This file is no longer here. Choose it again.');
    store.uploads.remove(item.evidence);
    const { name, contentType, sha2 } = upload;
    return { kind: 'file', name, contentType, sha2 };
  }

  function change(id: string, work: () => void): void {
    getRow(id);
    store.transaction(() => {
      work();
      store.collections.noteChanged(id, clock());
    });
  }

  return {
    list,
    get,

    /** Answers its id. Throws invalid-request. */
    add(wantedName: unknown): string {
      const name = readName(wantedName, 'The name of a collection', longestName);
      if (store.collections.list().length >= mostCollections) {
        throw new Problem('invalid-request', `More than ${mostCollections} collections are not kept.`);
      }
      return store.collections.insert(name, clock());
    },

    /** Throws invalid-request and not-found. */
    update(id: string, wanted: { readonly name: unknown; readonly text: unknown }): void {
      const name = readName(wanted.name, 'The name of a collection', longestName);
      const text = readText(wanted.text, 'What is said about a collection', longestText);
      change(id, () => store.collections.update(id, name, text));
    },

    /** Its experiences stay; its files go unless something else names them. Throws not-found. */
    remove(id: string): void {
      getRow(id);
      store.collections.remove(id);
      onFilesGone();
    },

    /** Puts items at the end, all of them or none. An experience that is there already stays where it is. */
    addItems(id: string, wanted: unknown): void {
      const items = readNewItems(wanted);
      change(id, () => {
        const there = store.collections.items(id);
        const known = new Set(there.flatMap((item) => (item.kind === 'experience' ? [item.activity] : [])));
        const added = items.filter((item) => item.kind !== 'experience' || !known.has(item.activity));
        if (there.length + added.length > mostItems) {
          throw new Problem('invalid-request', `A collection has no more than ${mostItems} items.`);
        }
        for (const item of added) store.collections.insertItem(id, item.note, contentOf(item));
      });
    },

    /** Throws invalid-request and not-found. */
    updateItem(id: string, item: string, wantedNote: unknown): void {
      const { kind } = getItem(id, item);
      const note =
        kind === 'heading'
          ? readName(wantedNote, 'A heading', longestItemNote)
          : readText(wantedNote, 'What is said about an item', longestItemNote);
      change(id, () => store.collections.updateItem(id, item, note));
    },

    /** Throws not-found. */
    removeItem(id: string, item: string): void {
      const { kind } = getItem(id, item);
      change(id, () => store.collections.removeItem(id, item));
      if (kind === 'file') onFilesGone();
    },

    /** Throws precondition-failed when these are not all its items, and no others: somebody changed it meanwhile. */
    arrange(id: string, wanted: unknown): void {
      const order: readonly unknown[] = Array.isArray(wanted) ? wanted : [];
      const kept = new Set(store.collections.items(id).map((item) => item.id));
      const named = new Set(order.filter((item) => typeof item === 'string' && kept.has(item))) as Set<string>;
      if (named.size !== kept.size || order.length !== kept.size) {
        throw new Problem('precondition-failed', 'These are not the items of the collection. Load it anew.');
      }
      change(id, () => store.collections.arrange(id, [...named]));
    },
  };
}

function describeItem(item: CollectionItemRow, summaries: ReadonlyMap<string, ExperienceSummary>): CollectionItem {
  const { id, note } = item;
  switch (item.kind) {
    case 'experience': {
      const { kind, activity } = item;
      return { id, note, kind, activity, summary: summaries.get(activity) ?? null };
    }
    case 'file': {
      const { kind, name, contentType, length, sha2 } = item;
      return { id, note, kind, name, contentType, length, sha2 };
    }
    case 'heading':
      return { id, note, kind: item.kind };
  }
}
