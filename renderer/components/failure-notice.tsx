import type { Failure } from '../lrs-client/outcome.ts';
import { describeFailure } from '../messages/describe-failure.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

type FailureNoticeProps = { readonly failure: Failure; readonly onRetry?: () => void };

export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const { problems, common } = useMessages();
  return (
    <Notice tone="bad" role="alert">
      <p>{describeFailure(failure, problems)}</p>
      {onRetry && (
        <Button look="small" onClick={onRetry}>
          {common.retry}
        </Button>
      )}
    </Notice>
  );
}
