import type { ComponentProps } from 'react';
import type { Agent } from '../../../server/contract/xapi/actor.ts';
import { Choice } from '../choice.tsx';
import { describeAgent } from './describe-agent.ts';

type AgentChoiceProps = Omit<ComponentProps<typeof Choice>, 'type' | 'label'> & { readonly agent: Agent };

/** A check box for one of several who may be the learner. */
export function AgentChoice({ agent, ...choice }: AgentChoiceProps) {
  return (
    <Choice
      {...choice}
      type="checkbox"
      label={
        <>
          {agent.name !== undefined && (
            <>
              <bdi>{agent.name}</bdi> ·{' '}
            </>
          )}
          <bdi>{describeAgent(agent)}</bdi>
        </>
      }
    />
  );
}
