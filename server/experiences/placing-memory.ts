import type { GroupKey } from '../store/experience-store.ts';
import type { ReadStatement } from './read-statements.ts';

/** Activities whose numbers are remembered. */
const mostNumbers = 20_000;

export type PlacingMemory = ReturnType<typeof createPlacingMemory>;

/**
 * What need not be looked for in the store, from one piece of work to the next: it holds for as long as every piece
 * that it stems from is in the store, and nobody else changes places.
 */
export function createPlacingMemory() {
  const numbers = new Map<string, number>();
  const groups = new Map<string, GroupKey>();
  /** By attempt: groups that began while this remembers, with all their Statements. */
  const members = new Map<number, ReadStatement[]>();

  return {
    /** The number of an Activity among the experiences. */
    number(activity: string, take: (activity: string) => number): number {
      const known = numbers.get(activity);
      if (known !== undefined) return known;
      if (numbers.size >= mostNumbers) numbers.clear();
      const number = take(activity);
      numbers.set(activity, number);
      return number;
    },

    /** The group of an experience with an attempt key. */
    group(experience: number, key: string, take: () => { group: GroupKey; isNew: boolean }): GroupKey {
      const text = `${experience} ${key}`;
      const known = groups.get(text);
      if (known !== undefined) return known;
      const { group, isNew } = take();
      groups.set(text, group);
      if (isNew) members.set(group.attempt, []);
      return group;
    },

    /** A Statement got its place in a group. */
    addMember({ attempt }: GroupKey, statement: ReadStatement): void {
      members.get(attempt)?.push(statement);
    },

    /** Something else happened to the Statements of a group. */
    forgetMembers({ attempt }: GroupKey): void {
      members.delete(attempt);
    },

    /** All Statements of a group, as far as they are remembered. */
    membersOf: ({ attempt }: GroupKey): readonly ReadStatement[] | undefined => members.get(attempt),

    /** Another round begins: what was new is not any more. */
    beginRound(): void {
      groups.clear();
      members.clear();
    },
  };
}
