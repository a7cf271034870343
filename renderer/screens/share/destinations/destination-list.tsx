import { useState } from 'react';
import type { Destination } from '../../../../server/contract/sharing/destination.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { destinations as destinationsResource } from '../../../stores/destinations.ts';
import { DestinationCard } from './destination-card.tsx';
import { DestinationDialog } from './destination-dialog.tsx';
import { StopDialog } from './stop-dialog.tsx';

export function DestinationList({ destinations }: { readonly destinations: readonly Destination[] }) {
  const { destination: words } = useMessages();
  const [editing, setEditing] = useState<Destination>();
  const [stopping, setStopping] = useState<Destination>();
  const [removing, setRemoving] = useState<Destination>();
  if (destinations.length === 0) return <p className="empty-section">{words.none}</p>;

  return (
    <>
      <ul className="cards" aria-label={words.title}>
        {destinations.map((destination) => (
          <DestinationCard
            key={destination.id}
            destination={destination}
            onEdit={() => setEditing(destination)}
            onStop={() => setStopping(destination)}
            onRemove={() => setRemoving(destination)}
          />
        ))}
      </ul>
      {editing && <DestinationDialog destination={editing} onClose={() => setEditing(undefined)} />}
      {stopping && <StopDialog destination={stopping} onClose={() => setStopping(undefined)} />}
      {removing && (
        <ConfirmDialog
          title={<PhraseText parts={words.removeTitle(removing.name)} />}
          text={words.removeText}
          action={words.remove}
          onConfirm={() => callApi('DELETE /api/destinations/:id', { path: { id: removing.id } })}
          onDone={destinationsResource.set}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
