import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Failure, Outcome } from '../lrs-client/outcome.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { FailureNotice } from './failure-notice.tsx';

type ConfirmDialogProps = {
  readonly title: ReactNode;
  /** What will happen. */
  readonly text: string;
  /** The word for doing it. */
  readonly action: string;
  /** The word for leaving it, where "Cancel" could be misunderstood. */
  readonly refusal?: string;
  readonly onConfirm: () => Promise<Outcome<unknown>>;
  readonly onClose: () => void;
};

/** Asks before something that cannot be undone; stays open and says why when it fails. */
export function ConfirmDialog({ title, text, action, refusal, onConfirm, onClose }: ConfirmDialogProps) {
  const { common } = useMessages();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);

  const confirm = async () => {
    setBusy(true);
    const outcome = await onConfirm();
    setBusy(false);
    if (outcome.ok) onClose();
    else setFailure(outcome.failure);
  };

  return (
    <Dialog
      title={title}
      onEscape={onClose}
      actions={
        <>
          <Button onClick={onClose}>{refusal ?? common.cancel}</Button>
          <Button look="danger" isBusy={isBusy} onClick={() => void confirm()}>
            {action}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      {failure && <FailureNotice failure={failure} />}
    </Dialog>
  );
}
