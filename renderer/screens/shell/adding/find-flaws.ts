import type { ByHand } from '../../../../server/contract/by-hand.ts';
import { checkByHand } from '../../../../server/contract/check-by-hand.ts';
import type { Flaws } from './form-state.ts';

/** The first thing that is wrong with each field. */
export function findFlaws(record: ByHand, now: number): Flaws {
  return Object.fromEntries(
    checkByHand(record, now)
      .toReversed()
      .map(({ field, flaw }) => [field, flaw]),
  );
}

/** Of what was wrong when it was to be saved, what has not been put right since; what is half typed is not blamed. */
export function stillFlawed(saved: Flaws, now: Flaws): Flaws {
  return Object.fromEntries(Object.entries(saved).filter(([field]) => now[field as keyof ByHand] !== undefined));
}
