import type { Activity } from '../contract/xapi/activity.ts';
import type { ContextActivityList } from '../contract/xapi/context-activities.ts';

/** The Activities of one list of `contextActivities`, also where a client sent a single one. */
export function activitiesIn(list: ContextActivityList | undefined): readonly Activity[] {
  if (list === undefined) return [];
  return isArray(list) ? list : [list];
}

// Array.isArray does not narrow readonly arrays.
function isArray(list: ContextActivityList): list is readonly Activity[] {
  return Array.isArray(list);
}
