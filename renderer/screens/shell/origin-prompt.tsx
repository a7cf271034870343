import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Failure } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { originRequests } from '../../stores/origin-requests.ts';

/** "Allow this site?", one site after the other. */
export function OriginPrompt() {
  const { shell } = useMessages();
  const waiting = originRequests.use();
  const [failure, setFailure] = useState<Failure>();
  const request = waiting.phase === 'ready' ? waiting.value.requests[0] : undefined;
  if (request === undefined) return null;

  const decide = async (allow: boolean) => {
    const { key, origin } = request;
    const outcome = await callApi('POST /api/origin-requests/decision', { body: { key, origin, allow } });
    setFailure(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) originRequests.set(outcome.answer);
  };

  return (
    <section className="origin-prompt" aria-label={shell.originTitle} role="alert">
      <div className="origin-prompt-text">
        <h2>{shell.originTitle}</h2>
        <p>
          <PhraseText parts={shell.originQuestion(request.origin, request.label)} /> {shell.originHint}
        </p>
        {failure && <FailureNotice failure={failure} />}
      </div>
      <div className="row-of-buttons">
        <Button onClick={() => void decide(false)}>{shell.refuse}</Button>
        <Button look="primary" onClick={() => void decide(true)}>
          {shell.allow}
        </Button>
      </div>
    </section>
  );
}
