import { useEffect, useRef, useState } from 'react';
import type { RestorePreview } from '../../../../server/contract/safekeeping.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import type { Failure } from '../../../lrs-client/outcome.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { restoreBackup } from '../../../stores/restoring.ts';
import { RestoreComparison } from './restore-comparison.tsx';

export type RestoreSource = {
  /** As the server knows it. */
  readonly file: string;
  readonly name: string;
  /** Undefined where that is not known yet. */
  readonly isEncrypted?: boolean;
};

type RestoreDialogProps = { readonly source: RestoreSource; readonly onClose: () => void };

/** Looks into a backup, shows what would take the place of what, and does it when that is confirmed. */
export function RestoreDialog({ source: { file, name, isEncrypted }, onClose }: RestoreDialogProps) {
  const { safekeeping: words, common } = useMessages();
  const [passphrase, setPassphrase] = useState('');
  const [preview, setPreview] = useState<RestorePreview>();
  const [isAway, setAway] = useState(false);
  const looking = useAction();
  const restoring = useAction();
  // A file from elsewhere tells only when it is looked into.
  const needsPassphrase = isEncrypted ?? (passphrase !== '' || isPassphraseProblem(looking.failure));

  const look = () =>
    looking.run(
      () =>
        callApi('POST /api/restore/preview', {
          body: { file, ...(passphrase === '' ? {} : { passphrase }) },
        }),
      setPreview,
    );
  // Where no passphrase is known to be needed there is nothing to ask first.
  const lookAtOnce = useRef(isEncrypted === true ? undefined : look);
  useEffect(() => void lookAtOnce.current?.(), []);

  const restore = ({ id }: RestorePreview) =>
    restoring.run(
      () => restoreBackup(id),
      () => setAway(true),
    );

  if (isAway)
    return (
      <Dialog title={words.restarting} actions={null}>
        <p role="status">{words.restartingText}</p>
      </Dialog>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (preview === undefined && !looking.isBusy) void look();
      }}
    >
      <Dialog
        title={<PhraseText parts={words.restoreTitle(name)} />}
        {...(restoring.isBusy ? {} : { onEscape: onClose })}
        actions={
          <>
            <Button isBusy={restoring.isBusy} onClick={onClose}>
              {common.cancel}
            </Button>
            {preview === undefined ? (
              <Button
                type="submit"
                look="primary"
                disabled={needsPassphrase && passphrase === ''}
                isBusy={looking.isBusy}
              >
                {looking.isBusy ? words.looking : words.look}
              </Button>
            ) : (
              <Button look="danger" isBusy={restoring.isBusy} onClick={() => void restore(preview)}>
                {words.confirm}
              </Button>
            )}
          </>
        }
      >
        {preview === undefined ? (
          <>
            <p>{words.restoreText}</p>
            {needsPassphrase && (
              <TextField
                type="password"
                autoComplete="current-password"
                autoFocus
                label={words.passphrase}
                value={passphrase}
                onChange={setPassphrase}
              />
            )}
          </>
        ) : (
          <RestoreComparison preview={preview} />
        )}
        {looking.failure && <FailureNotice failure={looking.failure} />}
        {restoring.failure && <FailureNotice failure={restoring.failure} />}
      </Dialog>
    </form>
  );
}

function isPassphraseProblem(failure: Failure | undefined): boolean {
  return failure?.kind === 'problem' && (failure.type === 'passphrase-missing' || failure.type === 'passphrase-wrong');
}
