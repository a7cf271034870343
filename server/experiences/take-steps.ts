import type { GroupKey } from '../store/experience-store.ts';
import type { Stage } from '../store/experience-task-store.ts';
import type { Store } from '../store/open-store.ts';
import { createCombiner } from './combine-experiences.ts';
import type { DayOf } from './day-of.ts';
import { createGroupDeriver, findDefinition } from './derive-groups.ts';
import { createPlacer } from './place-statements.ts';
import type { Safely } from './place-statements.ts';
import { createPatience } from './patience.ts';
import { createPlacingMemory } from './placing-memory.ts';
import { createGroupReader } from './read-groups.ts';
import { createTreeSettler } from './settle-tree.ts';

/** Tasks that are taken up at once. */
const slice = 100;
/** Experiences whose place is found at once. */
const sliceOfParents = 20;
/** Statements that get their place before the new groups among them are derived, while they are in memory. */
const round = 2_000;

export type StepsOptions = {
  readonly store: Store;
  readonly dayOf: DayOf;
  readonly safely: Safely;
  /** Milliseconds, rising. */
  readonly now: () => number;
};

/** How long may be worked. */
export type Time = {
  /** As `now` tells it. */
  readonly until: number;
  /** What is costly waits for its turn. */
  readonly mayWait: boolean;
};

/**
 * What there is to do until the experiences are what the Statements say, piece by piece; all that remains is seen from
 * the store. First every Statement gets its place, then groups, then what lies below what, then experiences from the
 * deepest up. Of many Statements the groups that begin in each round are derived at once; the others come when all have
 * their place.
 */
export function createSteps({ store, dayOf, safely, now }: StepsOptions) {
  const { experiences, experienceTasks: tasks } = store;
  const patience = createPatience(now);
  const reader = createGroupReader(store, safely);
  /** Where the round ends, and the first attempt that is new in it. Where a piece was undone, later rounds see to it. */
  let roundEnd: number | undefined;
  let newFrom = 0;
  let memory = createPlacingMemory();
  /** The last piece is in the store. */
  let isKept = true;

  function takeDefined(): boolean {
    const defined = experiences.defined(slice);
    for (const activity of defined) {
      experiences.removeDefined(activity);
      const experience = experiences.find(activity);
      if (experience === undefined) continue;
      memory.forgetDefinition(experience);
      const { name: _, description: __, moreInfo: ___, ...rest } = findDefinition(store, activity) ?? {};
      if (experiences.setDefinition(experience, JSON.stringify(rest))) tasks.addGroups(experience);
      tasks.addParent(experience);
    }
    return defined.length > 0;
  }

  /** Does the tasks of a stage for as long as there is time; returns whether none is left that need not wait. */
  function takeTasks(stage: Stage, { until, mayWait }: Time, work: (task: GroupKey) => boolean, from = 0): boolean {
    while (now() < until) {
      const found = tasks.next(stage, slice + (mayWait ? patience.waiting() : 0), from);
      const due = mayWait ? found.filter((task) => !patience.isWaiting(stage, task)) : found;
      if (due.length === 0) return true;
      for (const task of due) {
        let isDone = false;
        // A large group is read to its end before another is begun.
        while (!isDone && now() < until) isDone = patience.measure(stage, task, () => work(task));
        if (!isDone) return false;
        tasks.remove(stage, task);
      }
    }
    return false;
  }

  function takeParents({ until }: Time): boolean {
    const settler = createTreeSettler(store);
    while (now() < until) {
      const found = tasks.next('parent', sliceOfParents);
      if (found.length === 0) return true;
      settler.settle(found.map(({ experience }) => experience));
      for (const task of found) tasks.remove('parent', task);
    }
    return false;
  }

  /** Returns whether the round is at its end: all in it have their place, and nothing is to be looked at again. */
  function placeRound(upTo: number, { until }: Time): boolean {
    const placer = createPlacer(store, memory, safely);
    let { reached } = experiences.derivation();
    if (roundEnd === undefined) {
      memory.beginRound();
      newFrom = experiences.newestAttempt() + 1;
      roundEnd = Math.min(upTo, reached + round);
    }
    while (now() < until) {
      if (!placer.placeDue(reached) && !takeDefined() && placer.placeNext(reached, roundEnd) === 0) return true;
      ({ reached } = experiences.derivation());
      reader.noteChange();
      if (memory.isFull()) roundEnd = reached;
    }
    return false;
  }

  /** Returns whether the groups from an attempt on are derived. */
  function takeGroups(time: Time, from: number): boolean {
    const groups = createGroupDeriver(store, memory, dayOf, safely);
    const derive = (task: GroupKey) => {
      const statements = memory.membersOf(task) ?? reader.readMore(task);
      if (statements !== undefined) groups.derive(task, statements);
      return statements !== undefined;
    };
    const isDone = takeTasks('group', time, derive, from);
    groups.finish();
    return isDone;
  }

  function countSent(time: Time): boolean {
    const groups = createGroupDeriver(store, memory, dayOf, safely);
    const isDone = takeTasks('sharing', time, (task) => {
      groups.countSent(task);
      return true;
    });
    groups.finish();
    return isDone;
  }

  /** Returns whether all up to a sequence have their place. */
  function takeRounds(upTo: number, time: Time): boolean {
    while (now() < time.until) {
      if (!placeRound(upTo, time) || !takeGroups(time, newFrom)) return false;
      // Behind the last one there may be a gap: where others were removed.
      if (experiences.derivation().reached < (roundEnd ?? 0)) experiences.setReached(roundEnd ?? 0);
      const isLast = (roundEnd ?? 0) >= upTo;
      roundEnd = undefined;
      if (isLast) return true;
    }
    return false;
  }

  function combineAll(time: Time): boolean {
    const combiner = createCombiner(store, safely);
    // It forgets what nothing names any more.
    memory = createPlacingMemory();
    return takeTasks('combine', time, (task) => {
      combiner.combine(task.experience);
      return true;
    });
  }

  return {
    /** How long until what waits for its turn may be taken up; undefined when nothing waits. In milliseconds. */
    nextTurn: (): number | undefined => patience.nextTurn(),

    /**
     * Does what there is time for, with Statements up to a sequence; returns whether all is done. Runs inside of a
     * write, and may run twice.
     */
    take(upTo: number, time: Time): boolean {
      if (!isKept) memory = createPlacingMemory();
      isKept = false;
      return takeRounds(upTo, time) && takeGroups(time, 0) && countSent(time) && takeParents(time) && combineAll(time);
    },

    /** Says that what was done last is in the store, and will not be undone. */
    keep(): void {
      isKept = true;
    },

    /** Forgets what is remembered of the store: others may change it, or want the room. */
    forget(): void {
      memory = createPlacingMemory();
    },
  };
}
