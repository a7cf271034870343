import { expect, it } from 'vitest';
import { openMemory } from '../testing/open-memory-store.ts';
import { createNoteStore } from './note-store.ts';

it('finds notes by the beginnings of their words, whatever the accents, the last changed first', () => {
  const notes = createNoteStore(openMemory());
  notes.set('a', 'Respiración: volver a practicar', 1);
  notes.set('b', 'Practiced breathing', 2);
  const found = (words: string) => notes.search(words, 9).map(({ activity }) => activity);
  expect(found('practi')).toEqual(['b', 'a']);
  expect(found('RESPIRACION prac')).toEqual(['a']);
  expect(found('?')).toEqual([]);
  expect(notes.search('practi', 1)).toHaveLength(1);
});

it('forgets the words of a note that was changed or taken away', () => {
  const notes = createNoteStore(openMemory());
  notes.set('a', 'first', 1);
  notes.set('a', 'second', 2);
  expect([notes.find('a'), notes.search('first', 9), notes.search('second', 9)]).toEqual([
    'second',
    [],
    [{ activity: 'a', text: 'second' }],
  ]);
  notes.remove('a');
  expect([notes.find('a'), notes.search('second', 9)]).toEqual([undefined, []]);
});

it('tells only what is around the words of a long note', () => {
  const notes = createNoteStore(openMemory());
  notes.set('a', `${'before '.repeat(100)}needle${' after'.repeat(100)}`, 1);
  const [found] = notes.search('needle', 9);
  expect(found?.text).toMatch(/^….*needle.*…$/);
  expect(found?.text.length).toBeLessThan(200);
});
