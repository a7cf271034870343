import './palette.css';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { SearchIcon } from '../../../components/icons.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { closePalette } from '../../../stores/palette.ts';
import type { PaletteEntry } from './palette-entry.ts';
import { PaletteKeys } from './palette-keys.tsx';
import { PaletteList } from './palette-list.tsx';
import { usePaletteGroups } from './use-palette-groups.ts';

/** One field for everything: finds experiences, people, notes and collections, and does what can be done. */
export function Palette() {
  const { finding } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [text, setText] = useState('');
  const words = text.trim();
  const { groups, hasFailed, isAnswered, count, ask } = usePaletteGroups(words);
  const entries = groups.flatMap((group) => group.entries);
  const [chosenKey, setChosenKey] = useState<string>();
  // Lines come and go while it is typed; what was chosen stays so as long as it is there.
  const chosen = entries.find(({ key }) => key === chosenKey) ?? entries[0];

  // Closed while it is still in the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  useEffect(() => {
    if (words !== '' && isAnswered) announce(finding.found(count));
  }, [words, isAnswered, count, finding]);

  const run = (entry: PaletteEntry) => {
    flushSync(closePalette);
    document.getElementById('content')?.focus();
    entry.run();
  };

  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const at = entries.findIndex(({ key }) => key === chosen?.key);
    const target = targetOf(event.key, at, entries.length);
    if (target !== undefined) setChosenKey(entries[target]?.key);
    else if (event.key === 'Enter' && chosen) run(chosen);
    else if (event.key === 'Escape' || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) {
      closePalette();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={finding.title}
      onKeyDown={handleKey}
      onClick={(event) => event.target === dialog.current && closePalette()}
    >
      <div className="palette-field">
        <SearchIcon />
        <input
          role="combobox"
          aria-label={finding.title}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen && `${listId} ${chosen.key}`.replaceAll(' ', '-')}
          placeholder={finding.placeholder}
          value={text}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            ask(event.currentTarget.value.trim());
            setText(event.currentTarget.value);
            setChosenKey(undefined);
          }}
        />
      </div>
      {hasFailed && <p className="palette-note">{finding.failed}</p>}
      {words !== '' && isAnswered && !hasFailed && count === 1 && <p className="palette-note">{finding.nothing}</p>}
      <PaletteList id={listId} groups={groups} chosenKey={chosen?.key} onChoose={setChosenKey} onRun={run} />
      <PaletteKeys />
    </dialog>
  );
}

function targetOf(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
