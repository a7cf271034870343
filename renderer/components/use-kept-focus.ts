import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Keeps the focus where the reader is when `state` changes: the button that was pressed may be gone with what it was
 * about, and the focus must not go with it. What is undefined is not there yet: that it comes is no change.
 */
export function useKeptFocus<E extends HTMLElement>(state: unknown): RefObject<E | null> {
  const element = useRef<E>(null);
  const before = useRef(state);

  useEffect(() => {
    if (before.current !== undefined && state !== before.current && document.activeElement === document.body)
      element.current?.focus();
    before.current = state;
  }, [state]);

  return element;
}
