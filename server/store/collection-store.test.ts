import { expect, it } from 'vitest';
import { openMemory } from '../testing/open-memory-store.ts';
import { createAttachmentStore } from './attachment-store.ts';
import { createCollectionStore } from './collection-store.ts';

function open() {
  const database = openMemory();
  const collections = createCollectionStore(database);
  const id = collections.insert('Nursing', 1);
  return { database, collections, id };
}

const heading = { kind: 'heading' } as const;

it('finds collections and what is said in them by words that are still there', () => {
  const { collections, id } = open();
  collections.update(id, 'Enfermería', 'For the hospital');
  collections.insertItem(id, 'My best work', heading);
  expect(collections.search('nurs', 9)).toEqual([]);
  expect(collections.search('enfermeria hosp', 9)).toEqual([{ id, name: 'Enfermería' }]);
  expect(collections.searchNotes('best', 9)).toEqual([{ id, name: 'Enfermería', text: 'My best work' }]);
  const [item] = collections.items(id);
  collections.updateItem(id, item?.id ?? '', 'Worst');
  expect([collections.searchNotes('best', 9), collections.searchNotes('worst', 9).length]).toEqual([[], 1]);
  collections.remove(id);
  expect([collections.search('hosp', 9), collections.searchNotes('worst', 9)]).toEqual([[], []]);
});

it('keeps items in the order they were given, and puts new ones at the end', () => {
  const { collections, id } = open();
  for (const note of ['a', 'b', 'c']) collections.insertItem(id, note, heading);
  const notes = () => collections.items(id).map(({ note }) => note);
  const ids = collections.items(id).map((item) => item.id);
  collections.arrange(id, ids.toReversed());
  expect(notes()).toEqual(['c', 'b', 'a']);
  collections.removeItem(id, ids[1] ?? '');
  collections.insertItem(id, 'd', heading);
  expect(notes()).toEqual(['c', 'a', 'd']);
});

it('does not touch items of another collection', () => {
  const { collections, id } = open();
  const other = collections.insert('Other', 2);
  collections.insertItem(id, 'mine', heading);
  const [item] = collections.items(id);
  collections.updateItem(other, item?.id ?? '', 'changed');
  collections.removeItem(other, item?.id ?? '');
  expect(collections.items(id).map(({ note }) => note)).toEqual(['mine']);
  expect(collections.find('no number')).toBeUndefined();
});

it('holds the octets of its files in the record', () => {
  const { database, collections, id } = open();
  const attachments = createAttachmentStore(database);
  attachments.insert('ab', 3, 0);
  collections.insertItem(id, '', { kind: 'file', name: 'a.pdf', contentType: 'application/pdf', sha2: 'ab' });
  expect(collections.items(id)).toMatchObject([{ kind: 'file', name: 'a.pdf', length: 3, sha2: 'ab' }]);
  expect(attachments.unlinked()).toEqual([]);
  collections.remove(id);
  expect(attachments.unlinked()).toEqual(['ab']);
});
