import { useState } from 'react';
import { Link } from 'wouter';
import type { Destination } from '../../../../server/contract/sharing/destination.ts';
import type { ConnectionTest } from '../../../../server/contract/sharing/remote.ts';
import { Button } from '../../../components/button.tsx';
import { ConnectionOutcome } from '../../../components/connection/connection-outcome.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { LinkedText } from '../../../components/linked-text.tsx';
import { Notice } from '../../../components/notice.tsx';
import { RelativeTime } from '../../../components/relative-time.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { destinations } from '../../../stores/destinations.ts';
import { DestinationCounts } from './destination-counts.tsx';
import { DestinationProgress } from './destination-progress.tsx';
import { DestinationTrouble } from './destination-trouble.tsx';
import { KindIcon } from './kind-icon.tsx';

type DestinationCardProps = {
  readonly destination: Destination;
  readonly onEdit: () => void;
  readonly onStop: () => void;
  readonly onRemove: () => void;
};

type Known = { readonly connection: string; readonly test: ConnectionTest };

export function DestinationCard({ destination, onEdit, onStop, onRemove }: DestinationCardProps) {
  const { destination: words, connection: connectionWords } = useMessages();
  const [tested, setTested] = useState<Known>();
  const testing = useAction();
  const acting = useAction();
  const { id, name, kind, address, login, key, lastSuccessAt, trouble, pausedAt, stoppedAt, progress } = destination;
  const isStopped = stoppedAt !== null;
  const title = useKeptFocus<HTMLHeadingElement>(isStopped || trouble !== null);
  const isUnused = destination.waiting + destination.sent + destination.refused + destination.withdrawn === 0;
  // What was found out about an earlier address or login is not true of this one.
  const connection = JSON.stringify([address, login, key]);
  const test = tested?.connection === connection ? tested.test : undefined;

  const act = (what: 'pause' | 'resume') =>
    acting.run(() => callApi(`POST /api/destinations/:id/${what}`, { path: { id } }), destinations.retry);
  const tryNow = () =>
    acting.run(() => callApi('POST /api/destinations/:id/retry', { path: { id }, body: {} }), destinations.retry);

  return (
    <li className="card">
      <div className="card-head">
        <h3 ref={title} className="destination-name" tabIndex={-1}>
          <KindIcon kind={kind} />
          <bdi>{name}</bdi>
        </h3>
        <div className="row-of-buttons">
          {!isStopped && (
            <>
              <Button
                look="small"
                aria-label={pausedAt === null ? words.pauseNamed(name) : words.continueNamed(name)}
                onClick={() => void act(pausedAt === null ? 'pause' : 'resume')}
              >
                {pausedAt === null ? words.pause : words.goOn}
              </Button>
              <Button
                look="small"
                isBusy={testing.isBusy}
                aria-label={words.testNamed(name)}
                onClick={() =>
                  void testing.run(
                    () => callApi('POST /api/destinations/:id/test', { path: { id } }),
                    (answer) => setTested({ connection, test: answer }),
                  )
                }
              >
                {testing.isBusy ? connectionWords.testing : connectionWords.test}
              </Button>
              <Button look="small" aria-label={words.editNamed(name)} onClick={onEdit}>
                {words.edit}
              </Button>
              {!isUnused && (
                <Button look="small-danger" aria-label={words.stopNamed(name)} onClick={onStop}>
                  {words.stop}
                </Button>
              )}
            </>
          )}
          {(isStopped || isUnused) && (
            <Button look="small-danger" aria-label={words.removeNamed(name)} onClick={onRemove}>
              {words.remove}
            </Button>
          )}
        </div>
      </div>
      <p className="muted small">
        {words.kind[kind]} · <LinkedText text={address} />
      </p>
      <DestinationCounts destination={destination} />
      <p className="small">
        {lastSuccessAt === null ? (
          words.neverSent
        ) : (
          <>
            {words.lastSuccess}: <RelativeTime at={lastSuccessAt} />
          </>
        )}
        {!isUnused && (
          <>
            {' · '}
            <Link href={`/ledger?destination=${id}`} aria-label={words.ledgerNamed(name)}>
              {words.ledger}
            </Link>
          </>
        )}
      </p>
      {/* Who cannot be reached has no speed. */}
      {progress && !trouble && <DestinationProgress progress={progress} waiting={destination.waiting} />}
      {stoppedAt !== null && (
        <Notice tone="plain">
          <p>
            {words.stopped}: <RelativeTime at={stoppedAt} />. {words.stoppedText(destination.waiting)}
          </p>
          <Button look="small" aria-label={words.takeUpNamed(name)} onClick={() => void act('resume')}>
            {words.takeUp}
          </Button>
        </Notice>
      )}
      {stoppedAt === null && pausedAt !== null && (
        <Notice tone="plain">
          <p>
            {words.paused}: <RelativeTime at={pausedAt} />. {words.pausedText}
          </p>
        </Notice>
      )}
      {trouble && <DestinationTrouble name={name} trouble={trouble} onEdit={onEdit} onTryNow={() => void tryNow()} />}
      {test && <ConnectionOutcome test={test} given={address} purpose="send" />}
      {testing.failure && <FailureNotice failure={testing.failure} />}
      {acting.failure && <FailureNotice failure={acting.failure} />}
    </li>
  );
}
