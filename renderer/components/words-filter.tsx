import './words-filter.css';
import { useEffect, useId, useState } from 'react';
import { CloseIcon, SearchIcon } from './icons.tsx';

type WordsFilterProps = {
  readonly label: string;
  readonly placeholder: string;
  /** The name of the button that empties it. */
  readonly clear: string;
  readonly words: string;
  /** Called after a pause in typing. */
  readonly onWords: (words: string) => void;
};

/** A pause in typing as long as this counts as "now". */
const PAUSE = 25;

/** A field for words that narrow a list down. */
export function WordsFilter({ label, placeholder, clear, words, onWords }: WordsFilterProps) {
  const id = useId();
  const [text, setText] = useState(words);
  const [told, setTold] = useState(words);

  // The address changed by other means than typing, such as Back.
  if (words !== told) {
    setTold(words);
    setText(words);
  }

  useEffect(() => {
    if (text === told) return undefined;
    const timer = setTimeout(() => {
      setTold(text);
      onWords(text);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, told, onWords]);

  return (
    <div className="words-filter" role="search">
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <SearchIcon />
      <input
        id={id}
        type="text"
        value={text}
        placeholder={placeholder}
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
        <button type="button" aria-label={clear} onClick={() => setText('')}>
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
