import { useEffect, useId, useState } from 'react';
import { CloseIcon, SearchIcon } from '../../components/icons.tsx';
import { useMessages } from '../../messages/use-messages.ts';

type FilterFieldProps = { readonly filter: string; readonly onFilter: (text: string) => void };

/** A pause in typing as long as this counts as "now". */
const PAUSE = 120;

export function FilterField({ filter, onFilter }: FilterFieldProps) {
  const { transcript } = useMessages();
  const id = useId();
  const [text, setText] = useState(filter);
  const [told, setTold] = useState(filter);

  // The address changed by other means than typing, such as Back.
  if (filter !== told) {
    setTold(filter);
    setText(filter);
  }

  useEffect(() => {
    if (text === told) return undefined;
    const timer = setTimeout(() => {
      setTold(text);
      onFilter(text);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, told, onFilter]);

  return (
    <div className="filter-field" role="search">
      <label htmlFor={id} className="visually-hidden">
        {transcript.filter}
      </label>
      <SearchIcon />
      <input
        id={id}
        type="text"
        value={text}
        placeholder={transcript.filterHint}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault();
            setText('');
          }
        }}
      />
      {text !== '' && (
        <button type="button" aria-label={transcript.clearFilter} onClick={() => setText('')}>
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
