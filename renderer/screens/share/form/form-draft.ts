// The form in which Statements leave, as somebody chooses it.
import type { LeftOutPart, ShareForm } from '../../../../server/contract/sharing/share-form.ts';
import type { Agent } from '../../../../server/contract/xapi/actor.ts';
import { identifierOf } from '../../../../server/contract/xapi/inverse-functional-identifier.ts';
import { agentOf, blankAgent } from '../../../components/agent/agent-draft.ts';
import type { AgentDraft } from '../../../components/agent/agent-draft.ts';

export type FormDraft = {
  readonly isNamed: boolean;
  /** One of the identities to choose from; null: the typed one. */
  readonly chosen: Agent | null;
  readonly typed: AgentDraft;
  readonly leaveOut: readonly LeftOutPart[];
};

export const blankForm: FormDraft = { isNamed: false, chosen: null, typed: blankAgent, leaveOut: [] };

/** The form that was chosen; undefined while it does not say as whom. */
export function formOf({ isNamed, chosen, typed, leaveOut }: FormDraft): ShareForm | undefined {
  if (!isNamed) return { as: null, leaveOut };
  const as = chosen ?? agentOf(typed);
  return as === undefined ? undefined : { as, leaveOut };
}

/** The same form, to be changed. */
export function draftOfForm({ as, leaveOut }: ShareForm): FormDraft {
  return { ...blankForm, isNamed: as !== null, chosen: as, leaveOut };
}

/** What can be chosen: the learner's identities, and the chosen one though it is none of them. */
export function identitiesToChoose(mine: readonly Agent[], chosen: Agent | null): readonly Agent[] {
  const isThere = chosen === null || mine.some((agent) => isSameAgent(agent, chosen));
  return isThere ? mine : [...mine, chosen];
}

export function isSameAgent(one: Agent, other: Agent): boolean {
  return identifierOf(one) === identifierOf(other);
}
