import { useState } from 'react';
import type { Identities, SeenAgent } from '../../../../server/contract/sharing/identity.ts';
import type { Agent } from '../../../../server/contract/xapi/actor.ts';
import { identifierOf } from '../../../../server/contract/xapi/inverse-functional-identifier.ts';
import { AgentChoice } from '../../../components/agent/agent-choice.tsx';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import type { Outcome } from '../../../lrs-client/outcome.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { identities } from '../../../stores/identities.ts';

/** Nobody reads a longer list, and the learner is named most often in an own transcript. */
const SHOWN = 8;

/** Asks who of those named in the transcript is the learner. */
export function WhichAreYou({ seen }: { readonly seen: readonly SeenAgent[] }) {
  const { form: words } = useMessages();
  const { run, isBusy, failure } = useAction();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const shown = seen.slice(0, SHOWN);

  const toggle = (identifier: string) => {
    const changed = new Set(picked);
    if (!changed.delete(identifier)) changed.add(identifier);
    setPicked(changed);
  };

  const add = () => {
    const agents = shown.map(({ agent }) => agent).filter((agent) => picked.has(identifierOf(agent) ?? ''));
    return run(() => addIdentities(agents), identities.set);
  };

  return (
    <fieldset className="which-are-you">
      <legend>{words.whichAreYou}</legend>
      <p className="muted small">{words.whichAreYouHint}</p>
      {shown.map(({ agent, statements }) => {
        const identifier = identifierOf(agent) ?? '';
        return (
          <AgentChoice
            key={identifier}
            agent={agent}
            hint={words.timesSeen(statements)}
            checked={picked.has(identifier)}
            onChange={() => toggle(identifier)}
          />
        );
      })}
      {seen.length > SHOWN && <p className="muted small">{words.andMore(seen.length - SHOWN)}</p>}
      <Button look="small" disabled={picked.size === 0} isBusy={isBusy} onClick={() => void add()}>
        {words.thisIsMe}
      </Button>
      {failure && <FailureNotice failure={failure} />}
    </fieldset>
  );
}

/** One after the other: each answer tells all that are known by then. */
async function addIdentities([agent, ...others]: readonly Agent[]): Promise<Outcome<Identities>> {
  const outcome =
    agent === undefined
      ? await callApi('GET /api/identities')
      : await callApi('POST /api/identities', { body: { agent } });
  return outcome.ok && others.length > 0 ? addIdentities(others) : outcome;
}
