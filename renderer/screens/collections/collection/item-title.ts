import type { CollectionItem } from '../../../../server/contract/portfolio.ts';

/** What an item is called. */
export function itemTitle(item: CollectionItem): string {
  switch (item.kind) {
    case 'experience':
      return item.summary?.title ?? item.activity;
    case 'file':
      return item.name;
    case 'heading':
      return item.note;
  }
}
