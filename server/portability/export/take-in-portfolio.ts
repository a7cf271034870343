import { identifierOf } from '../../contract/xapi/inverse-functional-identifier.ts';
import type { Clock } from '../../lrs/clock.ts';
import { indexKey } from '../../store/index-key.ts';
import type { Store } from '../../store/open-store.ts';
import type { ArchiveCollection, ArchiveItem, ArchivePortfolio } from './archive-layout.ts';
import { archiveItem } from './write-portfolio.ts';

/**
 * Puts what the learner had added to another record into this one, as far as it is missing here; what is here stays as
 * it is. Doing so again changes nothing. Must run within one piece of work of the store, in which rows name the octets
 * that collections need (`filesInPortfolio`): a file whose octets did not come is left out. Answers whether it changed
 * anything.
 */
export function takeInPortfolio(store: Store, portfolio: ArchivePortfolio, clock: Clock): boolean {
  const taken = [
    takeInProfile(store, portfolio),
    takeInIdentities(store, portfolio, clock),
    ...portfolio.notes.map(({ activity, text, changedAt }) => {
      if (store.notes.find(activity) !== undefined) return false;
      store.notes.set(activity, text, timeOf(changedAt, clock));
      store.experiences.noteWordsChanged(activity);
      return true;
    }),
    takeInCollections(store, portfolio.collections, clock),
    takeInNamed(store.views.list(), portfolio.views, ({ name, query }) => store.views.set(name, query)),
    takeInNamed(store.templates.list(), portfolio.templates, ({ name, record }) => store.templates.save(name, record)),
  ];
  return taken.includes(true);
}

function takeInProfile(store: Store, { profile }: ArchivePortfolio): boolean {
  const here = store.profile.get();
  const whole = { name: here.name || profile.name, picture: here.picture || profile.picture };
  if (whole.name === here.name && whole.picture === here.picture) return false;
  store.profile.set(whole);
  return true;
}

/**
 * What was said here of somebody holds. An archive that shares no identity with this record may be another person's:
 * whose it is, the learner is asked for each who acts in it ("Is this you?").
 */
function takeInIdentities(store: Store, { identities }: ArchivePortfolio, clock: Clock): boolean {
  const mine = store.identities.list();
  const here = new Set(mine.map(({ agent }) => indexKey(identifierOf(agent) ?? '')));
  const known = new Set([...here, ...store.identities.others()]);
  let changed = false;
  /** Whether nobody has said yet who this is. */
  const isNew = (identifier: string) => {
    const key = indexKey(identifier);
    if (known.has(key)) return false;
    known.add(key);
    changed = true;
    return true;
  };
  const isOwn = here.size === 0 || identities.mine.some(({ agent }) => here.has(indexKey(identifierOf(agent) ?? '')));
  for (const [place, { agent, addedAt }] of (isOwn ? identities.mine : []).entries()) {
    const identifier = identifierOf(agent) ?? '';
    if (!isNew(identifier)) continue;
    store.identities.insert(identifier, agent, timeOf(addedAt, clock));
    if (place === 0 && mine.length === 0) store.identities.makeFirst(identifier, clock());
  }
  for (const agent of identities.others.toReversed()) {
    const identifier = identifierOf(agent) ?? '';
    if (!isNew(identifier)) continue;
    store.identities.insertOther(identifier, agent, clock());
    store.experiences.noteChangedOf(indexKey(identifier));
  }
  return changed;
}

/** Two collections are the same when they show the same: the number of one means nothing in another record. */
function takeInCollections(store: Store, collections: readonly ArchiveCollection[], clock: Clock): boolean {
  const here = new Set(
    store.collections.list().map(({ id, name }) => {
      const text = store.collections.find(id)?.text ?? '';
      return contentOf(name, text, store.collections.items(id).map(archiveItem));
    }),
  );
  let changed = false;
  for (const { name, text, changedAt, items: all } of collections) {
    const items = all.filter((item) => item.kind !== 'file' || store.attachments.has(item.sha2));
    const itself = contentOf(name, text, items);
    if (here.has(itself)) continue;
    here.add(itself);
    const id = store.collections.insert(name, timeOf(changedAt, clock));
    store.collections.update(id, name, text);
    for (const { note, ...content } of items) store.collections.insertItem(id, note, content);
    changed = true;
  }
  return changed;
}

/** What a collection shows, to be compared. */
function contentOf(name: string, text: string, items: readonly ArchiveItem[]): string {
  const shown = items.map((item) => {
    switch (item.kind) {
      case 'experience':
        return [item.kind, item.note, item.activity];
      case 'file':
        return [item.kind, item.note, item.name, item.contentType, item.sha2];
      case 'heading':
        return [item.kind, item.note];
    }
  });
  return JSON.stringify([name, text, shown]);
}

function takeInNamed<Named extends { readonly name: string }>(
  here: readonly { readonly name: string }[],
  coming: readonly Named[],
  set: (one: Named) => void,
): boolean {
  const names = new Set(here.map(({ name }) => name));
  const missing = coming.filter(({ name }) => !names.has(name));
  for (const one of missing) set(one);
  return missing.length > 0;
}

function timeOf(text: string, clock: Clock): number {
  const time = Date.parse(text);
  return Number.isNaN(time) ? clock() : time;
}
