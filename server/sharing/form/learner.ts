import { createHash } from 'node:crypto';
import type { Agent } from '../../contract/xapi/actor.ts';
import { identifierOf, withLowerCaseDomain } from '../../contract/xapi/inverse-functional-identifier.ts';
import type { InverseFunctionalIdentifier } from '../../contract/xapi/inverse-functional-identifier.ts';

/** Tells of any Agent or Group whether it is the learner. */
export type Learner = { is(actor: InverseFunctionalIdentifier): boolean };

/** An e-mail address and its SHA-1 sum are the same person, whichever of the two the learner named as an identity. */
export function createLearner(identities: readonly Agent[]): Learner {
  const known = new Set(identities.map((identity) => identifierOf(identity)));
  const sums = new Set(identities.flatMap((identity) => sumsOf(identity)));
  const hasSumsOnly = identities.some((identity) => identity.mbox_sha1sum !== undefined);
  return {
    is(actor) {
      const identifier = identifierOf(actor);
      if (identifier === undefined) return false;
      if (known.has(identifier)) return true;
      if (actor.mbox_sha1sum !== undefined) return sums.has(actor.mbox_sha1sum.toLowerCase());
      return hasSumsOnly && actor.mbox !== undefined && sumsOf(actor).some((sum) => sums.has(sum));
    },
  };
}

/** The SHA-1 sums by which an e-mail address is known, in lower case: as written, and in the cases that mean the same. */
export function sumsOf({ mbox, mbox_sha1sum: sum }: InverseFunctionalIdentifier): string[] {
  if (sum !== undefined) return [sum.toLowerCase()];
  if (mbox === undefined) return [];
  const spellings = new Set([mbox, withLowerCaseDomain(mbox), mbox.toLowerCase()]);
  return [...spellings].map((spelling) => createHash('sha1').update(spelling, 'utf8').digest('hex'));
}
