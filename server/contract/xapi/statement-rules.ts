// What holds between the properties of a Statement, and of a SubStatement just the same.
import { both, isObject, NOTHING_WRONG, wrong } from './check.ts';
import type { JsonObject, Rule } from './check.ts';
import { VOIDED } from './verb.ts';

const NOT_REFERENCES: readonly unknown[] = ['Activity', 'Agent', 'Group', 'SubStatement'];
const NOT_ACTIVITIES: readonly unknown[] = ['Agent', 'Group', 'StatementRef', 'SubStatement'];

const NOT_A_REF = wrong('The object of a voiding Statement must be a StatementRef (xAPI 1.0.3 Data 2.3.2)', '/object');

/** Data 2.3.2. */
export const voidsByReference: Rule = ({ verb, object }) => {
  const isVoiding = isObject(verb) && verb.id === VOIDED;
  return isVoiding && NOT_REFERENCES.includes(typeOf(object)) ? NOT_A_REF : NOTHING_WRONG;
};

/** Data 2.4.6: revision and platform are about an Activity. */
export const describesOnlyActivities: Rule = ({ object, context }) => {
  if (!isObject(context) || !NOT_ACTIVITIES.includes(typeOf(object))) return NOTHING_WRONG;
  return both(onlyForActivities(context, 'revision'), onlyForActivities(context, 'platform'));
};

function onlyForActivities(context: JsonObject, property: string) {
  if (context[property] === undefined) return NOTHING_WRONG;
  const rule = `"${property}" may be used only if the object is an Activity (xAPI 1.0.3 Data 2.4.6)`;
  return wrong(rule, `/context/${property}`);
}

/** Undefined for what cannot be an object of a Statement, and has its violation already. */
function typeOf(object: unknown): unknown {
  if (!isObject(object)) return undefined;
  const { objectType = 'Activity' } = object;
  return objectType;
}
