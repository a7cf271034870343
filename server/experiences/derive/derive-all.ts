// The plain reference of all rules together: what the store keeps up piece by piece has to come to the same.
import type { ActivityDefinition } from '../../contract/xapi/activity-definition.ts';
import { claimsOf, strengths } from './claims-of.ts';
import { combineExperience } from './combine.ts';
import { deriveGroup } from './derive-group.ts';
import type { Claim, CountedStatement, ExperienceFacts, GroupFacts, PlacedStatement } from './facts.ts';
import { isShown } from './is-shown.ts';
import { placeStatement } from './place-statement.ts';
import { titleOf } from './title-of.ts';
import { chooseParents } from './tree.ts';
import type { RegistrationLink } from './tree.ts';

export type DerivedExperience = {
  readonly facts: ExperienceFacts;
  readonly groups: readonly GroupFacts[];
  readonly title: string;
  readonly isTitleMade: boolean;
  /** What it lies directly below, as the Statements say. */
  readonly parent: string | null;
  readonly isShown: boolean;
  /** The nearest above it that is shown. */
  readonly holder: string | null;
  /** What lies directly below it, in the order of their ids. */
  readonly children: readonly string[];
};

/** All experiences that Statements tell of, by Activity. The order of the Statements does not matter. */
export function deriveAll(
  statements: readonly CountedStatement[],
  definitionOf: (activity: string) => ActivityDefinition | undefined,
  dayOf: (at: number) => string,
  languages: readonly string[] = ['en'],
): Map<string, DerivedExperience> {
  const { groups, claims, links } = placeAll(statements, definitionOf, dayOf);
  const parents = chooseParents(claims, links);
  const children = childrenOf(groups, parents);
  const isHeld = (activity: string) => parents.has(activity);
  const isAlias = (activity: string) =>
    claims.get(activity)?.some(({ strength }) => strength === strengths.alias) ?? false;
  const facts = combineAll(groups, children, definitionOf, { isAlias, isHeld });
  return new Map(
    [...facts].map(([activity, own]) => {
      const { title, isMade } = titleOf(own, definitionOf(activity), languages);
      const derived: DerivedExperience = {
        facts: own,
        groups: groups.get(activity) ?? [],
        title,
        isTitleMade: isMade,
        parent: parents.get(activity) ?? null,
        isShown: isShown(own),
        holder: holderOf(activity, parents, facts),
        children: children.get(activity) ?? [],
      };
      return [activity, derived];
    }),
  );
}

function placeAll(
  statements: readonly CountedStatement[],
  definitionOf: (activity: string) => ActivityDefinition | undefined,
  dayOf: (at: number) => string,
) {
  const bySubject = new Map<string, Map<string | null, PlacedStatement[]>>();
  const claims = new Map<string, Claim[]>();
  const links: RegistrationLink[] = [];
  for (const counted of statements.toSorted((a, b) => a.at - b.at || a.sequence - b.sequence)) {
    const placement = placeStatement(counted.statement);
    if (placement === undefined) continue;
    const { subject, attempt, registration, courseOfRegistration: course } = placement;
    const byAttempt = entry(bySubject, subject, () => new Map<string | null, PlacedStatement[]>());
    entry(byAttempt, attempt, () => []).push({ ...counted, placement });
    if (registration !== null) links.push({ registration, subject, course });
    for (const claim of claimsOf(counted.statement, placement)) entry(claims, claim.child, () => []).push(claim);
  }
  const groups = new Map(
    [...bySubject].map(([subject, byAttempt]) => [
      subject,
      [...byAttempt.values()].map((group) => deriveGroup(group, definitionOf(subject), dayOf)),
    ]),
  );
  return { groups, claims, links };
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function childrenOf(
  groups: ReadonlyMap<string, readonly GroupFacts[]>,
  parents: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const children = new Map<string, Set<string>>();
  // What only others claim to lie somewhere counts as well, for as long as something that happened is below it.
  for (const subject of groups.keys()) {
    for (let child = subject, parent = parents.get(child); parent !== undefined; parent = parents.get(child)) {
      children.set(parent, (children.get(parent) ?? new Set()).add(child));
      child = parent;
    }
  }
  return new Map([...children].map(([parent, below]) => [parent, [...below].sort()]));
}

function combineAll(
  groups: ReadonlyMap<string, readonly GroupFacts[]>,
  children: ReadonlyMap<string, readonly string[]>,
  definitionOf: (activity: string) => ActivityDefinition | undefined,
  { isAlias, isHeld }: Record<'isAlias' | 'isHeld', (activity: string) => boolean>,
): Map<string, ExperienceFacts> {
  const facts = new Map<string, ExperienceFacts>();
  const combine = (activity: string): ExperienceFacts | undefined => {
    const known = facts.get(activity);
    if (known !== undefined) return known;
    const parts = (children.get(activity) ?? []).flatMap((child) => combine(child) ?? []);
    const own = groups.get(activity) ?? [];
    const definition = definitionOf(activity);
    const place = { isAlias: isAlias(activity), isHeld: isHeld(activity) };
    const combined = combineExperience({ activity, definition, groups: own, parts, ...place });
    if (combined !== undefined) facts.set(activity, combined);
    return combined;
  };
  for (const activity of [...groups.keys(), ...children.keys()]) combine(activity);
  return facts;
}

function holderOf(
  activity: string,
  parents: ReadonlyMap<string, string>,
  facts: ReadonlyMap<string, ExperienceFacts>,
): string | null {
  for (let above = parents.get(activity); above !== undefined; above = parents.get(above)) {
    const holder = facts.get(above);
    if (holder !== undefined && isShown(holder)) return above;
  }
  return null;
}
