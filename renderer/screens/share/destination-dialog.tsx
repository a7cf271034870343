import { useState } from 'react';
import type { Destination, NewDestination } from '../../../server/contract/api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Failure } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { destinations } from '../../stores/destinations.ts';
import { draftState, isSameConnection } from './connection-draft.ts';
import type { Tested } from './connection-draft.ts';
import { ConnectionOutcome } from './connection-outcome.tsx';

type DestinationDialogProps = {
  /** The one to edit; a new one without it. */
  readonly destination?: Destination;
  readonly onClose: () => void;
};

const blank: NewDestination = { name: '', address: '', key: '', secret: '' };

export function DestinationDialog({ destination: saved, onClose }: DestinationDialogProps) {
  const { destination: words, common } = useMessages();
  const [draft, setDraft] = useState<NewDestination>(
    saved === undefined ? blank : { name: saved.name, address: saved.address, key: saved.key, secret: '' },
  );
  const [tested, setTested] = useState<Tested & { readonly given: string }>();
  const [failure, setFailure] = useState<Failure>();
  const [isTesting, setTesting] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const state = draftState(draft, saved, tested);

  const change = (field: keyof NewDestination) => (text: string) => setDraft({ ...draft, [field]: text });

  const test = async () => {
    setTesting(true);
    setFailure(undefined);
    const { name: _, ...connection } = draft;
    const outcome =
      saved !== undefined && state.isConnectionUnchanged
        ? await callApi('POST /api/destinations/:id/test', { path: { id: saved.id } })
        : await callApi('POST /api/destinations/test', { body: connection });
    setTesting(false);
    if (!outcome.ok) {
      setTested(undefined);
      setFailure(outcome.failure);
      return;
    }
    const result = outcome.answer;
    // A mended address takes the place of the one that did not work.
    const mended = result.outcome === 'connected' ? { ...draft, address: result.address } : draft;
    // Unless the learner has gone on typing meanwhile.
    setDraft((current) => (isSameConnection(current, draft) ? { ...mended, name: current.name } : current));
    setTested({ draft: mended, test: result, given: draft.address });
  };

  const save = async () => {
    setSaving(true);
    const outcome =
      saved === undefined
        ? await callApi('POST /api/destinations', { body: draft })
        : await callApi('PUT /api/destinations/:id', { path: { id: saved.id }, body: draft });
    setSaving(false);
    if (!outcome.ok) {
      setFailure(outcome.failure);
      return;
    }
    destinations.retry();
    onClose();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (state.canSave) void save();
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
              <Button disabled={isSaving} onClick={() => void save()}>
                {words.saveAnyway}
              </Button>
            )}
            <Button type="submit" look="primary" disabled={!state.canSave || isSaving}>
              {words.save}
            </Button>
          </>
        }
      >
        <TextField label={words.name} hint={words.nameHint} value={draft.name} onChange={change('name')} />
        <TextField
          label={words.address}
          hint={words.addressHint}
          value={draft.address}
          inputMode="url"
          dir="ltr"
          onChange={change('address')}
        />
        <TextField label={words.key} value={draft.key} dir="ltr" onChange={change('key')} />
        <TextField
          label={words.secret}
          type="password"
          autoComplete="new-password"
          value={draft.secret}
          onChange={change('secret')}
          {...(saved === undefined ? {} : { hint: state.needsSecret ? words.secretNeeded : words.secretUnchanged })}
        />
        <div className="row-of-buttons">
          <Button disabled={!state.canTest || isTesting} onClick={() => void test()}>
            {isTesting ? words.testing : words.test}
          </Button>
          {!state.canSave && !state.canSaveAnyway && <span className="muted small">{words.testFirst}</span>}
        </div>
        {tested && state.isTested && !isTesting && <ConnectionOutcome test={tested.test} given={tested.given} />}
        {failure && <FailureNotice failure={failure} />}
      </Dialog>
    </form>
  );
}
