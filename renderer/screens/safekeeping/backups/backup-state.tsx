import { useEffect, useRef } from 'react';
import type { Backups } from '../../../../server/contract/safekeeping.ts';
import { Button } from '../../../components/button.tsx';
import { ExactTime } from '../../../components/exact-time.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { backups } from '../../../stores/backups.ts';

/** Whether the record is safe: the newest backup, the one that is being made, and why the last one was not. */
export function BackupState({ kept: { settings, backups: list, progress, failure } }: { readonly kept: Backups }) {
  const { safekeeping: words, formats } = useMessages();
  const making = useAction();
  const [newest] = list;
  const make = () => making.run(() => callApi('POST /api/backups'), backups.set);

  const wasMade = useRef(newest?.name);
  useEffect(() => {
    if (newest !== undefined && newest.name !== wasMade.current) announce(words.made);
    wasMade.current = newest?.name;
  }, [newest, words]);

  return (
    <div className="card">
      <div className="card-head">
        <p>
          {newest === undefined ? (
            words.none
          ) : (
            <>
              {words.last}: <ExactTime at={newest.madeAt} />
            </>
          )}
        </p>
        <Button look="primary" isBusy={making.isBusy || progress !== null} onClick={() => void make()}>
          {words.now}
        </Button>
      </div>
      <p className="muted small">{settings.isOn ? words.on : words.off}</p>
      {progress !== null && (
        <div className="backup-progress">
          <progress value={progress} aria-label={words.now} />
          <p className="figures" role="status">
            {words.making(formats.wholePercent(progress))}
          </p>
        </div>
      )}
      {progress === null && failure !== null && (
        <Notice tone="bad" role="status">
          <p>
            {words.failed} <ExactTime at={failure.at} />
          </p>
          <p>{words.reason[failure.reason]}</p>
          {failure.detail !== '' && (
            <p className="small" lang="en">
              <code>{failure.detail}</code>
            </p>
          )}
        </Notice>
      )}
      {making.failure && <FailureNotice failure={making.failure} />}
    </div>
  );
}
