import { useState } from 'react';
import type { Storage, StoreCheck } from '../../../../server/contract/safekeeping.ts';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { storage } from '../../../stores/storage.ts';

/** Looks through the whole store, and gives back the room of what was deleted. */
export function StoreCare({ working }: Pick<Storage, 'working'>) {
  const { safekeeping: words } = useMessages();
  const [check, setCheck] = useState<StoreCheck>();
  const checking = useAction();
  const compacting = useAction();
  const isChecking = checking.isBusy || working === 'checking';
  const isCompacting = compacting.isBusy || working === 'compacting';
  const isBusy = isChecking || isCompacting;

  const look = () => {
    setCheck(undefined);
    void checking.run(() => callApi('POST /api/storage/check'), setCheck);
  };
  const compact = () =>
    compacting.run(
      () => callApi('POST /api/storage/compact'),
      (answer) => {
        storage.set(answer);
        announce(words.compacted);
      },
    );

  return (
    <div className="card">
      <div>
        <div className="row-of-buttons">
          <Button isBusy={isBusy} onClick={look}>
            {words.check}
          </Button>
          <Button isBusy={isBusy} onClick={() => void compact()}>
            {words.compact}
          </Button>
        </div>
        <div className="store-care" role="status">
          {isChecking && <p>{words.checking}</p>}
          {isCompacting && <p>{words.compacting}</p>}
          {check && <CheckNotice check={check} />}
        </div>
      </div>
      {checking.failure && <FailureNotice failure={checking.failure} />}
      {compacting.failure && <FailureNotice failure={compacting.failure} />}
    </div>
  );
}

function CheckNotice({ check }: { readonly check: StoreCheck }) {
  const { safekeeping: words } = useMessages();
  const { isSound, statements, attachments, documents, findings } = check;
  return (
    <Notice tone={isSound ? 'good' : 'bad'}>
      <p>{isSound ? words.sound : words.unsound}</p>
      <p className="small">{words.looked(statements, attachments, documents)}</p>
      {findings.length > 0 && (
        <details>
          <summary>{words.findings}</summary>
          <ul lang="en">
            {findings.map((finding, index) => (
              <li key={index}>
                <code>{finding}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
}
