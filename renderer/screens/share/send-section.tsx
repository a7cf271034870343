import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { Destination, NewShare } from '../../../server/contract/api.ts';
import { Button } from '../../components/button.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { clearSelection, useSelection } from '../../stores/selection.ts';
import { PreviewDialog } from './preview-dialog.tsx';
import { sharesTitleId } from './share-list.tsx';

/** Selected Statements, a destination, and the way to the preview. */
export function SendSection({ destinations }: { readonly destinations: readonly Destination[] }) {
  const { share } = useMessages();
  const id = useId();
  const selected = useSelection(({ ids }) => ids);
  const [chosenId, setChosenId] = useState<string>();
  // As it was when the reader asked: what is previewed is what is sent, whatever changes behind the dialog.
  const [previewed, setPreviewed] = useState<{ readonly share: NewShare; readonly destination: string }>();
  const destination = destinations.find((candidate) => candidate.id === chosenId) ?? destinations[0];
  const finish = () => {
    setPreviewed(undefined);
    clearSelection();
    // The button that had the focus has no more to do.
    requestAnimationFrame(() => document.getElementById(sharesTitleId)?.focus());
  };
  const isReady = selected.size > 0 && destination !== undefined;

  return (
    <section className="card send" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{share.sendTitle}</h2>
      <p className="send-selected">
        {selected.size === 0 ? share.noneSelected : share.selected(selected.size)}{' '}
        <Link href="/transcript">{selected.size === 0 ? share.goToTranscript : share.changeSelection}</Link>
      </p>
      {destination === undefined ? (
        <p className="muted">{share.noDestination}</p>
      ) : (
        <div className="send-choice">
          <label htmlFor={`${id}-to`}>{share.to}</label>
          <select id={`${id}-to`} value={destination.id} onChange={(event) => setChosenId(event.currentTarget.value)}>
            {destinations.map((candidate) => (
              <option key={candidate.id} value={candidate.id}>
                {candidate.name}
              </option>
            ))}
          </select>
          <Button
            look="primary"
            disabled={!isReady}
            onClick={() =>
              setPreviewed({
                share: { destinationId: destination.id, statementIds: [...selected] },
                destination: destination.name,
              })
            }
          >
            {share.preview}
          </Button>
        </div>
      )}
      {previewed && <PreviewDialog {...previewed} onSent={finish} onClose={() => setPreviewed(undefined)} />}
    </section>
  );
}
