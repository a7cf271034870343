// Data 2.4.2: who did it, an Agent or a Group.
import { isObject, NOTHING_WRONG, wrong } from './check.ts';
import type { Rule } from './check.ts';
import { countIdentifiers, IDENTIFIER_PROPERTIES } from './inverse-functional-identifier.ts';
import type { InverseFunctionalIdentifier } from './inverse-functional-identifier.ts';
import { arrayOf, objectOf, oneOfTypes } from './object-of.ts';
import { anyString } from './plain-values.ts';
import type { Violation } from './violation.ts';

/** A person or a system. */
export type Agent = InverseFunctionalIdentifier & { readonly objectType?: 'Agent'; readonly name?: string };

/** Several Agents: with an identifier an identified Group, without one an anonymous Group. */
export type Group = InverseFunctionalIdentifier & {
  readonly objectType: 'Group';
  readonly name?: string;
  readonly member?: readonly Agent[];
};

export type Actor = Agent | Group;

const AGENT_SECTION = 'xAPI 1.0.3 Data 2.4.2.1';
const GROUP_SECTION = 'xAPI 1.0.3 Data 2.4.2.2';

const needsOneIdentifier: Rule = (agent) =>
  countIdentifiers(agent) === 1
    ? NOTHING_WRONG
    : wrong(`An Agent needs exactly one of mbox, mbox_sha1sum, openid and account (${AGENT_SECTION})`);

const needsIdentifierOrMember: Rule = (group) => {
  const identifiers = countIdentifiers(group);
  if (identifiers > 1) {
    return wrong(`A Group must not have more than one of mbox, mbox_sha1sum, openid and account (${GROUP_SECTION})`);
  }
  const saysWhoItIs = identifiers === 1 || group.member !== undefined;
  return saysWhoItIs ? NOTHING_WRONG : wrong(`A Group without an identifier needs "member" (${GROUP_SECTION})`);
};

export const checkAgent = objectOf({
  name: 'An Agent',
  section: AGENT_SECTION,
  objectType: 'Agent',
  isObjectTypeOptional: true,
  optional: {
    ...IDENTIFIER_PROPERTIES,
    name: anyString('The "name" of an Agent', AGENT_SECTION),
  },
  rules: [needsOneIdentifier],
});

export const checkGroup = objectOf({
  name: 'A Group',
  section: GROUP_SECTION,
  objectType: 'Group',
  optional: {
    ...IDENTIFIER_PROPERTIES,
    name: anyString('The "name" of a Group', GROUP_SECTION),
    member: arrayOf('The "member" of a Group', GROUP_SECTION, checkAgent),
  },
  rules: [needsIdentifierOrMember],
});

export const checkActor = oneOfTypes(
  'An Agent or Group',
  'xAPI 1.0.3 Data 2.4.2',
  { Agent: checkAgent, Group: checkGroup },
  checkAgent,
);

const ANONYMOUS_GROUP = wrong('A Group must have an identifier to be asked for (xAPI 1.0.3 Communication 2.1.3)');

/** Checks the `agent` parameter of a query: an Agent or an identified Group. */
export function validateAgent(value: unknown): Violation[] {
  const violations = checkActor(value);
  if (violations.length > 0) return [...violations];
  return isObject(value) && countIdentifiers(value) === 1 ? [] : [...ANONYMOUS_GROUP];
}
