import { useState } from 'react';
import { destinationKinds } from '../../../../server/contract/sharing/destination.ts';
import type { Destination, DestinationKind } from '../../../../server/contract/sharing/destination.ts';
import { Button } from '../../../components/button.tsx';
import {
  blankConnection,
  draftOfConnection,
  draftState,
  isSameConnection,
  tidyConnection,
} from '../../../components/connection/connection-draft.ts';
import type { Tested } from '../../../components/connection/connection-draft.ts';
import { ConnectionFields } from '../../../components/connection/connection-fields.tsx';
import { ConnectionOutcome } from '../../../components/connection/connection-outcome.tsx';
import { Choice } from '../../../components/choice.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { destinations } from '../../../stores/destinations.ts';

type DestinationDialogProps = {
  /** The one to edit; a new one without it. */
  readonly destination?: Destination;
  readonly onClose: () => void;
};

export function DestinationDialog({ destination: saved, onClose }: DestinationDialogProps) {
  const { destination: words, connection: connectionWords, common } = useMessages();
  const [name, setName] = useState(saved?.name ?? '');
  const [kind, setKind] = useState<DestinationKind>(saved?.kind ?? 'employer');
  const [draft, setDraft] = useState(saved === undefined ? blankConnection : draftOfConnection(saved));
  const [tested, setTested] = useState<Tested>();
  const testing = useAction();
  const saving = useAction();
  const state = draftState(draft, saved, tested);
  const isNamed = name.trim() !== '';
  const canSave = state.canSave && isNamed;

  const test = async () => {
    const isDone = await testing.run(
      () =>
        saved !== undefined && state.isConnectionUnchanged
          ? callApi('POST /api/destinations/:id/test', { path: { id: saved.id } })
          : callApi('POST /api/destinations/test', { body: tidyConnection(draft) }),
      (result) => {
        // A mended address takes the place of the one that did not work.
        const mended = result.outcome === 'connected' ? { ...draft, address: result.address } : draft;
        // Unless the learner has gone on typing meanwhile.
        setDraft((current) => (isSameConnection(current, draft) ? { ...current, address: mended.address } : current));
        setTested({ draft: mended, test: result, given: draft.address });
      },
    );
    if (!isDone) setTested(undefined);
  };

  const save = async () => {
    const body = { name: name.trim(), kind, ...tidyConnection(draft) };
    await saving.run(
      () =>
        saved === undefined
          ? callApi('POST /api/destinations', { body })
          : callApi('PUT /api/destinations/:id', { path: { id: saved.id }, body }),
      () => {
        destinations.retry();
        onClose();
      },
    );
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) void save();
        else if (state.canTest) void test();
      }}
    >
      <Dialog
        title={saved === undefined ? words.addTitle : words.editTitle}
        onEscape={onClose}
        actions={
          <>
            <Button onClick={onClose}>{common.cancel}</Button>
            {state.canSaveAnyway && (
              <Button disabled={!isNamed} isBusy={saving.isBusy} onClick={() => void save()}>
                {words.saveAnyway}
              </Button>
            )}
            <Button type="submit" look="primary" disabled={!canSave} isBusy={saving.isBusy}>
              {words.save}
            </Button>
          </>
        }
      >
        <TextField label={words.name} hint={words.nameHint} value={name} onChange={setName} />
        <fieldset className="choices">
          <legend>{words.kindTitle}</legend>
          <div className="destination-kinds">
            {destinationKinds.map((one) => (
              <Choice
                key={one}
                type="radio"
                name="destination-kind"
                label={words.kind[one]}
                checked={kind === one}
                onChange={() => setKind(one)}
              />
            ))}
          </div>
        </fieldset>
        <ConnectionFields draft={draft} state={state} isKept={saved !== undefined} onChange={setDraft} />
        <div className="row-of-buttons">
          <Button disabled={!state.canTest} isBusy={testing.isBusy} onClick={() => void test()}>
            {testing.isBusy ? connectionWords.testing : connectionWords.test}
          </Button>
          {!state.canSave && !state.canSaveAnyway && <span className="muted small">{connectionWords.testFirst}</span>}
        </div>
        {tested && state.isTested && !testing.isBusy && (
          <ConnectionOutcome test={tested.test} given={tested.given} purpose="send" />
        )}
        {!isNamed && (state.canSave || state.canSaveAnyway) && <p className="muted small">{words.nameFirst}</p>}
        {testing.failure && <FailureNotice failure={testing.failure} />}
        {saving.failure && <FailureNotice failure={saving.failure} />}
      </Dialog>
    </form>
  );
}
