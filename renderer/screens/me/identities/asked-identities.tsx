import { useState } from 'react';
import { Link } from 'wouter';
import type { SeenIdentity } from '../../../../server/contract/portfolio.ts';
import { describeAgent } from '../../../components/agent/describe-agent.ts';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { StatementSentence } from '../../../components/sentence/statement-sentence.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { me } from '../../../stores/me.ts';
import { answerIdentity } from '../call-me.ts';
import { IdentityName } from './identity-name.tsx';

/** "Is this you?": whoever acts in the record and was not spoken about yet. */
export function AskedIdentities({ asked }: { readonly asked: readonly SeenIdentity[] }) {
  const { me: words } = useMessages();
  const title = useKeptFocus<HTMLHeadingElement>(asked.length);
  if (asked.length === 0) return null;
  return (
    <section>
      <div className="section-head">
        <h2 ref={title} tabIndex={-1}>
          {words.asked}
        </h2>
      </div>
      <p className="muted section-hint">{words.askedHint}</p>
      <ul className="cards">
        {asked.map((seen) => (
          <li key={seen.identifier}>
            <AskedIdentity seen={seen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AskedIdentity({ seen }: { readonly seen: SeenIdentity }) {
  const { me: words } = useMessages();
  const { run, isBusy, failure } = useAction();
  const [answer, setAnswer] = useState<boolean>();
  const { agent, identifier, resembles, statements, examples } = seen;
  const name = describeAgent(agent);

  const say = (isMe: boolean) => {
    setAnswer(isMe);
    return run(
      () => answerIdentity(agent, isMe),
      (changed) => {
        me.set(changed);
        announce(isMe ? words.saidYes(name) : words.saidNo(name));
      },
    );
  };

  return (
    <article className="card" aria-label={name}>
      <div className="card-head">
        <IdentityName agent={agent} />
        {resembles !== null && <span className="chip chip-good">{words.resembles[resembles]}</span>}
      </div>
      <div className="identity-examples small">
        <ul>
          {examples.map((summary) => (
            <li key={summary.id}>
              <StatementSentence summary={summary} />
            </li>
          ))}
        </ul>
        <Link
          href={`/transcript?${new URLSearchParams({ view: 'statements', person: identifier })}`}
          aria-label={`${words.seeAll(statements)}: ${name}`}
        >
          {words.seeAll(statements)}
        </Link>
      </div>
      <div className="row-of-buttons">
        <Button
          look="primary"
          aria-label={words.yesNamed(name)}
          isBusy={isBusy && answer === true}
          onClick={() => void say(true)}
        >
          {words.yes}
        </Button>
        <Button aria-label={words.noNamed(name)} isBusy={isBusy && answer === false} onClick={() => void say(false)}>
          {words.no}
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </article>
  );
}
