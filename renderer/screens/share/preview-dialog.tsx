import { useCallback, useState } from 'react';
import type { NewShare } from '../../../server/contract/api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { useOutcome } from '../../components/use-outcome.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Failure } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { announce } from '../../stores/announcement.ts';
import { destinations } from '../../stores/destinations.ts';
import { useLanguage } from '../../stores/language.ts';
import { shares } from '../../stores/shares.ts';
import { PreviewContent } from './preview-content.tsx';

type PreviewDialogProps = {
  readonly share: NewShare;
  readonly destination: string;
  readonly onSent: () => void;
  readonly onClose: () => void;
};

export function PreviewDialog({ share, destination, onSent, onClose }: PreviewDialogProps) {
  const { share: words, common } = useMessages();
  const language = useLanguage(({ tags }) => tags);
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);

  const ask = useCallback(
    () => callApi('POST /api/shares/preview', { query: { language }, body: share }),
    [share, language],
  );
  const [preview, retry] = useOutcome(ask);

  const send = async (count: number) => {
    setBusy(true);
    const outcome = await callApi('POST /api/shares', { body: share });
    setBusy(false);
    if (!outcome.ok) {
      setFailure(outcome.failure);
      return;
    }
    announce(words.sent(count));
    shares.retry();
    destinations.retry();
    onSent();
  };

  const sending = preview.phase === 'ready' ? preview.value.sending : 0;
  return (
    <Dialog
      wide
      title={<PhraseText parts={words.previewTitle(destination)} />}
      onEscape={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          {preview.phase === 'ready' && (
            <Button look="primary" disabled={isBusy || sending === 0} onClick={() => void send(sending)}>
              <span>
                <PhraseText parts={words.send(sending, destination)} />
              </span>
            </Button>
          )}
        </>
      }
    >
      <ResourceView resource={preview} onRetry={retry}>
        {(value) => <PreviewContent preview={value} />}
      </ResourceView>
      {failure && <FailureNotice failure={failure} />}
    </Dialog>
  );
}
