import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import type { Actor } from '../contract/xapi/actor.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { Tally, TraitName } from '../store/experience-tally.ts';
import { indexKey } from '../store/index-key.ts';
import type { DayOf } from './day-of.ts';

type TalliedStatement = { readonly statement: Statement; readonly at: number; readonly credentialKey: string };

/** What Statements add to the days and traits of their experience; `sent`: how many of them each destination has. */
export function tallyOf(
  statements: readonly TalliedStatement[],
  sent: readonly (readonly [destination: string, statements: number])[],
  dayOf: DayOf,
): Tally {
  const days = new Map<string, number>();
  const traits = {
    verb: new Map<string, number>(),
    source: new Map<string, number>(),
    person: new Map<string, number>(),
  };
  for (const { statement, at, credentialKey } of statements) {
    count(days, dayOf(at));
    count(traits.verb, indexKey(statement.verb.id));
    count(traits.source, credentialKey);
    for (const person of new Set(peopleIn(statement.actor))) count(traits.person, person);
  }
  return {
    days: [...days],
    traits: [
      ...Object.entries(traits).flatMap(([trait, values]) =>
        [...values].map(([value, number]) => [trait as TraitName, value, number] as const),
      ),
      ...withDestinations([], sent),
    ],
  };
}

/** Traits of which those that tell where Statements were sent are these. */
export function withDestinations(
  traits: Tally['traits'],
  sent: readonly (readonly [destination: string, statements: number])[],
): Tally['traits'] {
  return [
    ...traits.filter(([trait]) => trait !== 'destination'),
    ...sent.map(([destination, statements]) => ['destination' as const, destination, statements] as const),
  ];
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function peopleIn(actor: Actor): string[] {
  const identifier = identifierOf(actor);
  const members = actor.objectType === 'Group' ? (actor.member ?? []).flatMap(peopleIn) : [];
  return identifier === undefined ? members : [indexKey(identifier), ...members];
}
