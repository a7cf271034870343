import { useCallback, useEffect, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ResourceView } from '../../../components/resource-view.tsx';
import { useOutcome } from '../../../components/use-outcome.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { useLanguage } from '../../../stores/language.ts';
import { isGone } from './is-gone.ts';
import { PreviewedItem } from './previewed-item.tsx';

type PreviewStatementsProps = { readonly previewId: string; readonly onGone: () => void };

const PAGE = 10;

/** Every Statement of a preview exactly as it leaves, a page at a time. */
export function PreviewStatements({ previewId, onGone }: PreviewStatementsProps) {
  const { share } = useMessages();
  const language = useLanguage(({ tags }) => tags);
  const [from, setFrom] = useState(0);
  const ask = useCallback(
    () =>
      callApi('GET /api/previews/:id/statements', {
        path: { id: previewId },
        query: { from, count: PAGE, language },
      }),
    [previewId, from, language],
  );
  const [page, retry] = useOutcome(ask);
  const isLost = page.phase === 'failed' && isGone(page.failure);

  useEffect(() => {
    if (isLost) onGone();
  }, [isLost, onGone]);

  return (
    <section className="preview-statements">
      <h3>{share.statementsTitle}</h3>
      <p className="muted small">{share.statementsHint}</p>
      <ResourceView resource={page} onRetry={retry}>
        {({ rows, total, from: first }) => (
          <>
            <ul>
              {rows.map((row) => (
                <PreviewedItem key={row.summary.id} statement={row} />
              ))}
            </ul>
            {total > PAGE && (
              <nav className="row-of-buttons" aria-label={share.pages}>
                <Button look="small" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>
                  {share.previous}
                </Button>
                <span className="small muted" role="status">
                  {share.page(first + 1, first + rows.length, total)}
                </span>
                <Button look="small" disabled={from + PAGE >= total} onClick={() => setFrom(from + PAGE)}>
                  {share.next}
                </Button>
              </nav>
            )}
          </>
        )}
      </ResourceView>
    </section>
  );
}
