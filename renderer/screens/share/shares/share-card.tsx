import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { Share } from '../../../../server/contract/sharing/share.ts';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { describeForm } from '../../../components/describe-form.ts';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { RelativeTime } from '../../../components/relative-time.tsx';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import type { ShareMessages } from '../../../messages/en/share.ts';
import type { Phrase } from '../../../messages/phrase.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { shares } from '../../../stores/shares.ts';

/** One decision to share, and how far it has come. */
export function ShareCard({ share }: { readonly share: Share }) {
  const { share: words, form: formWords } = useMessages();
  const id = useId();
  const [isCancelling, setCancelling] = useState(false);
  const { kind, preparing, waiting, sent, refused, withdrawn } = share;
  const all = preparing + waiting + sent + refused + withdrawn;
  const isOnTheWay = preparing + waiting > 0;
  const title = useKeptFocus<HTMLHeadingElement>(isOnTheWay);

  return (
    <li className="card" aria-labelledby={`${id}-title`}>
      <div className="card-head">
        <h3 id={`${id}-title`} ref={title} tabIndex={-1}>
          <PhraseText parts={titleOf(share, all, words)} />
        </h3>
        <span className="muted small">
          <RelativeTime at={share.createdAt} />
        </span>
      </div>
      {kind !== 'withdrawal' && (
        <p className="muted small">
          <PhraseText parts={words.inForm(describeForm(share.form, formWords))} />
        </p>
      )}
      <ShareProgress share={share} all={all} />
      <div className="row-of-buttons">
        <Link href={`/ledger?share=${share.id}`} aria-describedby={`${id}-title`}>
          {words.showDeliveries}
        </Link>
        {isOnTheWay && (
          <Button look="small-danger" aria-describedby={`${id}-title`} onClick={() => setCancelling(true)}>
            {words.cancel}
          </Button>
        )}
      </div>
      {isCancelling && (
        <ConfirmDialog
          title={words.cancelTitle}
          text={words.cancelText}
          action={words.cancel}
          refusal={words.keep}
          onConfirm={() => callApi('POST /api/shares/:id/cancel', { path: { id: share.id } })}
          onDone={shares.retry}
          onClose={() => setCancelling(false)}
        />
      )}
    </li>
  );
}

function titleOf({ kind, rule, destination }: Share, all: number, words: ShareMessages): Phrase {
  if (kind === 'withdrawal') return words.withdrawalTitle(all, destination);
  return rule === null ? words.shareTitle(all, destination) : words.ruleTitle(rule, all, destination);
}

function ShareProgress({ share, all }: { readonly share: Share; readonly all: number }) {
  const { share: words, destination } = useMessages();
  const { kind, preparing, waiting, sent, refused, withdrawn } = share;
  const counts = [
    destination.sent(sent),
    preparing > 0 && words.preparing(preparing),
    waiting > 0 && destination.waiting(waiting),
    refused > 0 && destination.refused(refused),
    withdrawn > 0 && (kind === 'withdrawal' ? words.calledOff(withdrawn) : words.withdrawn(withdrawn)),
  ];
  return (
    <div className="share-progress">
      <progress value={sent} max={Math.max(1, all - withdrawn)} aria-label={words.progress(sent, all)} />
      <span className="small">{counts.filter(Boolean).join(' · ')}</span>
    </div>
  );
}
