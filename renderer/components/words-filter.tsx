import './words-filter.css';
import { useId, useState } from 'react';
import { CloseIcon, SearchIcon } from './icons.tsx';

type WordsFilterProps = {
  readonly label: string;
  readonly placeholder: string;
  /** The name of the button that empties it. */
  readonly clear: string;
  readonly words: string;
  /** Called for every letter. */
  readonly onWords: (words: string) => void;
};

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

  const change = (typed: string) => {
    setText(typed);
    setTold(typed);
    onWords(typed);
  };

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
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault();
            change('');
          }
        }}
      />
      {text !== '' && (
        <button type="button" aria-label={clear} onClick={() => change('')}>
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
