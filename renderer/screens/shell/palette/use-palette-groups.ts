import { useMessages } from '../../../messages/use-messages.ts';
import { usePalette } from '../../../stores/palette.ts';
import { matchWords } from './match-words.ts';
import type { PaletteGroup } from './palette-entry.ts';
import { useActions } from './use-actions.tsx';
import { useFoundGroups } from './use-found-groups.tsx';
import { useFound } from './use-found.ts';

/** More of them would hide what was found. */
const mostActions = 4;

/** What the palette shows for the words typed. */
export function usePaletteGroups(words: string) {
  const { finding, shell } = useMessages();
  const recent = usePalette((palette) => palette.recent);
  const actions = useActions();
  const groups = useFoundGroups();
  const { found, hasFailed, words: answered, ask } = useFound();

  const shown = words === '' ? withoutWords() : withWords();
  const count = shown.reduce((sum, { entries }) => sum + entries.length, 0);
  return {
    groups: shown.filter(({ entries }) => entries.length > 0),
    hasFailed,
    isAnswered: answered === words,
    count,
    ask,
  };

  function withoutWords(): readonly PaletteGroup[] {
    return [groups.recent(recent), { key: 'actions', title: finding.actions, entries: actions }];
  }

  // Actions are there at once, so they stand first: what is found later must not push them away from under a finger.
  function withWords(): readonly PaletteGroup[] {
    const matching = actions.filter(({ text }) => matchWords(words, text)).slice(0, mostActions);
    return [
      { key: 'actions', title: finding.actions, entries: matching },
      ...(found === undefined ? [] : groups.found(found)),
      { key: 'all', title: shell.transcript, entries: [groups.all(words)] },
    ];
  }
}
