import type { ActivityDefinition } from '../contract/xapi/activity-definition.ts';
import type { GroupKey } from '../store/experience-store.ts';
import type { ReadStatement } from './read-statements.ts';

/** Activities whose numbers are remembered. */
const mostNumbers = 20_000;
/** Characters of JSON of the Statements that are remembered. */
const mostText = 4_000_000;

export type PlacingMemory = ReturnType<typeof createPlacingMemory>;

/**
 * What need not be looked for in the store, from one piece of work to the next: it holds for as long as every piece
 * that it stems from is in the store, and nobody else changes places.
 */
export function createPlacingMemory() {
  const numbers = new Map<string, number>();
  const groups = new Map<string, GroupKey>();
  /** By experience. */
  const definitions = new Map<number, ActivityDefinition | undefined>();
  /** By attempt: groups that began while this remembers, with all their Statements. */
  const members = new Map<number, ReadStatement[]>();
  let text = 0;

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
      const name = `${experience} ${key}`;
      const known = groups.get(name);
      if (known !== undefined) return known;
      const { group, isNew } = take();
      groups.set(name, group);
      if (isNew) members.set(group.attempt, []);
      return group;
    },

    /** What is known of the Activity of an experience. */
    definition(experience: number, find: () => ActivityDefinition | undefined): ActivityDefinition | undefined {
      if (definitions.has(experience)) return definitions.get(experience);
      const definition = find();
      definitions.set(experience, definition);
      return definition;
    },

    /** Something new is known of it. */
    forgetDefinition(experience: number): void {
      definitions.delete(experience);
    },

    /** A Statement, so many characters long, got its place in a group. */
    addMember({ attempt }: GroupKey, statement: ReadStatement, length: number): void {
      const known = members.get(attempt);
      if (known === undefined) return;
      known.push(statement);
      text += length;
    },

    /** Something else happened to the Statements of a group. */
    forgetMembers({ attempt }: GroupKey): void {
      members.delete(attempt);
    },

    /** All Statements of a group, as far as they are remembered. */
    membersOf: ({ attempt }: GroupKey): readonly ReadStatement[] | undefined => members.get(attempt),

    /** So much is remembered that another round should begin. */
    isFull: (): boolean => text >= mostText,

    /** Another round begins: what was new is not any more. */
    beginRound(): void {
      groups.clear();
      definitions.clear();
      members.clear();
      text = 0;
    },
  };
}
