import { useState } from 'react';
import type { Removal } from '../../../server/contract/removal.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { announce } from '../../stores/announcement.ts';
import { forgetRemoval } from '../../stores/removals.ts';
import { RemovedCard } from './removed-card.tsx';

export function RemovedList({ removals }: { readonly removals: readonly Removal[] }) {
  const { removal: words } = useMessages();
  const [forgetting, setForgetting] = useState<Removal>();

  return (
    <>
      <ul className="cards" aria-label={words.list}>
        {removals.map((removal) => (
          <RemovedCard key={removal.id} removal={removal} onForget={() => setForgetting(removal)} />
        ))}
      </ul>
      {forgetting && (
        <ConfirmDialog
          title={words.forgetTitle}
          text={words.forgetText(forgetting.statements)}
          action={words.forget}
          onConfirm={() => forgetRemoval(forgetting.id)}
          onDone={() => announce(words.forgotten)}
          onClose={() => setForgetting(undefined)}
        />
      )}
    </>
  );
}
