import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../store/open-store.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { createNotes } from './notes.ts';

function open() {
  const store = openStore({ dataFolder: temporaryFolder() });
  onTestFinished(store.close);
  return { store, notes: createNotes(store, () => 0) };
}

it('keeps what was written without spaces around it, and nothing where that is nothing', () => {
  const { store, notes } = open();
  expect(notes.set({ activity: 'a', text: '  two\nlines ' })).toBe('two\nlines');
  expect(store.notes.find('a')).toBe('two\nlines');
  expect(notes.set({ activity: 'a', text: ' ' })).toBe('');
  expect(store.notes.find('a')).toBeUndefined();
});

it.each([
  { activity: '', text: 'x' },
  { activity: 7, text: 'x' },
  { activity: 'a', text: null },
  { activity: 'a', text: 'x'.repeat(20_001) },
])('refuses %j', (note) => {
  const { notes } = open();
  expect(() => notes.set(note)).toThrow(expect.objectContaining({ type: 'invalid-request' }));
});
