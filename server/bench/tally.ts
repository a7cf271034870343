// What was stored, so that the reads can ask for what is there often, seldom or not at all.
import type { Activity } from '../contract/xapi/activity.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { VOIDED } from '../contract/xapi/verb.ts';
import { activitiesIn } from '../lrs/activities-in.ts';

export type Tally = ReturnType<typeof createTally>;

/** More ids are not needed. */
const idsKept = 2_000;

export function createTally() {
  const counts = {
    agent: new Map<string, number>(),
    mentor: new Map<string, number>(),
    verb: new Map<string, number>(),
    activity: new Map<string, number>(),
    around: new Map<string, number>(),
    registration: new Map<string, number>(),
  };
  const ids: string[] = [];
  const voided = new Set<string>();
  let total = 0;

  const count = (of: keyof typeof counts, value: string | undefined) => {
    if (value !== undefined) counts[of].set(value, (counts[of].get(value) ?? 0) + 1);
  };

  return {
    note(statement: Statement): void {
      const { id = '', actor, verb, object, context } = statement;
      // The sample stays spread over all that was stored.
      if (ids.length < idsKept) ids.push(id);
      else if (total % Math.ceil(total / idsKept) === 0) ids[(total * 7919) % idsKept] = id;
      total += 1;
      if (actor.objectType !== 'Group') count('agent', JSON.stringify(actor));
      const mentor = context?.instructor;
      if (mentor && mentor.objectType !== 'Group') count('mentor', JSON.stringify(mentor));
      count('verb', verb.id);
      if (verb.id === VOIDED && object.objectType === 'StatementRef') voided.add(object.id);
      if (object.objectType === undefined || object.objectType === 'Activity') count('activity', object.id);
      const around = context?.contextActivities;
      const lists = [around?.parent, around?.grouping].flatMap(activitiesIn);
      for (const activity of new Set(lists.map((one: Activity) => one.id))) count('around', activity);
      count('registration', context?.registration);
    },

    /** Of Statements that can still be read. */
    ids: () => ids.filter((id) => !voided.has(id)),

    total: () => total,

    /** The ten that occur most. */
    many: (of: keyof typeof counts) =>
      [...counts[of]]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, 10)
        .map(([value]) => value),

    /** Such that occur, but at most ten times; where there are none, those that occur least. */
    few(of: keyof typeof counts): string[] {
      const rising = [...counts[of]].toSorted((a, b) => a[1] - b[1]);
      const rare = rising.filter(([, occurrences]) => occurrences <= 10);
      return (rare.length > 0 ? rare : rising.slice(0, 2)).map(([value]) => value);
    },
  };
}
