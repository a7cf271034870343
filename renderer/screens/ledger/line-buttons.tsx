import { useState } from 'react';
import { useLocation } from 'wouter';
import type { LedgerEntry } from '../../../server/contract/sharing/ledger.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { useAction } from '../../components/use-action.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { statementSelection } from '../../stores/selection.ts';
import {
  byDestination,
  canTakeAnotherForm,
  canWithdraw,
  commonDestination,
  isRefused,
  retryLines,
} from './line-actions.ts';
import { LeaveOutDialog, WithdrawDialog } from './line-dialogs.tsx';
import type { MeantLines } from './line-dialogs.tsx';

type LineButtonsProps = {
  readonly entries: readonly LedgerEntry[];
  /** Says what came of it. */
  readonly onDone: (words: string) => void;
};

/** What can be done with these lines; each button says with how many of them when they are several. */
export function LineButtons({ entries, onDone }: LineButtonsProps) {
  const { ledger: words } = useMessages();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState<{ readonly about: 'withdraw' | 'leave-out'; readonly lines: MeantLines }>();
  const { run, isBusy, failure } = useAction();
  const isOne = entries.length === 1;
  const withdrawable = entries.filter(canWithdraw);
  const refused = entries.filter(isRefused);
  const reformable = entries.filter(canTakeAnotherForm);

  const ask = (about: 'withdraw' | 'leave-out', lines: readonly LedgerEntry[]) =>
    setAsking({
      about,
      lines: {
        choice: { deliveries: lines.map(({ delivery }) => delivery) },
        count: lines.length,
        destination: commonDestination(lines),
      },
    });

  const retry = () =>
    run(
      () => retryLines(refused),
      () => onDone(words.retried),
    );

  const changeForm = () => {
    statementSelection.select(reformable.map(({ summary }) => summary.id));
    const [there, ...others] = byDestination(reformable).keys();
    navigate(there === undefined || others.length > 0 ? '/share' : `/share?to=${encodeURIComponent(there)}`);
  };

  const Asking = asking?.about === 'withdraw' ? WithdrawDialog : LeaveOutDialog;
  return (
    <>
      {withdrawable.length > 0 && (
        <Button look="small-danger" onClick={() => ask('withdraw', withdrawable)}>
          {isOne ? words.withdraw : words.withdrawCount(withdrawable.length)}
        </Button>
      )}
      {refused.length > 0 && (
        <>
          <Button look="small" isBusy={isBusy} onClick={() => void retry()}>
            {isOne ? words.retry : words.retryCount(refused.length)}
          </Button>
          {reformable.length > 0 && (
            <Button look="small" onClick={changeForm}>
              {words.anotherForm}
            </Button>
          )}
          <Button look="small" onClick={() => ask('leave-out', refused)}>
            {isOne ? words.leaveOut : words.leaveOutCount(refused.length)}
          </Button>
        </>
      )}
      {failure && <FailureNotice failure={failure} />}
      {asking && <Asking lines={asking.lines} onDone={onDone} onClose={() => setAsking(undefined)} />}
    </>
  );
}
