import { useState } from 'react';
import type { Delivery } from '../../../server/contract/api.ts';
import { Button } from '../../components/button.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { StatementSentence } from '../../components/sentence/statement-sentence.tsx';
import type { DeliveryMessages } from '../../messages/en/delivery.ts';
import type { Phrase } from '../../messages/phrase.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { tellNews } from '../../stores/changes.ts';
import { useDeliveries } from './use-deliveries.ts';

const PAGE = 25;

/** Each Statement of a share, a page at a time. */
export function DeliveryList({ shareId }: { readonly shareId: string }) {
  const { delivery } = useMessages();
  const [from, setFrom] = useState(0);
  const deliveries = useDeliveries(shareId, from, PAGE);
  return (
    <ResourceView resource={deliveries} onRetry={() => tellNews('deliveries')}>
      {({ rows, total, from: first }) => (
        <>
          <ol className="deliveries">
            {rows.map((row) => (
              <DeliveryItem key={row.summary.id} delivery={row} />
            ))}
          </ol>
          {total > PAGE && (
            <nav className="row-of-buttons" aria-label={delivery.pages}>
              <Button look="small" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>
                {delivery.previous}
              </Button>
              <span className="small muted">{delivery.page(first + 1, first + rows.length, total)}</span>
              <Button look="small" disabled={from + PAGE >= total} onClick={() => setFrom(from + PAGE)}>
                {delivery.next}
              </Button>
            </nav>
          )}
        </>
      )}
    </ResourceView>
  );
}

function DeliveryItem({
  delivery: { summary, state, attempts, nextAttemptAt, sentAt, answer, heldBack },
}: {
  readonly delivery: Delivery;
}) {
  const { delivery: words, share } = useMessages();
  return (
    <li className="delivery">
      <span className={`delivery-state delivery-${state}`}>{words.state[state]}</span>
      <div>
        <p>
          <StatementSentence summary={summary} />
        </p>
        <p className="muted small">
          {attempts === 0 ? words.notTried : words.attempts(attempts)}
          {sentAt !== null && (
            <>
              {' · '}
              <RelativeTime at={sentAt} />
            </>
          )}
          {state === 'waiting' && nextAttemptAt !== null && (
            <>
              {' · '}
              {words.nextAttempt} <RelativeTime at={nextAttemptAt} />
            </>
          )}
        </p>
        {heldBack !== null && <p className="small">{share.heldBack[heldBack](1)}</p>}
        {answer !== null && heldBack === null && (
          <p className="small">
            <PhraseText parts={wordsAbout(answer, state, words)} />
          </p>
        )}
      </div>
    </li>
  );
}

function wordsAbout(
  { status, words: theirs }: NonNullable<Delivery['answer']>,
  state: Delivery['state'],
  words: DeliveryMessages,
): Phrase {
  if (state === 'sent') return words.confirmed(status);
  return status === 0 ? words.notReached(theirs) : words.answered(status, theirs);
}
