import './dialog.css';
import { useId, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

type DialogProps = {
  readonly title: ReactNode;
  /** What Escape does; without it the dialog goes only through its own buttons. */
  readonly onEscape?: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
  readonly actions: ReactNode;
};

/** A modal dialog for as long as it is rendered. A click beside it never closes it: half a form is easily lost. */
export function Dialog({ title, onEscape, wide = false, children, actions }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // Closed while it is still in the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  // Not the `cancel` event: browsers let a second Escape close the dialog even when the first was refused.
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onEscape?.();
  };

  return (
    <dialog
      ref={element}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onKeyDown={handleKey}
      onCancel={(event) => event.preventDefault()}
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
      </header>
      <div className="dialog-body">{children}</div>
      <footer className="dialog-actions">{actions}</footer>
    </dialog>
  );
}
