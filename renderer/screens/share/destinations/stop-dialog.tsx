import { useState } from 'react';
import type { Destination } from '../../../../server/contract/sharing/destination.ts';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { destinations } from '../../../stores/destinations.ts';
import { rules } from '../../../stores/rules.ts';
import { shares } from '../../../stores/shares.ts';

type StopDialogProps = { readonly destination: Destination; readonly onClose: () => void };

/** For whoever leaves an employer or a school: what ends, what stays, and whether to withdraw what was sent. */
export function StopDialog({ destination, onClose }: StopDialogProps) {
  const { destination: words, common } = useMessages();
  const [withdraw, setWithdraw] = useState(false);
  const { run, isBusy, failure } = useAction();
  const { id, name, waiting, sent } = destination;

  const stop = () =>
    run(
      () => callApi('POST /api/destinations/:id/stop', { path: { id }, body: { withdraw } }),
      () => {
        destinations.retry();
        rules.retry();
        shares.retry();
        onClose();
      },
    );

  return (
    <Dialog
      title={<PhraseText parts={words.stopTitle(name)} />}
      onEscape={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="danger" isBusy={isBusy} onClick={() => void stop()}>
            {withdraw ? words.stopAndWithdraw : words.stop}
          </Button>
        </>
      }
    >
      <ul className="points">
        <li>{words.stopRules}</li>
        {waiting > 0 && <li>{words.stopWaiting(waiting)}</li>}
        <li>{words.stopLedger}</li>
        <li>{words.stopUndo}</li>
      </ul>
      {sent > 0 && (
        <Choice
          type="checkbox"
          label={words.withdraw(sent)}
          hint={words.withdrawHint}
          checked={withdraw}
          onChange={setWithdraw}
        />
      )}
      {failure && <FailureNotice failure={failure} />}
    </Dialog>
  );
}
