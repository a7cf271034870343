import type { SeenIdentity } from '../../../../server/contract/portfolio.ts';
import type { Agent } from '../../../../server/contract/xapi/actor.ts';
import { describeAgent } from '../../../components/agent/describe-agent.ts';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { me } from '../../../stores/me.ts';
import { forgetIdentity } from '../call-me.ts';
import { IdentityName } from './identity-name.tsx';

/** Who the learner said is somebody else. */
export function OtherPeople({ others }: { readonly others: readonly SeenIdentity[] }) {
  const { me: words } = useMessages();
  const { run, isBusy, failure } = useAction();
  const title = useKeptFocus<HTMLHeadingElement>(others.length);

  const askAgain = (agent: Agent) => run(() => forgetIdentity(agent), me.set);

  return (
    <section>
      <div className="section-head">
        <h2 ref={title} tabIndex={-1}>
          {words.others}
        </h2>
      </div>
      <p className="muted section-hint">{words.othersHint}</p>
      <ul className="cards identity-list">
        {others.map(({ agent, identifier, statements }) => (
          <li key={identifier} className="card identity">
            <div className="identity-what">
              <IdentityName agent={agent} />
              <span className="muted small">{words.statements(statements)}</span>
            </div>
            <Button
              look="small-quiet"
              aria-label={words.askAgainNamed(describeAgent(agent))}
              isBusy={isBusy}
              onClick={() => void askAgain(agent)}
            >
              {words.askAgain}
            </Button>
          </li>
        ))}
      </ul>
      {failure && <FailureNotice failure={failure} />}
    </section>
  );
}
