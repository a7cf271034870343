import { useEffect, useRef } from 'react';
import type { RestorePreview } from '../../../../server/contract/safekeeping.ts';
import { ExactTime } from '../../../components/exact-time.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useMessages } from '../../../messages/use-messages.ts';

/** What would take the place of what, and what would be lost by it. */
export function RestoreComparison({ preview }: { readonly preview: RestorePreview }) {
  const { safekeeping: words } = useMessages();
  const { madeAt, madeBy, statements, attachments, documents, newestStatementAt, now, lost } = preview;
  const element = useRef<HTMLDivElement>(null);

  // The button that was pressed has become another: it must not be pressed unread.
  useEffect(() => element.current?.focus(), []);

  return (
    <div className="restore-comparison" ref={element} tabIndex={-1}>
      <section className="card" aria-labelledby="restore-comes">
        <h3 id="restore-comes">{words.whatComes}</h3>
        <p>{words.holds(statements, attachments, documents)}</p>
        <p className="muted small">
          {words.madeAt}: <ExactTime at={madeAt} /> {words.madeBy(madeBy)}
        </p>
        <Newest at={newestStatementAt} />
      </section>
      <section className="card" aria-labelledby="restore-is">
        <h3 id="restore-is">{words.whatIs}</h3>
        <p>{words.statements(now.statements)}</p>
        <Newest at={now.newestStatementAt} />
      </section>
      {lost > 0 ? (
        <Notice tone="bad">
          <p>
            <strong className="restore-lost">{words.lost(lost)}</strong>
          </p>
        </Notice>
      ) : (
        <Notice tone="good">
          <p>{words.nothingLost}</p>
        </Notice>
      )}
      <p className="restore-aside">{words.aside}</p>
    </div>
  );
}

function Newest({ at }: { readonly at: string | null }) {
  const { safekeeping: words } = useMessages();
  if (at === null) return null;
  return (
    <p className="muted small">
      {words.newest}: <ExactTime at={at} />
    </p>
  );
}
