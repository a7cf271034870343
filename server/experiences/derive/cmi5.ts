// cmi5: what an LMS and its Assignable Units send. Both name the AU by an id that the LMS makes, often another one for
// each registration, and put its publisher's id, which stays the same, into the grouping (cmi5 9.6.2.3 and 9.6.3).
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { activitiesIn } from '../../lrs/activities-in.ts';
import { lastWord, verbClassOf } from './verb-class.ts';

const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const COURSE = 'https://w3id.org/xapi/cmi5/activitytype/course';
const TYPES = 'https://w3id.org/xapi/cmi5/activitytype/';
const ADL_COURSE = 'http://adlnet.gov/expapi/activities/course';

/** The session that a Statement was sent in, also where cmi5 only allows it. */
export function sessionOf(statement: Statement): string | undefined {
  const session = statement.context?.extensions?.[SESSION];
  return typeof session === 'string' && session !== '' ? session : undefined;
}

/** 0…1. */
export function masteryOf(statement: Statement): number | undefined {
  const mastery = statement.context?.extensions?.[MASTERY];
  return typeof mastery === 'number' && mastery >= 0 && mastery <= 1 ? mastery : undefined;
}

/** Whether a Statement is about an AU, a block or a course itself and not about something within. */
export function isDefinedByCmi5({ verb, object, context }: Statement, activity: Activity): boolean {
  if (context?.registration === undefined) return false;
  const { contextActivities, extensions } = context;
  if (activitiesIn(contextActivities?.category).some(({ id }) => id === CATEGORY)) return true;
  if (extensions?.[SESSION] === undefined || object !== activity) return false;
  // Some leave the category out: only an LMS says "satisfied", and no AU has a course in it or something like itself.
  const type = activity.definition?.type;
  return (
    verbClassOf(verb) === 'satisfy' ||
    type === ADL_COURSE ||
    type?.startsWith(TYPES) === true ||
    activitiesIn(contextActivities?.grouping).some((one) => isSame(one, activity))
  );
}

function isSame({ id, definition }: Activity, other: Activity): boolean {
  return (
    id !== other.id && definition?.name !== undefined && JSON.stringify(definition) === JSON.stringify(other.definition)
  );
}

export function isCourseOfCmi5(activity: Activity): boolean {
  return activity.definition?.type === COURSE;
}

/** What its publisher calls an AU, block or course. */
export function publishedAs(statement: Statement, activity: Activity): string {
  const around = activitiesIn(statement.context?.contextActivities?.grouping).filter(({ id }) => id !== activity.id);
  const isCourse = isCourseOfCmi5(activity);
  const fitting = around.find((one) => isHolding(one) === isCourse);
  return (fitting ?? around[0] ?? activity).id;
}

/** In the grouping of an AU a course is what the AU belongs to. */
function isHolding({ definition }: Activity): boolean {
  return definition?.type !== undefined && lastWord(definition.type) === 'course';
}
