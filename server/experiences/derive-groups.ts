import type { ActivityDefinition } from '../contract/xapi/activity-definition.ts';
import type { GroupRow } from '../store/experience-group-store.ts';
import { noLinks } from '../store/experience-link-store.ts';
import type { Links } from '../store/experience-link-store.ts';
import type { GroupKey } from '../store/experience-store.ts';
import type { Tally } from '../store/experience-tally.ts';
import type { Store } from '../store/open-store.ts';
import type { DayOf } from './day-of.ts';
import { deriveGroup } from './derive/derive-group.ts';
import type { GroupFacts } from './derive/facts.ts';
import { linkChanges } from './link-changes.ts';
import type { Safely } from './place-statements.ts';
import type { PlacingMemory } from './placing-memory.ts';
import type { ReadStatement } from './read-statements.ts';
import { tallyOf, withDestinations } from './tally-of.ts';

/** Keeps what groups of Statements tell. Made anew for each piece of a commit; `finish` ends the piece. */
export function createGroupDeriver(store: Store, memory: PlacingMemory, dayOf: DayOf, safely: Safely) {
  const { experienceGroups: groups, experienceTasks: tasks } = store;
  const hasSent = groups.hasSent();
  const moving = new Set<number>();

  function finish(): void {
    for (const experience of moving) tasks.addParent(experience);
    moving.clear();
  }

  function numberOf(activity: string): number {
    return memory.number(activity, store.experiences.take);
  }

  function definitionOf(experience: number): ActivityDefinition | undefined {
    return memory.definition(experience, () => findDefinition(store, store.experienceTree.activity(experience) ?? ''));
  }

  function linksOf(facts: GroupFacts, statements: readonly ReadStatement[]): Links {
    const registrations = new Map<string, Links['registrations'][number]>();
    for (const { placement } of statements) {
      const { registration, courseOfRegistration } = placement ?? {};
      if (registration === undefined || registration === null) continue;
      const course = courseOfRegistration ? numberOf(courseOfRegistration) : 0;
      const key = `${course} ${registration}`;
      const known = registrations.get(key)?.statements ?? 0;
      registrations.set(key, { registration, course, statements: known + 1 });
    }
    const claims = facts.claims.map(({ child, parent, strength, statements: number }) => ({
      child: numberOf(child),
      parent: numberOf(parent),
      strength,
      statements: number,
    }));
    return { claims, registrations: [...registrations.values()] };
  }

  /** Sees to it that all is looked at which the links of a group were or are about. */
  function relink({ experience }: GroupKey, before: Links, links: Links): void {
    const changes = linkChanges(before, links);
    if (changes.claims.length === 0 && changes.registrations.length === 0) return;
    store.experienceLinks.add(experience, changes);
    moving.add(experience);
    for (const { child, parent, statements } of changes.claims) {
      moving.add(child);
      if (statements < 0) moving.add(parent);
    }
    for (const { registration, course, statements } of changes.registrations) {
      if (course === 0) continue;
      if (statements < 0) moving.add(course);
      for (const member of store.experienceTree.membersOf(registration)) moving.add(member);
    }
  }

  function sentOf(group: GroupKey) {
    return hasSent ? groups.destinations(group) : [];
  }

  function forget(group: GroupKey, before: GroupRow | undefined): void {
    if (before !== undefined) {
      relink(group, before.links, noLinks);
      groups.remove(group);
    }
    moving.add(group.experience);
  }

  return {
    finish,

    /** Derives a group anew from all its Statements, whatever their order. */
    derive(group: GroupKey, statements: readonly ReadStatement[]): void {
      const before = groups.find(group);
      const inOrder = statements.toSorted((a, b) => a.at - b.at || a.sequence - b.sequence);
      const definition = definitionOf(group.experience);
      const facts = inOrder.length === 0 ? undefined : safely(() => deriveGroup(inOrder, definition, dayOf));
      if (facts === undefined) {
        forget(group, before);
        return;
      }
      const links = linksOf(facts, statements);
      relink(group, before?.links ?? noLinks, links);
      const text = JSON.stringify({ ...facts, claims: [] });
      const tally = JSON.stringify(tallyOf(statements, sentOf(group), dayOf));
      groups.set(group, { facts: text, tally, links }, facts.evidence);
      if (before?.facts !== text || before.tally !== tally) moving.add(group.experience);
    },

    /** Counts anew where the Statements of a group were sent. */
    countSent(group: GroupKey): void {
      const present = groups.find(group);
      if (present === undefined) return;
      const tally = JSON.parse(present.tally) as Tally;
      const text = JSON.stringify({ ...tally, traits: withDestinations(tally.traits, sentOf(group)) });
      if (text === present.tally) return;
      groups.setTally(group, text);
      tasks.addCombine(group.experience);
    },
  };
}

/** What all Statements together say of an Activity. */
export function findDefinition(store: Store, activity: string): ActivityDefinition | undefined {
  const text = store.definitions.findDefinition(activity);
  return text === undefined ? undefined : (JSON.parse(text) as ActivityDefinition);
}
