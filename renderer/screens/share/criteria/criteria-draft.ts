// The conditions for Statements as somebody types them.
import type { Criteria } from '../../../../server/contract/sharing/selection.ts';
import { isIri } from '../../../../server/contract/xapi/iri.ts';

/** Days are `YYYY-MM-DD` in the learner's own time zone, the last one included; empty: no condition. */
export type CriteriaDraft = {
  readonly activity: string;
  readonly from: string;
  readonly until: string;
  /** Those of `offeredVerbs` that are chosen. */
  readonly verbs: readonly string[];
  /** Ids of further verbs with spaces between them. */
  readonly otherVerbs: string;
  readonly credential: string;
};

/** Verbs that courses use most, by their ids. */
export const offeredVerbs = [
  ...['completed', 'passed', 'failed', 'mastered', 'answered', 'attempted', 'experienced', 'attended'].map(
    (verb) => `http://adlnet.gov/expapi/verbs/${verb}`,
  ),
  'https://w3id.org/xapi/adl/verbs/satisfied',
];

export const blankCriteria: CriteriaDraft = {
  activity: '',
  from: '',
  until: '',
  verbs: [],
  otherVerbs: '',
  credential: '',
};

export type CriteriaMistake = 'activity' | 'otherVerbs' | 'period';

/** What is typed and cannot be meant. */
export function mistakesIn({ activity, otherVerbs, from, until }: CriteriaDraft): ReadonlySet<CriteriaMistake> {
  const mistakes = new Set<CriteriaMistake>();
  if (activity.trim() !== '' && !isIri(activity.trim())) mistakes.add('activity');
  if (!wordsOf(otherVerbs).every(isIri)) mistakes.add('otherVerbs');
  if (from !== '' && until !== '' && until < from) mistakes.add('period');
  return mistakes;
}

/** The conditions that were typed. */
export function criteriaOf(draft: CriteriaDraft): Criteria {
  const activity = draft.activity.trim();
  const verbs = [...draft.verbs, ...wordsOf(draft.otherVerbs)];
  return {
    ...(activity === '' ? {} : { activity }),
    ...(verbs.length === 0 ? {} : { verbs }),
    ...(draft.credential === '' ? {} : { credential: draft.credential }),
    ...(draft.from === '' ? {} : { from: startOf(draft.from, 0) }),
    ...(draft.until === '' ? {} : { until: startOf(draft.until, 1) }),
  };
}

/** The same conditions, to be typed on. */
export function draftOfCriteria({ activity = '', verbs = [], credential = '', from, until }: Criteria): CriteriaDraft {
  return {
    activity,
    verbs: offeredVerbs.filter((verb) => verbs.includes(verb)),
    otherVerbs: verbs.filter((verb) => !offeredVerbs.includes(verb)).join(' '),
    credential,
    from: from === undefined ? '' : dayOf(Date.parse(from)),
    until: until === undefined ? '' : dayOf(lastMomentOf(until)),
  };
}

/** The last moment before `until`, which itself is no longer meant. */
export function lastMomentOf(until: string): number {
  return Date.parse(until) - 1;
}

const DAY = 86_400_000;

/** The same conditions, but only for what happened in the 30 days before `now`: what a rule would have sent last month. */
export function ofLastMonth(criteria: Criteria, now: number): Criteria {
  const monthAgo = now - 30 * DAY;
  const isLater = criteria.from !== undefined && Date.parse(criteria.from) > monthAgo;
  return isLater ? criteria : { ...criteria, from: new Date(monthAgo).toISOString() };
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The first moment of a day, or of one so many days later. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

function dayOf(moment: number): string {
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
