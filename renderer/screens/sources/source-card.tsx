import type { Source } from '../../../server/contract/sharing/source.ts';
import { describeAgent } from '../../components/agent/describe-agent.ts';
import { Button } from '../../components/button.tsx';
import { OtherSidesWords } from '../../components/connection/other-sides-words.tsx';
import { ExactTime } from '../../components/exact-time.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LinkedText } from '../../components/linked-text.tsx';
import { Notice } from '../../components/notice.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { useAction } from '../../components/use-action.ts';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { sources } from '../../stores/sources.ts';

type SourceCardProps = {
  readonly source: Source;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

export function SourceCard({ source, onEdit, onRemove }: SourceCardProps) {
  const { source: words } = useMessages();
  const { run, isBusy, failure } = useAction();
  const { id, name, address, state, trouble } = source;
  const isHeldUp = trouble !== null && state !== 'paused';
  const title = useKeptFocus<HTMLHeadingElement>(`${state} ${isHeldUp}`);

  const fetchNow = () => run(() => callApi('POST /api/sources/:id/fetch', { path: { id } }), sources.retry);
  const pause = () => run(() => callApi('POST /api/sources/:id/pause', { path: { id } }), sources.retry);

  return (
    <li className="card">
      <div className="card-head">
        <div className="source-name">
          <h2 ref={title} tabIndex={-1}>
            <bdi>{name}</bdi>
          </h2>
          <span className="badge">{isHeldUp ? words.heldUp : words.state[state]}</span>
        </div>
        <div className="row-of-buttons">
          {(state !== 'fetching' || isHeldUp) && (
            <Button
              look="small"
              isBusy={isBusy}
              aria-label={state === 'paused' ? words.goOnNamed(name) : words.fetchNowNamed(name)}
              onClick={() => void fetchNow()}
            >
              {state === 'paused' ? words.goOn : words.fetchNow}
            </Button>
          )}
          {(state === 'fetching' || state === 'resting') && (
            <Button look="small" isBusy={isBusy} aria-label={words.pauseNamed(name)} onClick={() => void pause()}>
              {words.pause}
            </Button>
          )}
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
      <Progress source={source} />
      {isHeldUp && <Trouble trouble={trouble} />}
      <Problems source={source} />
      {failure && <FailureNotice failure={failure} />}
    </li>
  );
}

/** What has come home, whose it is, and when. */
function Progress({ source }: { readonly source: Source }) {
  const { source: words, formats } = useMessages();
  const { fetched, already, unusable, whose, since, keepFetching, state, lastFetchedAt, nextFetchAt } = source;
  return (
    <>
      <p>
        {words.fetched(fetched)}
        {already > 0 && <> · {words.already(already)}</>}
        {unusable > 0 && <> · {words.unusable(unusable)}</>}
      </p>
      <p className="muted small">
        {words.whoseRecord} <bdi>{formats.list(whose.map(describeAgent))}</bdi>
        {since !== null && (
          <>
            {' · '}
            {words.since} <ExactTime at={since} />
          </>
        )}
        {!keepFetching && <> · {words.once}</>}
      </p>
      <p className="muted small">
        {lastFetchedAt === null ? (
          words.neverFetched
        ) : (
          <>
            {words.lastFetched}: <RelativeTime at={lastFetchedAt} />
          </>
        )}
        {state === 'resting' && source.trouble === null && nextFetchAt !== null && (
          <>
            {' · '}
            {words.nextFetch}: <RelativeTime at={nextFetchAt} />
          </>
        )}
      </p>
    </>
  );
}

function Trouble({ trouble }: { readonly trouble: NonNullable<Source['trouble']> }) {
  const { source: words, connection } = useMessages();
  return (
    <Notice tone="warning">
      <p>{words.trouble[trouble.kind]}</p>
      {trouble.reason !== null && <p>{connection.reason[trouble.reason]}</p>}
      <OtherSidesWords kind={trouble.kind} words={trouble.words} />
      {trouble.nextAttemptAt !== null && (
        <p className="small">
          {words.nextAttempt}: <RelativeTime at={trouble.nextAttemptAt} />
        </p>
      )}
    </Notice>
  );
}

/** The first of those that could not be kept, each with the reason. */
function Problems({ source: { problems, unusable } }: { readonly source: Source }) {
  const { source: words } = useMessages();
  if (problems.length === 0) return null;
  return (
    <details className="source-problems">
      <summary>{words.problems(unusable)}</summary>
      {problems.length < unusable && <p className="muted small">{words.problemsFirst(problems.length)}</p>}
      <ul>
        {problems.map(({ id, words: theirs }, index) => (
          <li key={index}>
            <code>{id}</code>
            <p className="small">{theirs}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
