import type { Identities } from '../../../../server/contract/sharing/identity.ts';
import { identifierOf } from '../../../../server/contract/xapi/inverse-functional-identifier.ts';
import { AgentFields } from '../../../components/agent/agent-fields.tsx';
import { agentOf, blankAgent } from '../../../components/agent/agent-draft.ts';
import { describeAgent } from '../../../components/agent/describe-agent.ts';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { ResourceView } from '../../../components/resource-view.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { plainText } from '../../../messages/phrase.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { identities } from '../../../stores/identities.ts';
import { identitiesToChoose, isSameAgent } from './form-draft.ts';
import type { FormDraft } from './form-draft.ts';
import { WhichAreYou } from './which-are-you.tsx';

type IdentityChoiceProps = { readonly draft: FormDraft; readonly onChange: (draft: FormDraft) => void };

/** As whom: one of the learner's identities, or another one. */
export function IdentityChoice({ draft, onChange }: IdentityChoiceProps) {
  const known = identities.use();
  const count = known.phase === 'ready' ? known.value.mine.length : 0;
  // “This is me” and “Keep this identity” are gone once they are done.
  const box = useKeptFocus<HTMLDivElement>(`${count} ${draft.chosen === null}`);
  return (
    <div ref={box} className="identity-choice" tabIndex={-1}>
      <ResourceView resource={known} onRetry={identities.retry}>
        {({ mine, seen }) =>
          // Nobody can be named otherwise before it is known who that is.
          mine.length === 0 && seen.length > 0 ? (
            <WhichAreYou seen={seen} />
          ) : (
            <>
              <NamedAs mine={mine} draft={draft} onChange={onChange} />
              <NamedOtherwise mine={mine} seen={seen} />
            </>
          )
        }
      </ResourceView>
    </div>
  );
}

function NamedAs({ mine, draft, onChange }: IdentityChoiceProps & Pick<Identities, 'mine'>) {
  const { form: words } = useMessages();
  const toChoose = identitiesToChoose(
    mine.map(({ agent }) => agent),
    draft.chosen,
  );
  const choose = (identifier: string) =>
    onChange({ ...draft, chosen: toChoose.find((agent) => identifierOf(agent) === identifier) ?? null });
  return (
    <>
      {toChoose.length > 0 && (
        <SelectField
          label={words.identity}
          value={draft.chosen === null ? '' : (identifierOf(draft.chosen) ?? '')}
          onChange={choose}
        >
          {toChoose.map((agent) => (
            <option key={identifierOf(agent)} value={identifierOf(agent)}>
              {describeAgent(agent)}
            </option>
          ))}
          <option value="">{words.another}</option>
        </SelectField>
      )}
      {draft.chosen === null && <TypedIdentity draft={draft} onChange={onChange} />}
    </>
  );
}

/** For whoever finds out later that there are more. */
function NamedOtherwise({ mine, seen }: Identities) {
  const { form: words } = useMessages();
  const others = seen.filter(({ agent }) => !mine.some((one) => isSameAgent(one.agent, agent)));
  if (others.length === 0) return null;
  return (
    <details>
      <summary>{words.namedOtherwise}</summary>
      {/* Made anew when some of them turned out to be the learner: it has not been asked about the others yet. */}
      <WhichAreYou key={mine.length} seen={others} />
    </details>
  );
}

function TypedIdentity({ draft, onChange }: IdentityChoiceProps) {
  const { form: words } = useMessages();
  const { run, isBusy, failure } = useAction();
  const agent = agentOf(draft.typed);

  const remember = async () => {
    if (agent === undefined) return;
    await run(
      () => callApi('POST /api/identities', { body: { agent } }),
      (answer) => {
        identities.set(answer);
        announce(plainText(words.remembered(describeAgent(agent))));
        onChange({ ...draft, chosen: agent, typed: blankAgent });
      },
    );
  };

  return (
    <>
      <AgentFields draft={draft.typed} onChange={(typed) => onChange({ ...draft, typed })} />
      <div>
        <Button look="small" disabled={agent === undefined} isBusy={isBusy} onClick={() => void remember()}>
          {words.remember}
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
