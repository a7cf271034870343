import { useState } from 'react';
import type { Destination } from '../../../server/contract/sharing/destination.ts';
import type { LedgerQuery } from '../../../server/contract/sharing/ledger.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { useAction } from '../../components/use-action.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { LeaveOutDialog, WithdrawDialog } from './line-dialogs.tsx';

type DestinationButtonsProps = {
  readonly destination: Destination;
  readonly query: LedgerQuery;
  /** Says what came of it. */
  readonly onDone: (words: string) => void;
};

/** What can be done with all lines at a destination. Shown only while all of these are what the filters show. */
export function DestinationButtons({ destination, query, onDone }: DestinationButtonsProps) {
  const { ledger: words } = useMessages();
  const [asking, setAsking] = useState<'withdraw' | 'leave-out'>();
  const { run, isBusy, failure } = useAction();
  const { id, name, sent, refused } = destination;
  const isWhole = query.share === undefined && query.statement === undefined && query.filter === undefined;
  const canWithdraw = isWhole && sent > 0 && (query.state === undefined || query.state === 'sent');
  const canGoOn = isWhole && refused > 0 && query.state === 'refused';

  const retry = () =>
    run(
      () => callApi('POST /api/destinations/:id/retry', { path: { id }, body: {} }),
      () => onDone(words.retried),
    );

  const choice = { destinationId: id };
  const close = () => setAsking(undefined);
  return (
    <>
      {canWithdraw && (
        <Button look="small-danger" onClick={() => setAsking('withdraw')}>
          {words.withdrawAll(sent)}
        </Button>
      )}
      {canGoOn && (
        <>
          <Button look="small" isBusy={isBusy} onClick={() => void retry()}>
            {words.retryAll}
          </Button>
          <Button look="small" onClick={() => setAsking('leave-out')}>
            {words.leaveOutAll}
          </Button>
        </>
      )}
      {failure && <FailureNotice failure={failure} />}
      {asking === 'withdraw' && (
        <WithdrawDialog lines={{ choice, count: sent, destination: name }} onDone={onDone} onClose={close} />
      )}
      {asking === 'leave-out' && (
        <LeaveOutDialog lines={{ choice, count: refused, destination: name }} onDone={onDone} onClose={close} />
      )}
    </>
  );
}
