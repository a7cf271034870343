import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import type { Actor } from '../contract/xapi/actor.ts';
import { VOIDED } from '../contract/xapi/verb.ts';
import type { GroupKey, UnplacedStatement } from '../store/experience-store.ts';
import { indexKey } from '../store/index-key.ts';
import type { Store } from '../store/open-store.ts';
import type { PlacingMemory } from './placing-memory.ts';
import { readStatement } from './read-statements.ts';
import type { ReadStatement } from './read-statements.ts';

/** Statements that are taken up at once. */
const slice = 50;

/** Runs a rule that must not fail for any Statement; where it does, that is told and the Statement passed over. */
export type Safely = <T>(rule: () => T) => T | undefined;

/**
 * Finds out which experience each Statement lies in. Made anew for each piece of a commit, for what it remembers is
 * wrong once that piece is undone.
 */
export function createPlacer(store: Store, memory: PlacingMemory, safely: Safely) {
  const others = new Set(store.identities.others());
  const stale = new Set<number>();

  function groupOf({ statement, placement }: ReadStatement): GroupKey | undefined {
    if (placement === undefined || isOfOthers(statement.actor, others)) return undefined;
    const experience = memory.number(placement.subject, store.experiences.take);
    const key = indexKey(placement.attempt ?? '');
    return memory.group(experience, key, () => store.experiences.takeGroup(experience, key));
  }

  function markStale(group: GroupKey): void {
    if (stale.has(group.attempt)) return;
    stale.add(group.attempt);
    store.experienceTasks.addGroup('group', group);
  }

  function placeNew(unplaced: UnplacedStatement): void {
    const { sequence, isVoided, targetId } = unplaced;
    const read = readStatement(unplaced, safely);
    const { statement } = read;
    if (targetId !== null && statement.verb.id === VOIDED) {
      const target = store.statements.sequenceOf(targetId);
      if (target !== undefined) store.experiences.noteChanged([target]);
    }
    const group = isVoided === 1 ? undefined : groupOf(read);
    if (group === undefined) return;
    store.experiences.place(sequence, group);
    memory.addMember(group, read, unplaced.json.length);
    markStale(group);
  }

  function placeAgain(sequence: number): void {
    const before = store.experiences.placeOf(sequence);
    const found = store.experiences.findStatement(sequence);
    const group = found?.isVoided === 0 ? groupOf(readStatement(found, safely)) : undefined;
    if (before !== undefined) {
      memory.forgetMembers(before);
      markStale(before);
    }
    if (group !== undefined) {
      memory.forgetMembers(group);
      store.experiences.place(sequence, group);
      markStale(group);
    } else if (before !== undefined) store.experiences.removePlace(sequence);
  }

  return {
    /** Takes up the next Statements up to a sequence; returns how many there were. */
    placeNext(reached: number, upTo: number): number {
      const unplaced = store.experiences.unplaced(reached, upTo, slice);
      for (const statement of unplaced) placeNew(statement);
      const last = unplaced.at(-1);
      if (last !== undefined) store.experiences.setReached(last.sequence);
      return unplaced.length;
    },

    /** Looks again at the next Statements that something happened to; returns whether there were any. */
    placeDue(reached: number): boolean {
      const due = store.experiences.due(slice);
      for (const sequence of due) {
        // What was not taken up yet will be.
        if (sequence <= reached) placeAgain(sequence);
        store.experiences.removeDue(sequence);
      }
      return due.length > 0;
    },
  };
}

/** Whether a Statement is about somebody whom the learner called somebody else. */
function isOfOthers(actor: Actor, others: ReadonlySet<string>): boolean {
  if (others.size === 0) return false;
  const identifier = identifierOf(actor);
  if (identifier !== undefined) return others.has(indexKey(identifier));
  const members = actor.objectType === 'Group' ? (actor.member ?? []) : [];
  return members.length > 0 && members.every((member) => isOfOthers(member, others));
}
