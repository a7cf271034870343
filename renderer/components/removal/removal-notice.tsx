import '../news-notice.css';
import { useEffect, useRef } from 'react';
import { useMessages } from '../../messages/use-messages.ts';
import { announce } from '../../stores/announcement.ts';
import { dismissRemovalNotice, undoRemoval, useRemovalNotice } from '../../stores/removals.ts';
import type { RemovalNews } from '../../stores/removals.ts';
import { Button } from '../button.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { CloseIcon } from '../icons.tsx';
import { useAction } from '../use-action.ts';

/** Says what was deleted a moment ago and takes it back; stays until it is dismissed. */
export function RemovalNotice() {
  const { notice } = useRemovalNotice();
  if (notice === undefined) return null;
  return <NoticeContent key={`${notice.kind} ${notice.removal.id}`} notice={notice} />;
}

function NoticeContent({ notice: { kind, removal } }: { readonly notice: RemovalNews }) {
  const { removal: words, common } = useMessages();
  const { run, isBusy, failure } = useAction();
  const element = useRef<HTMLElement>(null);

  // What the focus was on has gone: whoever uses the keyboard goes on here.
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus();
  }, []);

  const undo = () =>
    run(
      () => undoRemoval(removal),
      () => announce(words.restored(removal.statements)),
    );

  return (
    <section
      ref={element}
      className="news-notice"
      aria-label={words.notice}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') dismissRemovalNotice();
      }}
    >
      <div className="news-notice-line">
        <p>{kind === 'removed' ? words.removed(removal.statements) : words.restored(removal.statements)}</p>
        {kind === 'removed' && (
          <Button look="small" isBusy={isBusy} onClick={() => void undo()}>
            {words.undoNotice}
          </Button>
        )}
        <Button look="small-quiet" aria-label={common.close} onClick={dismissRemovalNotice}>
          <CloseIcon />
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </section>
  );
}
