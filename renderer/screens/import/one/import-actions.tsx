import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ImportPreview } from '../../../../server/contract/importing.ts';
import { Button, buttonClass } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { callOffImport } from '../../../stores/import-sending.ts';
import { importedAddress } from './imported-address.ts';

type ImportActionsProps = { readonly kept: ImportPreview; readonly reload: () => void };

/** What can be done with an import as it stands now. */
export function ImportActions({ kept, reload }: ImportActionsProps) {
  const { import: words } = useMessages();
  const [, navigate] = useLocation();
  const { run, isBusy, failure } = useAction();
  const [isUndoing, setUndoing] = useState(false);
  const { id, state, counts } = kept;
  const path = { id };
  const hasStored = counts.fresh > 0 || counts.documents > 0;
  const canAdd = state === 'ready' && (hasStored || counts.attachments > 0);
  const canGoOn = state === 'stopped';
  const canStop = state === 'reading' || state === 'storing';
  const canUndo = (state === 'done' || state === 'stopped') && counts.fresh > 0;
  const canForget = state === 'ready' || state === 'asking' || state === 'failed' || (canGoOn && !hasStored);
  const address = importedAddress(kept);

  const store = () => run(() => callApi('POST /api/imports/:id/store', { path }), reload);
  const stop = () => run(() => callApi('POST /api/imports/:id/stop', { path }), reload);
  const forget = () =>
    run(
      () => callOffImport(id),
      () => {
        announce(words.forgotten);
        navigate('/import');
      },
    );

  return (
    <>
      <div className="row-of-buttons">
        {canAdd && (
          <Button look="primary" isBusy={isBusy} onClick={() => void store()}>
            {words.add(counts.fresh)}
          </Button>
        )}
        {canGoOn && (
          <Button look="primary" isBusy={isBusy} onClick={() => void store()}>
            {words.goOn}
          </Button>
        )}
        {canStop && (
          <Button isBusy={isBusy} onClick={() => void stop()}>
            {words.stop}
          </Button>
        )}
        {address !== undefined && (
          <Link className={buttonClass('primary')} href={address}>
            {words.show}
          </Link>
        )}
        {canUndo && (
          <Button look="danger" onClick={() => setUndoing(true)}>
            {words.undo}
          </Button>
        )}
        {canForget && (
          <Button look="quiet" title={words.forgetHint} isBusy={isBusy} onClick={() => void forget()}>
            {words.forget}
          </Button>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
      {isUndoing && (
        <ConfirmDialog
          title={words.undoTitle}
          text={words.undoText(counts.fresh)}
          action={words.undo}
          onConfirm={() => callApi('POST /api/imports/:id/undo', { path })}
          onDone={() => {
            announce(words.undone);
            reload();
          }}
          onClose={() => setUndoing(false)}
        />
      )}
    </>
  );
}
