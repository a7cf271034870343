import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { useMessages } from '../../../messages/use-messages.ts';

type LeaveDialogProps = { readonly onStay: () => void; readonly onLeave: () => void };

/** Asks before what is typed is lost. */
export function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  const { byHand: words } = useMessages();
  return (
    <Dialog
      title={words.leaveTitle}
      onEscape={onStay}
      actions={
        <>
          <Button autoFocus onClick={onStay}>
            {words.keepWriting}
          </Button>
          <Button look="danger" onClick={onLeave}>
            {words.throwAway}
          </Button>
        </>
      }
    >
      <p>{words.leaveText}</p>
    </Dialog>
  );
}
