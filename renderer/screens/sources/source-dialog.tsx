import { useEffect, useRef, useState } from 'react';
import type { Identities } from '../../../server/contract/sharing/identity.ts';
import type { NewSource, Source } from '../../../server/contract/sharing/source.ts';
import { Button } from '../../components/button.tsx';
import { draftState, isSameConnection, tidyConnection } from '../../components/connection/connection-draft.ts';
import type { Tested } from '../../components/connection/connection-draft.ts';
import { ConnectionFields } from '../../components/connection/connection-fields.tsx';
import { ConnectionOutcome } from '../../components/connection/connection-outcome.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAction } from '../../components/use-action.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Outcome } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { sources } from '../../stores/sources.ts';
import { HowMuchFields } from './how-much-fields.tsx';
import { blankSource, draftOfSource, hasAgent, newSourceOf } from './source-draft.ts';
import { WhoseFields } from './whose-fields.tsx';

type SourceDialogProps = {
  /** The one to edit; a new one without it. */
  readonly source?: Source;
  readonly identities: Identities;
  readonly onClose: () => void;
};

export function SourceDialog({ source: kept, identities, onClose }: SourceDialogProps) {
  const { source: words, connection: connectionWords, common } = useMessages();
  const mine = identities.mine.map(({ agent }) => agent);
  const [draft, setDraft] = useState(() => (kept === undefined ? blankSource(mine) : draftOfSource(kept)));
  const [tested, setTested] = useState<Tested>();
  const testing = useAction();
  const saving = useAction();
  const nameField = useRef<HTMLInputElement>(null);
  const { connection } = draft;
  const state = draftState(connection, kept, tested);
  const filled = newSourceOf(draft, kept);
  // A kept secret is never told, so what is kept is tested by fetching.
  const canTest = state.canTest && !state.isConnectionUnchanged;
  const canSave = filled !== undefined && state.canSave;

  // The dialog itself would put the focus on the part of it that scrolls.
  useEffect(() => {
    nameField.current?.focus();
  }, []);

  const test = () =>
    testing.run(
      () => callApi('POST /api/sources/test', { body: tidyConnection(connection) }),
      (answer) => {
        // A mended address takes the place of the one that did not work, unless the learner has gone on typing.
        const mended = answer.outcome === 'connected' ? { ...connection, address: answer.address } : connection;
        setDraft((now) => (isSameConnection(now.connection, connection) ? { ...now, connection: mended } : now));
        setTested({ draft: mended, test: answer, given: connection.address });
      },
    );

  const save = async (body: NewSource) => {
    const isSaved = await saving.run(
      () => saveSource(body, kept, mine),
      () => sources.retry(),
    );
    if (isSaved) onClose();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) void save(filled);
        else if (canTest) void test();
      }}
    >
      <Dialog
        title={kept === undefined ? words.addTitle : words.editTitle}
        onEscape={onClose}
        actions={
          <>
            <Button onClick={onClose}>{common.cancel}</Button>
            {filled !== undefined && state.canSaveAnyway && (
              <Button isBusy={saving.isBusy} onClick={() => void save(filled)}>
                {words.saveAnyway}
              </Button>
            )}
            <Button type="submit" look="primary" disabled={!canSave} isBusy={saving.isBusy}>
              {kept === undefined ? words.saveNew : words.save}
            </Button>
          </>
        }
      >
        <TextField
          label={words.name}
          hint={words.nameHint}
          value={draft.name}
          maxLength={200}
          ref={nameField}
          onChange={(name) => setDraft({ ...draft, name })}
        />
        <ConnectionFields
          draft={connection}
          state={state}
          isKept={kept !== undefined}
          onChange={(changed) => setDraft({ ...draft, connection: changed })}
        />
        <div className="row-of-buttons">
          <Button disabled={!canTest} isBusy={testing.isBusy} onClick={() => void test()}>
            {testing.isBusy ? connectionWords.testing : connectionWords.test}
          </Button>
          {!state.canSave && !state.canSaveAnyway && <span className="muted small">{connectionWords.testFirst}</span>}
        </div>
        {tested && state.isTested && !testing.isBusy && (
          <ConnectionOutcome test={tested.test} given={tested.given} purpose="fetch" />
        )}
        {testing.failure && <FailureNotice failure={testing.failure} />}
        <WhoseFields identities={identities} draft={draft} onChange={setDraft} />
        <HowMuchFields draft={draft} onChange={setDraft} />
        {filled === undefined && (state.canSave || state.canSaveAnyway) && (
          <p className="muted small">{words.fillFirst}</p>
        )}
        {saving.failure && <FailureNotice failure={saving.failure} />}
      </Dialog>
    </form>
  );
}

/** Remembers first who the learner is, then keeps the source. */
async function saveSource(
  body: NewSource,
  kept: Source | undefined,
  mine: readonly NewSource['whose'][number][],
): Promise<Outcome<unknown>> {
  for (const agent of body.whose.filter((one) => !hasAgent(mine, one))) {
    const outcome = await callApi('POST /api/identities', { body: { agent } });
    if (!outcome.ok) return outcome;
  }
  return kept === undefined
    ? callApi('POST /api/sources', { body })
    : callApi('PUT /api/sources/:id', { path: { id: kept.id }, body });
}
