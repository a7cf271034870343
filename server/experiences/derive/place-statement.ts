import type { Activity } from '../../contract/xapi/activity.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { activitiesIn } from '../../lrs/activities-in.ts';
import { isCourseOfCmi5, isDefinedByCmi5, publishedAs } from './cmi5.ts';
import type { Placement } from './facts.ts';
import { activityOfStage } from './moodle.ts';
import { courseOfEntrance, problemOfHelp } from './open-edx.ts';
import { lastWord, verbClassOf } from './verb-class.ts';
import { videoSessionOf } from './video-time.ts';

/** The Activity that a Statement speaks of, also where it is only a plan; undefined if it is about something else. */
export function activityOf({ verb, object }: Statement): Activity | undefined {
  switch (object.objectType) {
    case 'Activity':
    case undefined:
      return object;
    case 'SubStatement': {
      // "I plan to attend": the SubStatement says what (xAPI 1.0.3 Data 2.4.4.3).
      const planned = object.object;
      const isActivity = planned.objectType === 'Activity' || planned.objectType === undefined;
      return isActivity && verbClassOf(verb) === 'register' ? planned : undefined;
    }
    default:
      return undefined;
  }
}

/** Where a Statement belongs; undefined where it tells of no experience, such as that somebody logged in. */
export function placeStatement(statement: Statement): Placement | undefined {
  const activity = activityOf(statement);
  if (activity === undefined) return undefined;
  const verbClass = verbClassOf(statement.verb);
  if (verbClass === 'void' || verbClass === 'sign-in' || isSite(activity)) return undefined;
  const registration = statement.context?.registration?.toLowerCase() ?? null;
  if (registration !== null && isDefinedByCmi5(statement, activity)) {
    const subject = publishedAs(statement, activity);
    const courseOfRegistration = isCourseOfCmi5(activity) ? subject : null;
    return { subject, attempt: registration, registration, courseOfRegistration };
  }
  return {
    subject: subjectOf(statement, activity),
    attempt: registration ?? attemptOf(statement, activity) ?? null,
    registration: null,
    courseOfRegistration: null,
  };
}

const siteTypes = new Set(['lms', 'site', 'website', 'system', 'platform', 'course-category']);

/** Whether an Activity is where others can be found and nothing that anybody learns. */
export function isSite({ definition }: Activity): boolean {
  return definition?.type !== undefined && siteTypes.has(lastWord(definition.type));
}

/** What a person would name where an Activity is only its entrance or a stage of it. */
export function wholeOf(activity: Activity): string | undefined {
  return courseOfEntrance(activity.id) ?? problemOfHelp(activity.id) ?? activityOfStage(activity);
}

export function isAttempt({ definition }: Activity): boolean {
  return definition?.type !== undefined && lastWord(definition.type) === 'attempt';
}

function subjectOf(statement: Statement, activity: Activity): string {
  if (isAttempt(activity) || isReview(statement, activity)) return attempted(statement, activity)?.id ?? activity.id;
  return wholeOf(activity) ?? courseOfGradebook(statement, activity) ?? activity.id;
}

/** Looking at an own attempt once more. */
function isReview({ context }: Statement, { definition }: Activity): boolean {
  if (definition?.type === undefined || lastWord(definition.type) !== 'review') return false;
  return activitiesIn(context?.contextActivities?.parent).some(isAttempt);
}

// Moodle sends an Activity for each attempt at a quiz, SCORM one for each attempt at a lesson. What was attempted stands
// in the parent or last in the grouping, after the course.
function attempted({ context }: Statement, attempt: Activity): Activity | undefined {
  const { parent, grouping } = context?.contextActivities ?? {};
  const isWhole = (one: Activity) => one.id !== attempt.id && !isSite(one) && !isAttempt(one);
  return activitiesIn(parent).find(isWhole) ?? activitiesIn(grouping).findLast(isWhole);
}

// Blackboard gives the page of all grades of a course for each thing that is graded, and the name of the course.
function courseOfGradebook({ context }: Statement, { id, definition }: Activity): string | undefined {
  if (!id.includes('/gradebook/')) return undefined;
  const name = Object.values(definition?.name ?? {})[0];
  const around = activitiesIn(context?.contextActivities?.grouping);
  return around.find((one) => name !== undefined && Object.values(one.definition?.name ?? {}).includes(name))?.id;
}

function attemptOf(statement: Statement, activity: Activity): string | undefined {
  if (isAttempt(activity)) return activity.id;
  const { parent, grouping } = statement.context?.contextActivities ?? {};
  const attempt = activitiesIn(grouping).find(isAttempt) ?? activitiesIn(parent).find(isAttempt);
  return attempt?.id ?? videoSessionOf(statement);
}
