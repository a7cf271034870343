import type { LearnerIdentities } from '../../portfolio/identities.ts';
import type { ApiFunctions } from '../api-routes.ts';
import type { Announce } from './announce.ts';

type IdentityOptions = {
  readonly identities: LearnerIdentities;
  readonly announce: Announce;
  /** Experiences may be others now: somebody's Statements count, or no longer. */
  readonly onAnswered: () => void;
};

export function identityFunctions({
  identities,
  announce,
  onAnswered,
}: IdentityOptions): Pick<ApiFunctions, 'GET /api/identities' | 'POST /api/identities'> {
  return {
    'GET /api/identities': () => identities.list(),
    'POST /api/identities': ({ body }) => {
      const changed = identities.add(body.agent);
      announce('identities');
      onAnswered();
      return changed;
    },
  };
}
