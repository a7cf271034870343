import type { SharePreview } from '../../../../server/contract/sharing/preview.ts';
import type { LeftOutPart } from '../../../../server/contract/sharing/share-form.ts';
import { describeForm } from '../../../components/describe-form.ts';
import { Notice } from '../../../components/notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { HeldBack } from './held-back.tsx';
import { PreviewFields } from './preview-fields.tsx';
import { PreviewStatements } from './preview-statements.tsx';

type PreviewContentProps = {
  readonly preview: SharePreview;
  readonly onLeaveOut: (part: LeftOutPart) => void;
  /** The server does not have the preview any more. */
  readonly onGone: () => void;
};

/** What leaves, what does not and why, the exact JSON of each Statement, and which fields. */
export function PreviewContent({ preview, onLeaveOut, onGone }: PreviewContentProps) {
  const { share, form: formWords } = useMessages();
  const { id, form, sending, already, heldBack, changed, unnamed, attachments, fields } = preview;
  return (
    <>
      <Notice tone="plain">
        <p>
          <strong>{share.sending(sending)}</strong>
        </p>
        {already > 0 && <p>{share.already(already)}</p>}
        {sending > 0 && (
          <>
            <p>
              <PhraseText parts={share.inForm(describeForm(form, formWords))} />
              {changed > 0 && ` ${share.changed(changed)}`}
            </p>
            {attachments.count > 0 && <p>{share.attachments(attachments.count, attachments.bytes)}</p>}
          </>
        )}
      </Notice>
      {/* Where the other identity was put in, the Statement is not as it is kept; what is left out changes others too. */}
      {unnamed > 0 && (
        <Notice tone="warning">
          <p>{share.namedAsKept(unnamed)}</p>
        </Notice>
      )}
      {heldBack.length > 0 && <HeldBack heldBack={heldBack} leftOut={form.leaveOut} onLeaveOut={onLeaveOut} />}
      {sending > 0 && <PreviewStatements previewId={id} onGone={onGone} />}
      {fields.length > 0 && <PreviewFields fields={fields} />}
    </>
  );
}
