// From what the learner chose to Statements.
import { Problem } from '../contract/problem.ts';
import type { Criteria, Selection } from '../contract/sharing/selection.ts';
import { isObject } from '../contract/xapi/check.ts';
import { parseTimestamp } from '../contract/xapi/timestamp.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import type { ContextActivityList } from '../contract/xapi/context-activities.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { activitiesIn } from '../lrs/activities-in.ts';
import type { CriteriaFilter } from '../store/criteria-store.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';

/** The filter of the store for criteria; what is below an Activity is for `isChosen` to see. */
export function filterOf({ activity, verbs, credential, from, until }: Criteria, words?: string): CriteriaFilter {
  return {
    activity,
    verbs,
    credentialKey: credential,
    from: from === undefined ? undefined : parseTimestamp(from),
    until: until === undefined ? undefined : parseTimestamp(until),
    words,
  };
}

/** Whether a Statement that the filter found is about the Activity itself, or names it as parent or grouping. */
export function isChosen({ json }: Pick<StoredStatement, 'json'>, { activity }: Criteria): boolean {
  if (activity === undefined) return true;
  const { object, context } = JSON.parse(json) as Statement;
  const around = context?.contextActivities;
  const isIt = ({ id }: Activity) => id === activity;
  const isIn = (list: ContextActivityList | undefined) => activitiesIn(list).some(isIt);
  const isObjectIt = (object.objectType === undefined || object.objectType === 'Activity') && isIt(object);
  return isObjectIt || isIn(around?.parent) || isIn(around?.grouping);
}

/** Ids that are in the store, oldest first, and how many are not. */
export function sequencesOf(store: Store, ids: readonly string[]): { sequences: number[]; unknown: number } {
  const found = [...new Set(ids.map((id) => id.toLowerCase()))].map((id) => store.statements.sequenceOf(id));
  const sequences = found.filter((sequence) => sequence !== undefined);
  return { sequences: sequences.toSorted((a, b) => a - b), unknown: found.length - sequences.length };
}

/** Checks what came from the page. Throws invalid-request. */
export function readSelection(value: unknown): Selection {
  if (isObject(value) && value['kind'] === 'picked') {
    const { statementIds } = value;
    if (Array.isArray(statementIds) && statementIds.every((id) => typeof id === 'string')) {
      return { kind: 'picked', statementIds };
    }
  }
  if (isObject(value) && value['kind'] === 'matching') {
    const { words } = value;
    const criteria = readCriteria(value['criteria']);
    if (words === undefined || words === '') return { kind: 'matching', criteria };
    if (typeof words === 'string') return { kind: 'matching', criteria, words };
  }
  throw new Problem('invalid-request', 'A selection names its Statements, or the criteria that they match.');
}

const known = ['activity', 'verbs', 'credential', 'from', 'until'];

/** Checks what came from the page; an empty condition is none. Throws invalid-request. */
export function readCriteria(value: unknown): Criteria {
  if (!isObject(value)) throw new Problem('invalid-request', 'The criteria of a selection must be an object.');
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  // Passed over, it would choose more than was meant.
  if (unknown !== undefined) throw new Problem('invalid-request', `There is no criterion "${unknown}".`);
  const text = (name: 'activity' | 'credential' | 'from' | 'until') => {
    const one = value[name];
    if (one === undefined || one === '') return undefined;
    if (typeof one !== 'string') throw new Problem('invalid-request', `The criterion ${name} must be a text.`);
    return one;
  };
  const time = (name: 'from' | 'until') => {
    const one = text(name);
    if (one !== undefined && parseTimestamp(one) === undefined) {
      throw new Problem('invalid-request', `The criterion ${name} must be a time such as 2026-11-22T00:00:00Z.`);
    }
    return one;
  };
  const verbs = value['verbs'] ?? [];
  if (!Array.isArray(verbs) || !verbs.every((verb) => typeof verb === 'string')) {
    throw new Problem('invalid-request', 'The criterion verbs must be a list of ids of Verbs.');
  }
  const read = {
    activity: text('activity'),
    verbs: verbs.length === 0 ? undefined : verbs,
    credential: text('credential'),
    from: time('from'),
    until: time('until'),
  };
  return Object.fromEntries(Object.entries(read).filter(([, one]) => one !== undefined)) as Criteria;
}
