import type { Activity } from '../../contract/xapi/activity.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import type { PlacedStatement, Placement } from './facts.ts';
import { activityOf } from './place-statement.ts';
import { lastWord, verbClassOf } from './verb-class.ts';
import type { VerbClass } from './verb-class.ts';

/** A Statement of a group, with what all rules ask of it. */
export type GroupEntry = {
  readonly sequence: number;
  readonly at: number;
  readonly statement: Statement;
  readonly placement: Placement | undefined;
  readonly activity: Activity;
  readonly verbClass: VerbClass;
};

/**
 * In the order in which it happened: by time; what was sent with the very same time in the order that it makes sense in,
 * since several may be under way at once; then as it came.
 */
export function entriesOf(statements: readonly PlacedStatement[]): GroupEntry[] {
  const entries: GroupEntry[] = [];
  for (const { sequence, at, statement, placement } of statements) {
    const activity = activityOf(statement);
    if (activity !== undefined) {
      entries.push({ sequence, at, statement, placement, activity, verbClass: classOf(statement) });
    }
  }
  return entries.sort((a, b) => a.at - b.at || rankOf(a) - rankOf(b) || a.sequence - b.sequence);
}

/** Who earned points was graded; who earned a badge has done it. */
function classOf({ verb, result }: Statement): VerbClass {
  return result?.score !== undefined && lastWord(verb.id) === 'earned' ? 'score' : verbClassOf(verb);
}

const ranks: { readonly [verbClass in VerbClass]?: number } = {
  register: 0,
  begin: 1,
  resume: 2,
  score: 4,
  complete: 5,
  pass: 6,
  fail: 6,
  satisfy: 7,
  waive: 7,
  suspend: 8,
  abandon: 8,
  end: 9,
  leave: 9,
};

function rankOf({ statement: { timestamp, stored }, verbClass }: GroupEntry): number {
  // Without a time of its own it has that of its arrival, and what arrived together came in order.
  return timestamp === undefined || timestamp === stored ? 3 : (ranks[verbClass] ?? 3);
}
