import { useEffect, useState } from 'react';
import type { OriginRequest } from '../../../server/contract/credential.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Failure } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { originRequests } from '../../stores/origin-requests.ts';

/** A second click of a double click must not answer the next question. */
const TIME_TO_READ = 600;

/** "Allow this site?", one site after the other. */
export function OriginPrompt() {
  const waiting = originRequests.use();
  const request = waiting.phase === 'ready' ? waiting.value.requests[0] : undefined;
  return request && <Question key={`${request.key} ${request.origin}`} request={request} />;
}

function Question({ request: { key, origin, label } }: { readonly request: OriginRequest }) {
  const { shell } = useMessages();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(true);

  useEffect(() => {
    const timer = setTimeout(() => setBusy(false), TIME_TO_READ);
    return () => clearTimeout(timer);
  }, []);

  const decide = async (allow: boolean) => {
    setBusy(true);
    const outcome = await callApi('POST /api/origin-requests/decision', { body: { key, origin, allow } });
    setBusy(false);
    setFailure(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) originRequests.set(outcome.answer);
  };

  return (
    <section className="origin-prompt" aria-label={shell.originTitle} role="alert">
      <div className="origin-prompt-text">
        <h2>{shell.originTitle}</h2>
        <p>
          <PhraseText parts={shell.originQuestion(origin, label)} /> {shell.originHint}
        </p>
        {failure && <FailureNotice failure={failure} />}
      </div>
      <div className="row-of-buttons">
        <Button isBusy={isBusy} onClick={() => void decide(false)}>
          {shell.refuse}
        </Button>
        <Button look="primary" isBusy={isBusy} onClick={() => void decide(true)}>
          {shell.allow}
        </Button>
      </div>
    </section>
  );
}
