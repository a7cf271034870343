// Data 2.4.4: what was acted on. Without an "objectType" it is an Activity.
import { checkAgent, checkGroup } from './actor.ts';
import type { Agent, Group } from './actor.ts';
import { checkActivity } from './activity.ts';
import type { Activity } from './activity.ts';
import type { Check } from './check.ts';
import { oneOfTypes } from './object-of.ts';
import { checkStatementRef } from './statement-ref.ts';
import type { StatementRef } from './statement-ref.ts';

/** Data 2.4.4.2: an Agent that is an object has to say so. */
type AgentAsObject = Agent & { readonly objectType: 'Agent' };

/** What may be the object of a SubStatement; a Statement may have a SubStatement as well. */
export type SimpleObject = Activity | AgentAsObject | Group | StatementRef;

const SECTION = 'xAPI 1.0.3 Data 2.4.4';

const SIMPLE_OBJECTS = {
  Activity: checkActivity,
  Agent: checkAgent,
  Group: checkGroup,
  StatementRef: checkStatementRef,
};

/** Data 2.4.4.3: SubStatements cannot be nested. */
export const checkObjectOfSubStatement = oneOfTypes(
  'The object of a SubStatement',
  SECTION,
  SIMPLE_OBJECTS,
  checkActivity,
);

export function objectOfStatement(checkSubStatement: Check): Check {
  return oneOfTypes(
    'The object of a Statement',
    SECTION,
    { ...SIMPLE_OBJECTS, SubStatement: checkSubStatement },
    checkActivity,
  );
}
