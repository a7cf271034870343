import './views-menu.css';
import { useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { BookmarkIcon, TrashIcon } from '../../../components/icons.tsx';
import { ResourceView } from '../../../components/resource-view.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { views } from '../../../stores/views.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';

/** The views of the transcript that the learner keeps, and keeping the present one. */
export function ViewsMenu({ query }: { readonly query: string }) {
  const words = useMessages().transcript.views;
  const saved = views.use();
  const menu = useRef<HTMLDetailsElement>(null);
  const sheet = useKeptFocus<HTMLDivElement>(saved.phase === 'ready' ? saved.value.views.length : 0);
  const [isSaving, setSaving] = useState(false);
  const { run, failure } = useAction();

  const close = () => {
    if (menu.current) menu.current.open = false;
  };

  /** The focus must not stay in what is no longer seen. */
  const goBack = () => {
    close();
    menu.current?.querySelector('summary')?.focus();
  };

  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.stopPropagation();
    goBack();
  };

  const handleBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) close();
  };

  const remove = (id: string) => run(() => callApi('DELETE /api/views/:id', { path: { id } }), views.set);

  return (
    <>
      <details className="views-menu" ref={menu} onKeyDown={handleKey} onBlur={handleBlur}>
        <summary className={buttonClass('small')}>
          <BookmarkIcon />
          {words.button}
        </summary>
        <div className="views-menu-sheet" ref={sheet} tabIndex={-1}>
          <h2>{words.title}</h2>
          <ResourceView resource={saved} onRetry={views.retry}>
            {({ views: list }) => (
              <>
                {list.length === 0 && <p className="muted small">{words.none}</p>}
                <ul>
                  {list.map((view) => (
                    <li key={view.id}>
                      <Link
                        href={`/transcript?${view.query}`}
                        aria-current={view.query === query ? 'page' : undefined}
                        onClick={close}
                      >
                        <bdi>{view.name}</bdi>
                      </Link>
                      <Button
                        look="small-quiet"
                        aria-label={words.delete(view.name)}
                        onClick={() => void remove(view.id)}
                      >
                        <TrashIcon />
                      </Button>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </ResourceView>
          {failure && <FailureNotice failure={failure} />}
          {query === '' ? (
            <p className="muted small">{words.nothing}</p>
          ) : (
            <Button
              look="small"
              onClick={() => {
                goBack();
                setSaving(true);
              }}
            >
              {words.save}
            </Button>
          )}
        </div>
      </details>
      {isSaving && <SaveViewDialog query={query} onClose={() => setSaving(false)} />}
    </>
  );
}
