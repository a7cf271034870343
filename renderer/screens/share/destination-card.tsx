import { useState } from 'react';
import type { ConnectionTest, Destination, DestinationTrouble } from '../../../server/contract/api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LinkedText } from '../../components/linked-text.tsx';
import { Notice } from '../../components/notice.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Outcome } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { ConnectionOutcome } from './connection-outcome.tsx';
import { OtherSidesWords } from './other-sides-words.tsx';

type DestinationCardProps = {
  readonly destination: Destination;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

export function DestinationCard({ destination, onEdit, onRemove }: DestinationCardProps) {
  const { destination: words } = useMessages();
  const [tested, setTested] = useState<{ readonly connection: string; readonly outcome: Outcome<ConnectionTest> }>();
  const [isTesting, setTesting] = useState(false);
  const { id, name, address, key, waiting, sent, refused, lastSuccessAt, trouble } = destination;
  // What was found out about an earlier address or key is not true of this one.
  const connection = `${address} ${key}`;
  const outcome = tested?.connection === connection ? tested.outcome : undefined;

  const test = async () => {
    setTesting(true);
    const answer = await callApi('POST /api/destinations/:id/test', { path: { id } });
    setTested({ connection, outcome: answer });
    setTesting(false);
  };

  return (
    <li className="card">
      <div className="card-head">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <div className="row-of-buttons">
          <Button look="small" disabled={isTesting} aria-label={words.testNamed(name)} onClick={() => void test()}>
            {isTesting ? words.testing : words.test}
          </Button>
          <Button look="small" aria-label={words.editNamed(name)} onClick={onEdit}>
            {words.edit}
          </Button>
          <Button look="small-danger" aria-label={words.removeNamed(name)} onClick={onRemove}>
            {words.remove}
          </Button>
        </div>
      </div>
      <p className="muted small">
        <LinkedText text={address} />
      </p>
      <p className="small">
        {words.waiting(waiting)} · {words.sent(sent)} · {words.refused(refused)} ·{' '}
        {lastSuccessAt === null ? (
          words.neverSent
        ) : (
          <>
            {words.lastSuccess}: <RelativeTime at={lastSuccessAt} />
          </>
        )}
      </p>
      {trouble && <Trouble trouble={trouble} />}
      {outcome?.ok && <ConnectionOutcome test={outcome.answer} given={address} />}
      {outcome?.ok === false && <FailureNotice failure={outcome.failure} />}
    </li>
  );
}

function Trouble({ trouble }: { readonly trouble: DestinationTrouble }) {
  const { destination: words } = useMessages();
  return (
    <Notice tone="warning">
      <p>{words.trouble[trouble.kind]}</p>
      <OtherSidesWords reason={trouble.kind} words={trouble.words} />
      {trouble.nextAttemptAt !== null && (
        <p className="small">
          {words.nextAttempt}: <RelativeTime at={trouble.nextAttemptAt} />
        </p>
      )}
    </Notice>
  );
}
