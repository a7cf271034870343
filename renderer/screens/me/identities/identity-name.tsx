import type { Agent } from '../../../../server/contract/xapi/actor.ts';
import { describeAgent } from '../../../components/agent/describe-agent.ts';

/** How somebody is called, and below it by what they are known. */
export function IdentityName({ agent }: { readonly agent: Agent }) {
  const known = describeAgent(agent);
  const name = agent.name?.trim() ?? '';
  if (name === '' || name === known) return <bdi className="identity-name">{known}</bdi>;
  return (
    <span className="identity-name">
      <bdi>{name}</bdi> <bdi className="identity-known-by muted">{known}</bdi>
    </span>
  );
}
