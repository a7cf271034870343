import { Notice } from '../../../components/notice.tsx';
import { useMessages } from '../../../messages/use-messages.ts';

/** Says that the record lies where it was, and why. */
export function MoveFailure({ detail }: { readonly detail: string }) {
  const { safekeeping: words } = useMessages();
  return (
    <Notice tone="bad" role="status">
      <p>{words.notMoved}</p>
      <p className="small" lang="en">
        <code>{detail}</code>
      </p>
    </Notice>
  );
}
