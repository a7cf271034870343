import { Problem } from '../contract/problem.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import { validateAgent } from '../contract/xapi/actor.ts';
import { isObject } from '../contract/xapi/check.ts';

/** An Agent with exactly one identifier. Throws a Problem in words for the learner. */
export function checkIdentity(wanted: unknown): Agent {
  const [violation] = validateAgent(wanted);
  const isGroup = isObject(wanted) && wanted['objectType'] === 'Group';
  if (!violation && !isGroup) return wanted as Agent;
  throw new Problem(
    'invalid-request',
    violation
      ? `This is no identity: ${violation.rule}.`
      : 'This is no identity: it is a Group, and an identity is one person.',
  );
}
