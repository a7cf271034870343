import { useCallback, useState } from 'react';
import type { NewPreview, SharePreview } from '../../../../server/contract/sharing/preview.ts';
import { useOutcome } from '../../../components/use-outcome.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import type { Resource } from '../../../stores/resource.ts';

type Asked = {
  readonly preview: Resource<SharePreview>;
  /** The server did not have the preview any more, so it was made once more and may differ. */
  readonly isRenewed: boolean;
  readonly retry: () => void;
  /** The server does not have it any more: asks again. */
  readonly renew: () => void;
};

/** What would leave. While another question is on its way there is no answer: what is seen is what is sent. */
export function usePreview(request: NewPreview): Asked {
  const [round, setRound] = useState({ request, count: 0 });
  const count = round.request === request ? round.count : 0;
  const ask = useCallback(async () => {
    const outcome = await callApi('POST /api/previews', { body: request });
    return outcome.ok ? { ok: true as const, answer: { preview: outcome.answer, request, count } } : outcome;
  }, [request, count]);
  const [answered, retry] = useOutcome(ask);
  const isCurrent =
    answered.phase !== 'ready' || (answered.value.request === request && answered.value.count === count);

  return {
    preview:
      answered.phase !== 'ready'
        ? answered
        : isCurrent
          ? { phase: 'ready', value: answered.value.preview }
          : { phase: 'loading' },
    isRenewed: count > 0,
    retry,
    renew: () => setRound({ request, count: count + 1 }),
  };
}
