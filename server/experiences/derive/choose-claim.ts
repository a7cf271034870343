import type { Claim } from './facts.ts';

/**
 * What something lies in: the strongest claim counts, among equals the most said. All that say the same are added up;
 * the order of the claims does not matter.
 */
export function chooseClaim(claims: readonly Claim[]): Claim | undefined {
  const byParent = new Map<string, Claim>();
  for (const one of claims) {
    const known = byParent.get(one.parent);
    if (known === undefined || one.strength > known.strength) byParent.set(one.parent, one);
    else if (one.strength === known.strength) {
      byParent.set(one.parent, { ...known, statements: known.statements + one.statements });
    }
  }
  let chosen: Claim | undefined;
  for (const one of byParent.values()) {
    if (chosen === undefined || isStronger(one, chosen)) chosen = one;
  }
  return chosen;
}

/** Whether one claim counts more than another; of any two different ones exactly one does. */
export function isStronger(one: Claim, other: Claim): boolean {
  if (one.strength !== other.strength) return one.strength > other.strength;
  if (one.statements !== other.statements) return one.statements > other.statements;
  if (one.parent !== other.parent) return one.parent < other.parent;
  return one.child < other.child;
}
