import { isoTime } from '../../lrs/clock.ts';
import type { CollectionItemRow } from '../../store/collection-store.ts';
import type { Store } from '../../store/open-store.ts';
import type { ArchiveCollection, ArchiveItem, ArchivePortfolio } from './archive-layout.ts';

/** All that the learner has added to the record. */
export function portfolioOf(store: Store): ArchivePortfolio {
  const identities = {
    mine: store.identities.list().map(({ agent, addedAt }) => ({ agent, addedAt: isoTime(addedAt) })),
    others: store.identities.otherAgents(),
  };
  return {
    profile: store.profile.get(),
    identities,
    notes: store.notes.list().map(({ changedAt, ...note }) => ({ ...note, changedAt: isoTime(changedAt) })),
    collections: store.collections
      .list()
      .toReversed()
      .flatMap(({ id }) => collectionOf(store, id) ?? []),
    views: store.views.list().map(({ name, query }) => ({ name, query })),
    templates: store.templates.list().map(({ name, record }) => ({ name, record })),
  };
}

/** One collection and nothing else: what the learner shows of themselves by it is what they put into it. */
export function portfolioOfCollection(store: Store, id: string): ArchivePortfolio {
  const collection = collectionOf(store, id);
  return {
    profile: { name: '', picture: '' },
    identities: { mine: [], others: [] },
    notes: [],
    collections: collection === undefined ? [] : [collection],
    views: [],
    templates: [],
  };
}

function collectionOf(store: Store, id: string): ArchiveCollection | undefined {
  const row = store.collections.find(id);
  if (row === undefined) return undefined;
  const { name, text, changedAt } = row;
  return { name, text, changedAt: isoTime(changedAt), items: store.collections.items(id).map(archiveItem) };
}

/** An item as an archive tells it: by what it shows, not by the number that it has in one store. */
export function archiveItem(item: CollectionItemRow): ArchiveItem {
  const { note } = item;
  switch (item.kind) {
    case 'experience':
      return { note, kind: item.kind, activity: item.activity };
    case 'file':
      return { note, kind: item.kind, name: item.name, contentType: item.contentType, sha2: item.sha2 };
    case 'heading':
      return { note, kind: item.kind };
  }
}
