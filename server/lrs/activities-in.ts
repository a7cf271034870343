import type { Activity } from '../contract/xapi/activity.ts';
import type { ContextActivityList } from '../contract/xapi/context-activities.ts';
import type { Context } from '../contract/xapi/context.ts';

/** The lists of `contextActivities` (xAPI 1.0.3 Data 2.4.6.2). */
export const contextActivityLists = ['parent', 'grouping', 'category', 'other'] as const;

/** All Activities of a context. */
export function activitiesAround(context: Context | undefined): Activity[] {
  const around = context?.contextActivities;
  return around === undefined ? [] : contextActivityLists.flatMap((list) => activitiesIn(around[list]));
}

/** The Activities of one list of `contextActivities`, also where a client sent a single one. */
export function activitiesIn(list: ContextActivityList | undefined): readonly Activity[] {
  if (list === undefined) return [];
  return isArray(list) ? list : [list];
}

// Array.isArray does not narrow readonly arrays.
function isArray(list: ContextActivityList): list is readonly Activity[] {
  return Array.isArray(list);
}
