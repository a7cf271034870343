import type { GroupKey } from '../store/experience-store.ts';
import type { Stage } from '../store/experience-task-store.ts';

/** What costs more than this, in milliseconds, is not done again at once. */
const costly = 50;
/** It waits for so many times its cost. */
const timesItsCost = 10;

export type Patience = ReturnType<typeof createPatience>;

/** Remembers which tasks cost much, so that they do not take all the time. `now` in milliseconds, rising. */
export function createPatience(now: () => number) {
  /** What the pieces of a task have cost so far. */
  const costs = new Map<string, number>();
  const turns = new Map<string, number>();

  function forgetPast(): void {
    for (const [key, turn] of turns) if (turn <= now()) turns.delete(key);
  }

  return {
    /** How many tasks may have to wait. */
    waiting(): number {
      forgetPast();
      return turns.size;
    },

    isWaiting: (stage: Stage, task: GroupKey): boolean => turns.has(keyOf(stage, task)),

    /** Does a piece of a task, which says whether the task is done now. */
    measure(stage: Stage, task: GroupKey, work: () => boolean): boolean {
      const key = keyOf(stage, task);
      const before = now();
      const isDone = work();
      const cost = (costs.get(key) ?? 0) + now() - before;
      if (!isDone) costs.set(key, cost);
      else {
        costs.delete(key);
        if (cost > costly) turns.set(key, now() + cost * timesItsCost);
      }
      return isDone;
    },

    /** How long until the first of those that wait has its turn, in milliseconds; undefined when none waits. */
    nextTurn(): number | undefined {
      forgetPast();
      return turns.size === 0 ? undefined : Math.min(...turns.values()) - now();
    },
  };
}

function keyOf(stage: Stage, { experience, attempt }: GroupKey): string {
  return `${stage} ${experience} ${attempt}`;
}
