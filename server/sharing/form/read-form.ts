import { Problem } from '../../contract/problem.ts';
import { leftOutParts } from '../../contract/sharing/share-form.ts';
import type { LeftOutPart, ShareForm } from '../../contract/sharing/share-form.ts';
import { validateAgent } from '../../contract/xapi/actor.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import { anyOf, inside, isObject } from '../../contract/xapi/check.ts';

/** The form that a request names. Throws invalid-request for what is none. */
export function readForm(value: unknown): ShareForm {
  if (!isObject(value)) throw new Problem('invalid-request', 'A form is an object with "as" and "leaveOut".');
  return { as: readAs(value['as']), leaveOut: readLeaveOut(value['leaveOut']) };
}

function readAs(as: unknown): Agent | null {
  if (as === null) return null;
  const violations = validateAgent(as);
  if (violations.length === 0 && isAgent(as)) return as;
  throw new Problem(
    'invalid-request',
    'In a form, "as" is null or an Agent with exactly one identifier, and no Group.',
    inside('as', violations),
  );
}

/** Of what passes as an actor with an identifier, only a Group says what it is. */
function isAgent(actor: unknown): actor is Agent {
  return isObject(actor) && actor['objectType'] !== 'Group';
}

/** Each part once, and always in the same order. */
function readLeaveOut(leaveOut: unknown): LeftOutPart[] {
  const named: readonly unknown[] = Array.isArray(leaveOut) ? leaveOut : [undefined];
  if (!named.every((part) => leftOutParts.some((known) => known === part))) {
    throw new Problem('invalid-request', `In a form, "leaveOut" is a list that may hold ${anyOf(leftOutParts)}.`);
  }
  return leftOutParts.filter((part) => named.includes(part));
}
