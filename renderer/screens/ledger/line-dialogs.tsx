import type { LedgerChoice } from '../../../server/contract/sharing/ledger.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import { useMessages } from '../../messages/use-messages.ts';

/** Lines that something is about to be done with. */
export type MeantLines = {
  readonly choice: LedgerChoice;
  readonly count: number;
  /** The name of the destination when they all have the same. */
  readonly destination: string | undefined;
};

type LinesDialogProps = {
  readonly lines: MeantLines;
  /** Says what came of it. */
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

/** Tells what withdrawing can and cannot do before it is done. */
export function WithdrawDialog({ lines: { choice, count, destination }, onDone, onClose }: LinesDialogProps) {
  const { ledger: words } = useMessages();
  return (
    <ConfirmDialog
      title={<PhraseText parts={words.withdrawTitle(count, destination)} />}
      text={words.withdrawText}
      action={words.withdraw}
      refusal={words.keepShared}
      onConfirm={() => callApi('POST /api/ledger/withdraw', { body: choice })}
      onDone={({ withdrawing }) => onDone(words.withdrawing(withdrawing))}
      onClose={onClose}
    />
  );
}

/** Asks before refused lines are taken as done with. */
export function LeaveOutDialog({ lines: { choice, count, destination }, onDone, onClose }: LinesDialogProps) {
  const { ledger: words } = useMessages();
  return (
    <ConfirmDialog
      title={<PhraseText parts={words.leaveOutTitle(count, destination)} />}
      text={words.leaveOutText}
      action={words.leaveOut}
      refusal={words.keepAsking}
      onConfirm={() => callApi('POST /api/ledger/leave-out', { body: choice })}
      onDone={({ leftOut }) => onDone(words.leftOutNow(leftOut))}
      onClose={onClose}
    />
  );
}
