import { useId } from 'react';
import { useMessages } from '../../messages/use-messages.ts';
import { Choice } from '../choice.tsx';
import { TextField } from '../text-field.tsx';
import { agentOf } from './agent-draft.ts';
import type { AgentDraft } from './agent-draft.ts';

type AgentFieldsProps = { readonly draft: AgentDraft; readonly onChange: (draft: AgentDraft) => void };

/** By what somebody is known: an e-mail address, or an account on a site. */
export function AgentFields({ draft, onChange }: AgentFieldsProps) {
  const { agent } = useMessages();
  const id = useId();
  // Not while it is still being typed.
  const isHomePageWrong = draft.homePage !== '' && draft.account.trim() !== '' && agentOf(draft) === undefined;
  const change = (field: keyof AgentDraft) => (text: string) => onChange({ ...draft, [field]: text });
  return (
    <>
      <fieldset className="choices">
        <legend>{agent.knownBy}</legend>
        {(['mail', 'account'] as const).map((kind) => (
          <Choice
            key={kind}
            type="radio"
            name={`${id}-kind`}
            label={agent.kind[kind]}
            checked={draft.kind === kind}
            onChange={() => onChange({ ...draft, kind })}
          />
        ))}
      </fieldset>
      {draft.kind === 'mail' ? (
        <TextField label={agent.mail} value={draft.mail} inputMode="email" dir="ltr" onChange={change('mail')} />
      ) : (
        <>
          <TextField
            label={agent.homePage}
            hint={isHomePageWrong ? agent.homePageWrong : agent.homePageHint}
            aria-invalid={isHomePageWrong}
            value={draft.homePage}
            inputMode="url"
            dir="ltr"
            onChange={change('homePage')}
          />
          <TextField
            label={agent.account}
            hint={agent.accountHint}
            value={draft.account}
            onChange={change('account')}
          />
        </>
      )}
    </>
  );
}
