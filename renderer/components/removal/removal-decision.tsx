import { useState } from 'react';
import type { Removal, RemovalChoice } from '../../../server/contract/removal.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Failure } from '../../lrs-client/outcome.ts';
import type { RemovalMessages } from '../../messages/en/removal.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { announce } from '../../stores/announcement.ts';
import { useLanguage } from '../../stores/language.ts';
import { removals, tellRemoved } from '../../stores/removals.ts';
import { statementSelection } from '../../stores/selection.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { ResourceView } from '../resource-view.tsx';
import { RemovalPreviewView } from './removal-preview-view.tsx';
import { useRemovalPreview } from './use-removal-preview.ts';

type RemovalDecisionProps = {
  readonly choice: RemovalChoice;
  readonly onClose: () => void;
  readonly onRemoved?: (removal: Removal) => void;
};

/** So many take longer than a moment. */
const many = 2_000;

/** What would go, and the learner's yes or no to it. Deleting goes on when the dialog is closed meanwhile. */
export function RemovalDecision({ choice, onClose, onRemoved }: RemovalDecisionProps) {
  const { removal: words, common } = useMessages();
  const language = useLanguage(({ tags }) => tags);
  const [preview, reload] = useRemovalPreview(choice);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const statements = preview.phase === 'ready' ? preview.value.statements : 0;

  const finish = (removal: Removal) => {
    // What was picked may be gone.
    statementSelection.clear();
    removals.retry();
    tellRemoved(removal);
    announce(words.removed(removal.statements));
    onRemoved?.(removal);
    onClose();
  };

  const remove = async () => {
    setBusy(true);
    setFailure(undefined);
    const outcome = await callApi('POST /api/removals', { body: { choice, statements, language } });
    setBusy(false);
    if (outcome.ok) finish(outcome.answer);
    else {
      setFailure(outcome.failure);
      if (outcome.failure.kind === 'problem' && outcome.failure.type === 'removal-changed') reload();
    }
  };

  return (
    <Dialog
      wide
      title={titleOf(choice, statements, words)}
      onEscape={onClose}
      actions={
        <>
          <Button onClick={onClose}>{isBusy ? common.close : common.cancel}</Button>
          {statements > 0 && (
            <Button look="danger" isBusy={isBusy} onClick={() => void remove()}>
              {isBusy ? words.deleting : words.delete}
            </Button>
          )}
        </>
      }
    >
      <ResourceView resource={preview} onRetry={reload}>
        {(value) => <RemovalPreviewView preview={value} onLeave={onClose} />}
      </ResourceView>
      {isBusy && statements > many && (
        <p className="muted" role="status">
          {words.deletingMany}
        </p>
      )}
      {failure && <FailureNotice failure={failure} />}
    </Dialog>
  );
}

function titleOf({ what }: RemovalChoice, statements: number, { dialogTitle }: RemovalMessages): string {
  switch (what) {
    case 'experience':
      return dialogTitle.experience;
    case 'period':
      return dialogTitle.period;
    default:
      return dialogTitle.statements(Math.max(statements, 1));
  }
}
