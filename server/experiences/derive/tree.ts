// Who lies below whom, out of what all Statements say. Depends only on the claims, never on their order.
import { chooseClaim, isStronger } from './choose-claim.ts';
import { strengths } from './claims-of.ts';
import type { Claim } from './facts.ts';

/** A registration that something was done in, and the course it is of where that Statement told (`Placement`). */
export type RegistrationLink = {
  readonly registration: string;
  readonly subject: string;
  readonly course: string | null;
};

/**
 * What the links of one registration claim: all that was done in it lies in its course (cmi5).
 *
 * The links of several registrations together give the claims of each.
 */
export function claimsOfRegistrations(links: readonly RegistrationLink[]): Claim[] {
  const courses = new Map<string, string>();
  for (const { registration, course } of links) {
    const known = courses.get(registration);
    if (course !== null && (known === undefined || course < known)) courses.set(registration, course);
  }
  const claims = new Map<string, Claim>();
  for (const { registration, subject } of links) {
    const parent = courses.get(registration);
    if (parent === undefined || parent === subject) continue;
    const key = JSON.stringify([subject, parent]);
    const statements = (claims.get(key)?.statements ?? 0) + 1;
    claims.set(key, { child: subject, parent, strength: strengths.registration, statements });
  }
  return [...claims.values()];
}

/**
 * The parent of an Activity; undefined if it lies in nothing. `chosen` tells the claim that counts for an Activity
 * (`chooseClaim`).
 *
 * Where the chosen claims go round in a circle, its weakest is not believed. So a change of one Activity's claims
 * concerns only itself and, in circles it was or is part of, the others there.
 */
export function settleParent(activity: string, chosen: (activity: string) => Claim | undefined): string | undefined {
  const own = chosen(activity);
  if (own === undefined) return undefined;
  let weakest = own;
  const seen = new Set([activity]);
  for (let above = own.parent; above !== activity;) {
    const next = chosen(above);
    // A circle further up is cut there.
    if (next === undefined || seen.has(above)) return own.parent;
    seen.add(above);
    if (isStronger(weakest, next)) weakest = next;
    above = next.parent;
  }
  return weakest === own ? undefined : own.parent;
}

/** The parents of all Activities that lie in something. */
export function chooseParents(
  claimsByChild: ReadonlyMap<string, readonly Claim[]>,
  links: readonly RegistrationLink[] = [],
): Map<string, string> {
  const all = new Map([...claimsByChild].map(([child, claims]) => [child, [...claims]]));
  for (const claim of claimsOfRegistrations(links)) {
    const known = all.get(claim.child);
    if (known === undefined) all.set(claim.child, [claim]);
    else known.push(claim);
  }
  const chosen = new Map([...all].map(([child, claims]) => [child, chooseClaim(claims)]));
  const parents = new Map<string, string>();
  for (const child of all.keys()) {
    const parent = settleParent(child, (activity) => chosen.get(activity));
    if (parent !== undefined) parents.set(child, parent);
  }
  return parents;
}
