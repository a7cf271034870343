import { mostChosen } from '../../../server/contract/removal.ts';
import type { Removal, RemovalChoice } from '../../../server/contract/removal.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Notice } from '../notice.tsx';
import { RemovalDecision } from './removal-decision.tsx';

type RemovalDialogProps = {
  readonly choice: RemovalChoice;
  readonly onClose: () => void;
  /** It is gone: called before `onClose`. */
  readonly onRemoved?: (removal: Removal) => void;
};

/** Shows what would be deleted, and deletes exactly that. How to take it back is told afterwards by the notice. */
export function RemovalDialog(props: RemovalDialogProps) {
  const { removal: words, common } = useMessages();
  const { choice, onClose } = props;
  if (choice.what !== 'statements' || choice.ids.length <= mostChosen) return <RemovalDecision {...props} />;
  return (
    <Dialog
      title={words.dialogTitle.statements(choice.ids.length)}
      onEscape={onClose}
      actions={<Button onClick={onClose}>{common.close}</Button>}
    >
      <Notice tone="warning">{words.tooMany(mostChosen)}</Notice>
    </Dialog>
  );
}
