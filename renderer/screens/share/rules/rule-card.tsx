import { Link } from 'wouter';
import type { Rule } from '../../../../server/contract/sharing/rule.ts';
import { Button } from '../../../components/button.tsx';
import { describeForm } from '../../../components/describe-form.ts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { RelativeTime } from '../../../components/relative-time.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { credentials } from '../../../stores/credentials.ts';
import { rules } from '../../../stores/rules.ts';
import { describeCriteria } from '../criteria/describe-criteria.ts';

type RuleCardProps = {
  readonly rule: Rule;
  readonly onResume: () => void;
  readonly onEnd: () => void;
  /** Missing where there is no destination to share with. */
  readonly onAgain?: () => void;
};

export function RuleCard({ rule, onResume, onEnd, onAgain }: RuleCardProps) {
  const messages = useMessages();
  const { rule: words, destination: counts, share, form: formWords } = messages;
  const known = credentials.use();
  const { run, failure } = useAction();
  const { id, name, destination, criteria, form, createdAt, state, waiting, sent, refused } = rule;

  const title = useKeptFocus<HTMLHeadingElement>(state);

  const labelOf = (key: string) =>
    (known.phase === 'ready' && known.value.credentials.find((one) => one.key === key)?.label) || key;
  const pause = () => run(() => callApi('POST /api/rules/:id/pause', { path: { id } }), rules.retry);

  return (
    <li className={state === 'ended' ? 'card is-ended' : 'card'}>
      <div className="card-head">
        <h3 ref={title} className="rule-name" tabIndex={-1}>
          <bdi>{name}</bdi> <span className="badge">{words.state[state]}</span>
        </h3>
        <div className="row-of-buttons">
          {state !== 'ended' && (
            <Button
              look="small"
              aria-label={state === 'on' ? words.pauseNamed(name) : words.goOnNamed(name)}
              onClick={() => (state === 'on' ? void pause() : onResume())}
            >
              {state === 'on' ? words.pause : words.goOn}
            </Button>
          )}
          {onAgain !== undefined && (
            <Button look="small" aria-label={words.againNamed(name)} onClick={onAgain}>
              {words.again}
            </Button>
          )}
          {state !== 'ended' && (
            <Button look="small-danger" aria-label={words.endNamed(name)} onClick={onEnd}>
              {words.end}
            </Button>
          )}
        </div>
      </div>
      <p>
        <PhraseText parts={words.summary(describeCriteria(criteria, labelOf, messages), destination)} />{' '}
        <PhraseText parts={share.inForm(describeForm(form, formWords))} />
      </p>
      <ul className="counts">
        <li>{counts.sent(sent)}</li>
        <li>{counts.waiting(waiting)}</li>
        <li>
          {refused === 0 ? (
            counts.refused(refused)
          ) : (
            <Link className="count-refused" href={`/ledger?share=${id}&state=refused`}>
              {counts.refusedLink(refused)}
            </Link>
          )}
        </li>
      </ul>
      <p className="muted small">
        {words.made}: <RelativeTime at={createdAt} />
        {' · '}
        <Link href={`/ledger?share=${id}`} aria-label={counts.ledgerNamed(name)}>
          {counts.ledger}
        </Link>
      </p>
      {failure && <FailureNotice failure={failure} />}
    </li>
  );
}
