import type { ReactNode } from 'react';
import type { Outcome } from '../lrs-client/outcome.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { useAction } from './use-action.ts';

type ConfirmDialogProps<Answer> = {
  readonly title: ReactNode;
  /** What will happen. */
  readonly text: string;
  /** The word for doing it. */
  readonly action: string;
  /** The word for leaving it, where "Cancel" could be misunderstood. */
  readonly refusal?: string;
  readonly onConfirm: () => Promise<Outcome<Answer>>;
  /** It succeeded; comes before `onClose`. */
  readonly onDone?: (answer: Answer) => void;
  readonly onClose: () => void;
};

/** Asks before something that cannot be undone; stays open and says why when it fails. */
export function ConfirmDialog<Answer>(props: ConfirmDialogProps<Answer>) {
  const { title, text, action, refusal, onConfirm, onDone, onClose } = props;
  const { common } = useMessages();
  const { run, isBusy, failure } = useAction();

  const confirm = () =>
    run(onConfirm, (answer) => {
      onDone?.(answer);
      onClose();
    });

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
