import type { HeldBackReason, SharePreview } from '../../../../server/contract/sharing/preview.ts';
import type { LeftOutPart } from '../../../../server/contract/sharing/share-form.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useMessages } from '../../../messages/use-messages.ts';

type HeldBackProps = Pick<SharePreview, 'heldBack'> & {
  readonly leftOut: readonly LeftOutPart[];
  readonly onLeaveOut: (part: LeftOutPart) => void;
};

/** What would have to stay behind for a Statement to leave. */
const ways: Partial<Record<HeldBackReason, 'version-2' | 'attachments'>> = {
  'needs-version-2': 'version-2',
  'attachment-data': 'attachments',
};

/** What does not leave, why, and what can be done about it. */
export function HeldBack({ heldBack, leftOut, onLeaveOut }: HeldBackProps) {
  const { share } = useMessages();
  return (
    <Notice tone="warning">
      <h3>{share.heldBackTitle}</h3>
      <ul className="held-back">
        {heldBack.map(({ reason, count }) => {
          const way = ways[reason];
          return (
            <li key={reason}>
              {share.heldBack[reason](count)}
              {way !== undefined && !leftOut.includes(way) && (
                <>
                  {' '}
                  <Button look="small" onClick={() => onLeaveOut(way)}>
                    {share.leaveOutInstead[way]}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
