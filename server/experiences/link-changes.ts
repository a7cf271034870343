import type { Links } from '../store/experience-link-store.ts';

/** What has to be added to some links so that they become others. */
export function linkChanges(from: Links, to: Links): Links {
  return {
    claims: changes(from.claims, to.claims, ({ child, parent, strength }) => `${child} ${parent} ${strength}`),
    registrations: changes(
      from.registrations,
      to.registrations,
      ({ registration, course }) => `${course} ${registration}`,
    ),
  };
}

function changes<T extends { readonly statements: number }>(
  from: readonly T[],
  to: readonly T[],
  keyOf: (one: T) => string,
): T[] {
  const found = new Map<string, T>();
  const add = (one: T, sign: number): void => {
    const key = keyOf(one);
    found.set(key, { ...one, statements: (found.get(key)?.statements ?? 0) + one.statements * sign });
  };
  for (const one of from) add(one, -1);
  for (const one of to) add(one, 1);
  return [...found.values()].filter(({ statements }) => statements !== 0);
}
