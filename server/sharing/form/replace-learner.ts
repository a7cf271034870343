import { elementTexts, mapMembers } from '../../contract/json-text.ts';
import type { Actor, Agent } from '../../contract/xapi/actor.ts';
import { identifierOf } from '../../contract/xapi/inverse-functional-identifier.ts';
import type { InverseFunctionalIdentifier } from '../../contract/xapi/inverse-functional-identifier.ts';
import { isSameJson } from '../../contract/xapi/same-json.ts';
import { agentText, groupText } from './agent-text.ts';
import type { Edit } from './edit-json.ts';
import type { Learner } from './learner.ts';

/** Puts `as` where the learner stands: in the place of an Agent or Group, or of a Group only; among members as well. */
export type ReplaceLearner = { readonly anyone: Edit; readonly group: Edit };

export function createReplaceLearner(learner: Learner, as: Agent): ReplaceLearner {
  const asAgent = agentText(as);
  const asGroup = groupText(as);
  const writtenAgent = JSON.parse(asAgent) as Agent;
  return { anyone: replaceBy(asAgent), group: replaceBy(asGroup) };

  function replaceBy(replacement: string): Edit {
    const written = JSON.parse(replacement) as Actor;
    return (text) => {
      const actor = JSON.parse(text) as Actor;
      if (learner.is(actor)) return isWrittenSo(actor, written) ? text : replacement;
      if (actor.objectType !== 'Group' || !actor.member?.some(isToReplace)) return text;
      return mapMembers(text, (value, key) => (key === 'member' ? replaceMembers(value) : value));
    };
  }

  function isToReplace(member: Agent): boolean {
    return learner.is(member) && !isWrittenSo(member, writtenAgent);
  }

  /** The learner stands once among the members afterwards, even where two identities of theirs stood. */
  function replaceMembers(text: string): string {
    const after: string[] = [];
    let isThere = false;
    for (const element of elementTexts(text)) {
      const member = JSON.parse(element) as Agent;
      const isLearner = learner.is(member);
      if (isLearner || isSamePerson(member, as)) {
        if (!isThere) after.push(isLearner ? asAgent : element);
        isThere = true;
      } else {
        after.push(element);
      }
    }
    return `[${after.join(',')}]`;
  }
}

/** Whether somebody stands there exactly as the form wants it: then not a character changes. */
function isWrittenSo(actor: Actor, written: Actor): boolean {
  return isSameJson({ objectType: 'Agent', ...actor }, written);
}

function isSamePerson(a: InverseFunctionalIdentifier, b: InverseFunctionalIdentifier): boolean {
  return identifierOf(a) === identifierOf(b);
}
