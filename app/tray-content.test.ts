import { expect, test } from 'vitest';
import { shellWords } from './shell-words.ts';
import { trayContent } from './tray-content.ts';

test('offers to open and to quit, and no more, while nothing needs the learner', () => {
  expect(trayContent(0, shellWords.en.tray)).toEqual({
    icon: 'calm',
    tooltip: 'Cairn',
    title: '',
    entries: [{ label: 'Open Cairn', choice: 'open' }, 'line', { label: 'Quit Cairn', choice: 'quit' }],
  });
});

test('says what needs the learner by icon, tooltip and a first entry that opens the page', () => {
  const { icon, tooltip, title, entries } = trayContent(2, shellWords.en.tray);
  expect({ icon, tooltip, title }).toEqual({ icon: 'attention', tooltip: 'Cairn – 2 things need you', title: '2' });
  expect(entries[0]).toEqual({ label: '2 things need you', choice: 'open' });
  expect(entries.at(-1)).toEqual({ label: 'Quit Cairn', choice: 'quit' });
});

test('counts one thing as one', () => {
  expect(trayContent(1, shellWords.en.tray).tooltip).toBe('Cairn – 1 thing needs you');
  expect(trayContent(1, shellWords.es.tray).tooltip).toBe('Cairn – 1 cosa te necesita');
});
