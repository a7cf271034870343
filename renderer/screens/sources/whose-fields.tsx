import { useEffect, useRef, useState } from 'react';
import type { Identities } from '../../../server/contract/sharing/identity.ts';
import { identifierOf } from '../../../server/contract/xapi/inverse-functional-identifier.ts';
import { AgentChoice } from '../../components/agent/agent-choice.tsx';
import { AgentFields } from '../../components/agent/agent-fields.tsx';
import { agentOf, blankAgent } from '../../components/agent/agent-draft.ts';
import { Button } from '../../components/button.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { agentsToChoose, hasAgent, toggleAgent, whoseOf } from './source-draft.ts';
import type { SourceDraft } from './source-draft.ts';

type WhoseFieldsProps = {
  readonly identities: Identities;
  readonly draft: SourceDraft;
  readonly onChange: (draft: SourceDraft) => void;
};

/** Which of those that are known, or who else, is the learner there. */
export function WhoseFields({ identities, draft, onChange }: WhoseFieldsProps) {
  const { source: words } = useMessages();
  const choices = agentsToChoose(identities, draft.chosen);
  const [isTyping, setTyping] = useState(choices.length === 0);
  const typedFields = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(0);
  const isComplete = agentOf(draft.typed) !== undefined;

  // The button that was pressed has gone, or has no more to do; whoever uses the keyboard goes on typing.
  useEffect(() => {
    if (asked > 0) typedFields.current?.querySelector('input')?.focus();
  }, [asked]);

  const ask = () => {
    setTyping(true);
    setAsked(asked + 1);
  };

  const add = () => {
    onChange({ ...draft, chosen: whoseOf(draft), typed: blankAgent });
    ask();
  };

  return (
    <fieldset className="whose">
      <legend>{words.whose}</legend>
      <p className="muted small">{words.whoseHint}</p>
      {choices.map(({ agent, statements }) => (
        <AgentChoice
          key={identifierOf(agent)}
          agent={agent}
          {...(statements === null ? {} : { hint: words.timesSeen(statements) })}
          checked={hasAgent(draft.chosen, agent)}
          onChange={() => onChange({ ...draft, chosen: toggleAgent(draft.chosen, agent) })}
        />
      ))}
      {isTyping ? (
        <div ref={typedFields} className="whose-typed">
          <AgentFields draft={draft.typed} onChange={(typed) => onChange({ ...draft, typed })} />
          <Button look="small" disabled={!isComplete} onClick={add}>
            {words.addAnother}
          </Button>
        </div>
      ) : (
        <Button look="small" onClick={ask}>
          {words.another}
        </Button>
      )}
    </fieldset>
  );
}
