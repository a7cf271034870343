import { useState } from 'react';
import type { Me } from '../../../../server/contract/portfolio.ts';
import type { Agent } from '../../../../server/contract/xapi/actor.ts';
import { describeAgent } from '../../../components/agent/describe-agent.ts';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { me } from '../../../stores/me.ts';
import { forgetIdentity, makeFirstIdentity } from '../call-me.ts';
import { AddIdentityDialog } from './add-identity-dialog.tsx';
import { IdentityName } from './identity-name.tsx';

type MyIdentitiesProps = {
  readonly mine: Me['mine'];
  /** There is a question above that may fill the list. */
  readonly isAsking: boolean;
};

/** The identities that are the learner, the first one before all others. */
export function MyIdentities({ mine, isAsking }: MyIdentitiesProps) {
  const { me: words } = useMessages();
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Agent>();
  const title = useKeptFocus<HTMLHeadingElement>(mine.map(({ identifier }) => identifier).join());
  const first = useAction();

  const makeFirst = (agent: Agent) =>
    first.run(
      () => makeFirstIdentity(agent),
      (changed) => {
        me.set(changed);
        announce(words.madeFirst(describeAgent(agent)));
      },
    );

  return (
    <section>
      <div className="section-head">
        <h2 ref={title} tabIndex={-1}>
          {words.mine}
        </h2>
        <Button onClick={() => setAdding(true)}>{words.add}</Button>
      </div>
      <p className="muted section-hint">{words.mineHint}</p>
      {mine.length === 0 ? (
        <p className="empty-section">{isAsking ? words.noneMine : words.noneKnown}</p>
      ) : (
        <ul className="cards identity-list">
          {mine.map(({ agent, identifier, statements }, index) => (
            <li key={identifier} className="card identity">
              <div className="identity-what">
                <IdentityName agent={agent} />
                <span className="muted small">
                  {words.statements(statements)}
                  {index === 0 && mine.length > 1 && ` · ${words.firstHint}`}
                </span>
              </div>
              <div className="row-of-buttons">
                {index === 0 && mine.length > 1 && <span className="chip chip-good">{words.first}</span>}
                {index > 0 && (
                  <Button
                    look="small"
                    aria-label={words.makeFirstNamed(describeAgent(agent))}
                    isBusy={first.isBusy}
                    onClick={() => void makeFirst(agent)}
                  >
                    {words.makeFirst}
                  </Button>
                )}
                <Button
                  look="small-quiet"
                  aria-label={words.removeNamed(describeAgent(agent))}
                  onClick={() => setRemoving(agent)}
                >
                  {words.remove}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {first.failure && <FailureNotice failure={first.failure} />}
      {isAdding && <AddIdentityDialog onClose={() => setAdding(false)} />}
      {removing && (
        <ConfirmDialog
          title={<PhraseText parts={words.removeTitle(describeAgent(removing))} />}
          text={words.removeText}
          action={words.removeAction}
          onConfirm={() => forgetIdentity(removing)}
          onDone={me.set}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </section>
  );
}
