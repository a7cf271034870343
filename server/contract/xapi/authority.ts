// Data 2.4.9: who says that the Statement is true: an Agent or, with three-legged OAuth, an application and its user.
import { checkAgent } from './actor.ts';
import type { Agent } from './actor.ts';
import { wrong } from './check.ts';
import type { Check } from './check.ts';
import { arrayOf, objectOf, oneOfTypes } from './object-of.ts';
import { anyString } from './plain-values.ts';

/** An anonymous Group of exactly two Agents. */
type AuthorityGroup = {
  readonly objectType: 'Group';
  readonly name?: string;
  readonly member: readonly Agent[];
};

export type Authority = Agent | AuthorityGroup;

const SECTION = 'xAPI 1.0.3 Data 2.4.9';

const NOT_A_PAIR = wrong(`A Group as authority must have exactly two members, an application and a user (${SECTION})`);
const checkMembers = arrayOf('The "member" of an authority', SECTION, checkAgent);
const checkPair: Check = (value) => (Array.isArray(value) && value.length !== 2 ? NOT_A_PAIR : checkMembers(value));

const checkAuthorityGroup = objectOf({
  name: 'A Group as authority',
  section: SECTION,
  objectType: 'Group',
  required: { member: checkPair },
  optional: { name: anyString('The "name" of an authority', SECTION) },
});

export const checkAuthority = oneOfTypes(
  'An authority',
  SECTION,
  { Agent: checkAgent, Group: checkAuthorityGroup },
  checkAgent,
);
