import { useState } from 'react';
import type { NewPreview, SharePreview } from '../../../../server/contract/sharing/preview.ts';
import type { LeftOutPart } from '../../../../server/contract/sharing/share-form.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { ResourceView } from '../../../components/resource-view.tsx';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import type { Failure } from '../../../lrs-client/outcome.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { destinations } from '../../../stores/destinations.ts';
import { shares } from '../../../stores/shares.ts';
import { PreviewContent } from './preview-content.tsx';
import { isGone } from './is-gone.ts';
import { usePreview } from './use-preview.ts';

type PreviewDialogProps = {
  readonly request: NewPreview;
  readonly destination: string;
  readonly onSent: () => void;
  readonly onClose: () => void;
};

/** The last look before something leaves, and the button that lets it. */
export function PreviewDialog({ request: first, destination, onSent, onClose }: PreviewDialogProps) {
  const { share: words, common } = useMessages();
  const [request, setRequest] = useState(first);
  const { preview, isRenewed, retry, renew } = usePreview(request);
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  // What was held back may be so no more, and the button that did it is gone.
  const body = useKeptFocus<HTMLDivElement>(preview);

  const leaveOut = (part: LeftOutPart) =>
    setRequest({ ...request, form: { ...request.form, leaveOut: [...request.form.leaveOut, part] } });

  const send = async ({ id, sending }: SharePreview) => {
    setBusy(true);
    const outcome = await callApi('POST /api/shares', { body: { previewId: id } });
    setBusy(false);
    setFailure(undefined);
    if (outcome.ok) {
      announce(words.sent(sending));
      shares.retry();
      destinations.retry();
      onSent();
    } else if (isGone(outcome.failure)) renew();
    else setFailure(outcome.failure);
  };

  return (
    <Dialog
      wide
      title={<PhraseText parts={words.previewTitle(destination)} />}
      onEscape={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          {preview.phase === 'ready' && (
            <Button
              look="primary"
              disabled={preview.value.sending === 0}
              isBusy={isBusy}
              onClick={() => void send(preview.value)}
            >
              <span>
                <PhraseText parts={words.send(preview.value.sending, destination)} />
              </span>
            </Button>
          )}
        </>
      }
    >
      <div ref={body} className="preview-body" tabIndex={-1}>
        {isRenewed && (
          <Notice tone="warning" role="status">
            {words.renewed}
          </Notice>
        )}
        <ResourceView resource={preview} onRetry={retry}>
          {(value) => <PreviewContent preview={value} onLeaveOut={leaveOut} onGone={renew} />}
        </ResourceView>
        {failure && <FailureNotice failure={failure} />}
      </div>
    </Dialog>
  );
}
