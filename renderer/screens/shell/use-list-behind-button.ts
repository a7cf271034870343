import { useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';

/** A list that a button opens; goes with Escape, or when the focus leaves both. `around` is for what holds the two. */
export function useListBehindButton() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  return {
    isOpen,
    button,
    toggle: () => setOpen(!isOpen),
    close: () => setOpen(false),
    around: {
      onKeyDown(event: KeyboardEvent) {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      },
      onBlur({ currentTarget, relatedTarget }: FocusEvent) {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      },
    },
  };
}
