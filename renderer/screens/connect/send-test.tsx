import { useState } from 'react';
import { Link } from 'wouter';
import type { Credential } from '../../../server/contract/credential.ts';
import { mayWriteStatements } from '../../../server/contract/scopes.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import type { Outcome } from '../../lrs-client/outcome.ts';
import { sendTestStatement } from '../../lrs-client/send-test-statement.ts';
import { useMessages } from '../../messages/use-messages.ts';

type SendTestProps = {
  readonly credential: Credential;
  readonly endpoint: string;
  readonly secret: string | undefined;
};

/** Records a Statement through the front door and says how it went. */
export function SendTest({ credential, endpoint, secret }: SendTestProps) {
  const { connect } = useMessages();
  const [outcome, setOutcome] = useState<Outcome<string>>();
  const [isBusy, setBusy] = useState(false);
  const mayWrite = mayWriteStatements(credential.scopes);

  const send = async () => {
    if (secret === undefined) return;
    setBusy(true);
    setOutcome(await sendTestStatement(endpoint, credential.key, secret));
    setBusy(false);
  };

  return (
    <div className="pieces-group">
      <h3>{connect.test}</h3>
      <p className="muted small">
        {!mayWrite ? connect.testNeedsWrite : secret === undefined ? connect.needsSecret : connect.testHint}
      </p>
      <div>
        <Button disabled={secret === undefined || !mayWrite} isBusy={isBusy} onClick={() => void send()}>
          {isBusy ? connect.testing : connect.sendTest}
        </Button>
      </div>
      {outcome?.ok === false && <FailureNotice failure={outcome.failure} />}
      {outcome?.ok && (
        <Notice tone="good" role="status">
          <p>
            <PhraseText parts={connect.testDone(credential.label)} />{' '}
            <Link href={`/transcript?statement=${encodeURIComponent(outcome.answer)}`}>{connect.showInTranscript}</Link>
          </p>
        </Notice>
      )}
    </div>
  );
}
