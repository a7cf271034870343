import type { Rule } from '../../../../server/contract/sharing/rule.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { rules } from '../../../stores/rules.ts';

type EndDialogProps = { readonly rule: Rule; readonly onClose: () => void };

export function EndDialog({ rule, onClose }: EndDialogProps) {
  const { rule: words } = useMessages();
  return (
    <ConfirmDialog
      title={<PhraseText parts={words.endTitle(rule.name)} />}
      text={words.endText}
      action={words.end}
      onConfirm={() => callApi('POST /api/rules/:id/end', { path: { id: rule.id } })}
      onDone={rules.retry}
      onClose={onClose}
    />
  );
}
