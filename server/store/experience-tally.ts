export type TraitName = 'verb' | 'source' | 'person' | 'destination';

/** What some Statements add to their experience: how many of them there are on each day, and with each trait. */
export type Tally = {
  readonly days: readonly (readonly [day: string, statements: number])[];
  readonly traits: readonly (readonly [trait: TraitName, value: string, statements: number])[];
};

export const emptyTally: Tally = { days: [], traits: [] };

/** What has to be added to one tally so that it becomes another. */
export function difference(from: Tally, to: Tally): Tally {
  return {
    days: changes(from.days, to.days, ([day]) => day).map(([[day], count]) => [day, count]),
    traits: changes(from.traits, to.traits, ([trait, value]) => `${trait} ${value}`).map(([[trait, value], count]) => [
      trait,
      value,
      count,
    ]),
  };
}

/** Adds up tallies. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return difference(emptyTally, {
    days: tallies.flatMap(({ days }) => days),
    traits: tallies.flatMap(({ traits }) => traits),
  });
}

type Counted = readonly [...string[], number];

function changes<T extends Counted>(from: readonly T[], to: readonly T[], keyOf: (one: T) => string): [T, number][] {
  const found = new Map<string, [T, number]>();
  const add = (one: T, sign: number): void => {
    const key = keyOf(one);
    const count = (one.at(-1) as number) * sign;
    found.set(key, [one, (found.get(key)?.[1] ?? 0) + count]);
  };
  for (const one of from) add(one, -1);
  for (const one of to) add(one, 1);
  return [...found.values()].filter(([, count]) => count !== 0);
}
