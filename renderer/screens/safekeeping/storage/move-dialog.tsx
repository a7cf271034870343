import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { FolderField } from '../../../components/folder-field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { moveRecord } from '../../../stores/moving.ts';

type MoveDialogProps = {
  /** Where it lies now. */
  readonly present: string;
  readonly onMoved: () => void;
  readonly onClose: () => void;
};

/** Asks where the record shall lie, says what moving means, and stays until it is done or has failed. */
export function MoveDialog({ present, onMoved, onClose }: MoveDialogProps) {
  const { safekeeping: words, common } = useMessages();
  const [typed, setTyped] = useState('');
  const [isAway, setAway] = useState(false);
  const { run, isBusy, failure } = useAction();
  const folder = typed.trim();

  const move = () =>
    run(
      () =>
        moveRecord(folder, (outcome) => {
          if (outcome.ok && outcome.answer.moveFailure === null) onMoved();
          onClose();
        }),
      () => setAway(true),
    );

  if (isAway)
    return (
      <Dialog title={words.moving} actions={null}>
        <p role="status">
          <PhraseText parts={words.movingTo(folder)} />
        </p>
      </Dialog>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (folder !== '' && !isBusy) void move();
      }}
    >
      <Dialog
        title={words.moveTitle}
        {...(isBusy ? {} : { onEscape: onClose })}
        actions={
          <>
            <Button isBusy={isBusy} onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" look="primary" disabled={folder === ''} isBusy={isBusy}>
              {words.moveAction}
            </Button>
          </>
        }
      >
        <p>{words.moveText}</p>
        <FolderField label={words.moveFolder} hint={words.moveFolderHint(present)} value={typed} onChange={setTyped} />
        <Notice tone="warning">
          <p>{words.synchronized}</p>
        </Notice>
        {failure && <FailureNotice failure={failure} />}
      </Dialog>
    </form>
  );
}
