import { useState } from 'react';
import type { Source } from '../../../server/contract/sharing/source.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { sources as sourcesResource } from '../../stores/sources.ts';
import { SourceCard } from './source-card.tsx';

type SourceListProps = { readonly sources: readonly Source[]; readonly onEdit: (source: Source) => void };

export function SourceList({ sources, onEdit }: SourceListProps) {
  const { source: words } = useMessages();
  const [removing, setRemoving] = useState<Source>();

  return (
    <>
      <ul className="cards" aria-label={words.list}>
        {sources.map((source) => (
          <SourceCard
            key={source.id}
            source={source}
            onEdit={() => onEdit(source)}
            onRemove={() => setRemoving(source)}
          />
        ))}
      </ul>
      {removing && (
        <ConfirmDialog
          title={<PhraseText parts={words.removeTitle(removing.name)} />}
          text={words.removeText}
          action={words.remove}
          onConfirm={() => callApi('DELETE /api/sources/:id', { path: { id: removing.id } })}
          onDone={sourcesResource.set}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
