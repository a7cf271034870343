import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { buttonClass, Button } from '../../../components/button.tsx';
import { CloseIcon } from '../../../components/icons.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { plainText } from '../../../messages/phrase.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { dismissAdded } from '../../../stores/adding.ts';
import type { Added } from '../../../stores/adding.ts';
import { announce } from '../../../stores/announcement.ts';

/** Says what was added a moment ago and leads to it; stays until it is dismissed, or the reader goes elsewhere. */
export function AddedNotice({ added: { id, title, isChange } }: { readonly added: Added }) {
  const { byHand: words } = useMessages();
  const element = useRef<HTMLElement>(null);
  const text = isChange ? words.changed(title) : words.added(title);
  const spoken = plainText(text);
  const [path] = useLocation();
  const addedOn = useRef(path);

  useEffect(() => {
    if (path !== addedOn.current) dismissAdded();
  }, [path]);

  useEffect(() => {
    announce(spoken);
    // What the form was opened with may be gone: whoever uses the keyboard goes on here.
    if (document.activeElement === document.body) element.current?.focus();
  }, [spoken]);

  return (
    <section
      ref={element}
      className="added-notice"
      aria-label={words.notice}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') dismissAdded();
      }}
    >
      <p>
        <PhraseText parts={text} />
      </p>
      <Link
        className={buttonClass('small')}
        href={`/transcript?view=statements&statement=${encodeURIComponent(id)}`}
        onClick={dismissAdded}
      >
        {words.show}
      </Link>
      <Button look="small-quiet" aria-label={words.dismiss} onClick={dismissAdded}>
        <CloseIcon />
      </Button>
    </section>
  );
}
