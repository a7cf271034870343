import { useEffect, useId, useRef, useState } from 'react';
import type { Share } from '../../../server/contract/api.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Failure } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { destinations } from '../../stores/destinations.ts';
import { shares } from '../../stores/shares.ts';
import { DeliveryList } from './delivery-list.tsx';

export function ShareCard({ share }: { readonly share: Share }) {
  const { share: words } = useMessages();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [isCancelling, setCancelling] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const known = destinations.use();
  const isDestinationKnown =
    known.phase === 'ready' && known.value.destinations.some((destination) => destination.id === share.destinationId);
  const { waiting, sent, refused, withdrawn } = share;
  const all = waiting + sent + refused + withdrawn;
  const isSettled = waiting + refused === 0;
  const toggle = useRef<HTMLButtonElement>(null);

  // The button that was pressed may be gone with what it was about; the focus must not go with it.
  const wasSettled = useRef(isSettled);
  useEffect(() => {
    if (isSettled && !wasSettled.current && document.activeElement === document.body) toggle.current?.focus();
    wasSettled.current = isSettled;
  }, [isSettled]);

  const retry = async () => {
    const outcome = await callApi('POST /api/shares/:id/retry', { path: { id: share.id } });
    setFailure(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) shares.retry();
  };

  const cancel = async () => {
    const outcome = await callApi('POST /api/shares/:id/cancel', { path: { id: share.id } });
    if (outcome.ok) shares.retry();
    return outcome;
  };

  return (
    <li className="card" aria-labelledby={`${id}-title`}>
      <div className="card-head">
        <h3 id={`${id}-title`}>
          <PhraseText parts={words.shareTitle(all, share.destination)} />
        </h3>
        <span className="muted small">
          <RelativeTime at={share.createdAt} />
        </span>
      </div>
      <ShareProgress share={share} all={all} />
      <div className="row-of-buttons">
        <Button
          ref={toggle}
          look="small"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-deliveries` : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.hideDeliveries : words.showDeliveries}
        </Button>
        {isDestinationKnown && !isSettled && (
          <Button look="small" onClick={() => void retry()}>
            {words.retry}
          </Button>
        )}
        {waiting > 0 && (
          <Button look="small-danger" onClick={() => setCancelling(true)}>
            {words.cancel}
          </Button>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
      {isOpen && (
        <div id={`${id}-deliveries`}>
          <DeliveryList shareId={share.id} />
        </div>
      )}
      {isCancelling && (
        <ConfirmDialog
          title={words.cancelTitle}
          text={words.cancelText}
          action={words.cancel}
          refusal={words.keep}
          onConfirm={cancel}
          onClose={() => setCancelling(false)}
        />
      )}
    </li>
  );
}

function ShareProgress({ share, all }: { readonly share: Share; readonly all: number }) {
  const { share: words, destination } = useMessages();
  const { waiting, sent, refused, withdrawn } = share;
  const counts = [
    destination.sent(sent),
    waiting > 0 && destination.waiting(waiting),
    refused > 0 && destination.refused(refused),
    withdrawn > 0 && words.withdrawn(withdrawn),
  ];
  return (
    <div className="share-progress">
      <progress value={sent} max={Math.max(1, all)} aria-label={words.progress(sent, all)} />
      <span className="small">{counts.filter(Boolean).join(' · ')}</span>
    </div>
  );
}
