import type { ExperienceKind } from '../../contract/experience.ts';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { activitiesIn } from '../../lrs/activities-in.ts';
import type { Claim, Placement } from './facts.ts';
import { kindOf } from './kind-of.ts';
import { holderInId, isSiteAddress } from './holder-in-id.ts';
import { courseOfEntrance } from './open-edx.ts';
import { activityOf, isAttempt, isSite } from './place-statement.ts';
import { lastWord } from './verb-class.ts';

/** How much a claim weighs. */
export const strengths = {
  /** What lies in the id that a launch gave to something lies in that (cmi5). */
  alias: 5,
  /** `parent` says what something lies directly in (xAPI 1.0.3 Data 2.4.6.2). */
  parent: 4,
  /** All of a cmi5 registration lies in its course. */
  registration: 3,
  /** `grouping` says what it has to do with; of several the narrowest is taken. */
  grouping: 2,
  /** What stands beside in one context. */
  beside: 1,
  /** The id is that of another with something added, or a goal is named. */
  hint: 0.5,
} as const;

/** Who lies directly below whom, as one Statement says it. */
export function claimsOf(statement: Statement, placement: Placement): Claim[] {
  const activity = activityOf(statement);
  if (activity === undefined) return [];
  const { parent, grouping } = statement.context?.contextActivities ?? {};
  const own: Own = {
    id: placement.subject,
    activity,
    level: (placement.registration === null ? levelOf(activity) : wide) ?? 0,
    // Who is in the own grouping is what the rest of it is about, unless something wider is named as such.
    isRoot: activity.id === placement.subject && activitiesIn(grouping).some(({ id }) => id === activity.id),
  };
  const parents = parent === undefined ? [] : holdersIn(activitiesIn(parent), own);
  const groups = grouping === undefined ? [] : holdersIn(activitiesIn(grouping), own).filter(isNoSite);
  const nearest = nearestAbove(groups, own);
  const claims = [
    ...parents.map((holder, index) => claim(own.id, holder.id, strengthOf(holder, index, parents))),
    ...(nearest === undefined ? [] : [claim(own.id, nearest.id, strengths.grouping)]),
    ...claimsBeside(parents[0] ?? nearest, parents.length > 0 ? narrow : wide, [...parents, ...groups]),
  ];
  if (placement.registration !== null && activity.id !== own.id)
    claims.push(claim(activity.id, own.id, strengths.alias));
  const hinted = placement.registration === null ? holderInId(activity) : undefined;
  if (hinted !== undefined && hinted !== own.id) claims.push(claim(own.id, hinted, strengths.hint));
  return claims;
}

type Own = { readonly id: string; readonly activity: Activity; readonly level: number; readonly isRoot: boolean };

type Holder = { readonly id: string; readonly activity: Activity; readonly level: number | undefined };

function claim(child: string, parent: string, strength: number): Claim {
  return { child, parent, strength, statements: 1 };
}

function holdersIn(activities: readonly Activity[], own: Own): readonly Holder[] {
  const holders: Holder[] = [];
  for (const activity of activities) {
    const id = courseOfEntrance(activity.id) ?? activity.id;
    if (id === own.id || activity.id === own.activity.id || !canHold(activity)) continue;
    holders.push({ id, activity, level: levelOf(activity) });
  }
  return holders;
}

const holdingNothing = new Set([
  'source',
  'recipe',
  'profile',
  'category',
  'application',
  'app',
  'software',
  'service',
  'review',
]);

function canHold(activity: Activity): boolean {
  const type = activity.definition?.type;
  return !isSite(activity) && !isAttempt(activity) && (type === undefined || !holdingNothing.has(lastWord(type)));
}

/** In a grouping an address without a path is a site; some tools have no better id for a course, and say its type. */
function isNoSite({ activity }: Holder): boolean {
  return activity.definition?.type !== undefined || !isSiteAddress(activity.id);
}

const narrow = 2;
const wide = 4;

const levels: { readonly [kind in ExperienceKind]?: number } = {
  question: 1,
  page: 1,
  lesson: 3,
  course: wide,
  programme: 5,
};

/** How much can lie in something of its kind; undefined where nothing tells its kind. */
function levelOf({ definition, id }: Activity): number | undefined {
  const kind = kindOf(definition, id);
  return kind === undefined ? undefined : (levels[kind] ?? narrow);
}

function strengthOf(holder: Holder, index: number, parents: readonly Holder[]): number {
  // A review of questions is one as well (Articulate); beside something else it is only what that was for (SCORM).
  if (isObjective(holder) && !parents.every(isObjective)) return strengths.hint;
  // Where several are named, the first is what the others are around.
  return strengths.parent - Math.min(index, 9) / 100;
}

function isObjective({ activity: { definition } }: Holder): boolean {
  return definition?.type !== undefined && lastWord(definition.type) === 'objective';
}

function nearestAbove(groups: readonly Holder[], own: Own): Holder | undefined {
  let nearest: Holder | undefined;
  for (const one of groups) {
    if (isAbove(one, own) && (nearest === undefined || levelOrCourse(one) < levelOrCourse(nearest))) nearest = one;
  }
  return nearest;
}

function levelOrCourse({ level }: Holder): number {
  return level ?? 4;
}

const WIDE = /program|curricul|pathway|track|diploma|degree/i;

function isAbove({ activity, level }: Holder, own: Own): boolean {
  if (level !== undefined) return level > Math.max(own.level, 1) || (level === levels.lesson && level === own.level);
  if (own.isRoot) return false;
  // A course lies in hardly anything, and tools put their projects and tags beside it: what holds it has a name.
  return own.level < 4 || activity.definition?.name !== undefined || WIDE.test(activity.id);
}

/** "The quiz is in this course, and that in that programme" is said about the course as well. */
function claimsBeside(nearest: Holder | undefined, likely: number, groups: readonly Holder[]): Claim[] {
  if (nearest === undefined) return [];
  const level = nearest.level ?? likely;
  let next: Holder | undefined;
  for (const one of groups) {
    if (one.level !== undefined && one.level > level && one.level < (next?.level ?? Infinity)) next = one;
  }
  return next === undefined || next.id === nearest.id ? [] : [claim(nearest.id, next.id, strengths.beside)];
}
