// Data 2.4.6.2: other Activities that the experience has to do with.
import { checkActivity } from './activity.ts';
import type { Activity } from './activity.ts';
import type { Check } from './check.ts';
import { arrayOf, objectOf } from './object-of.ts';

/** An LRS takes a single Activity as well, and always gives arrays back. */
export type ContextActivityList = Activity | readonly Activity[];

export type ContextActivities = {
  readonly parent?: ContextActivityList;
  readonly grouping?: ContextActivityList;
  readonly category?: ContextActivityList;
  readonly other?: ContextActivityList;
};

const SECTION = 'xAPI 1.0.3 Data 2.4.6.2';

const checkActivities = arrayOf('A list of context Activities', SECTION, checkActivity);
const checkOneOrMore: Check = (value) => (Array.isArray(value) ? checkActivities(value) : checkActivity(value));

export const checkContextActivities = objectOf({
  name: 'A "contextActivities" object',
  section: SECTION,
  optional: {
    parent: checkOneOrMore,
    grouping: checkOneOrMore,
    category: checkOneOrMore,
    other: checkOneOrMore,
  },
});
