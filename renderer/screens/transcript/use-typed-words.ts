import { useCallback, useEffect, useRef, useState } from 'react';

/** How long typing has rested when the address gets its words, in milliseconds. */
const REST = 300;

type Typed = {
  readonly words: string;
  /** The address when it was typed, from `?` on: elsewhere the words mean nothing. */
  readonly search: string;
};

/**
 * Words that were typed and are not in the address yet, for a browser takes longer over a new address than the list
 * takes to answer a letter. `keep` puts them there when typing rests, or at `settle`.
 */
export function useTypedWords(keep: (words: string) => void) {
  const [typed, setTyped] = useState<Typed>();
  const last = useRef<Typed>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    const { words, search } = last.current ?? {};
    last.current = undefined;
    setTyped(undefined);
    if (words !== undefined && search === window.location.search) keep(words);
  }, [keep]);

  const type = useCallback(
    (words: string) => {
      last.current = { words, search: window.location.search };
      setTyped(last.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, REST);
    },
    [settle],
  );

  return { words: typed?.search === window.location.search ? typed.words : undefined, type, settle };
}
