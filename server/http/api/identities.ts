import type { LearnerIdentities } from '../../sharing/identities.ts';
import type { ApiFunctions } from '../api-routes.ts';

export function identityFunctions(
  identities: LearnerIdentities,
  announce: (what: 'identities') => void,
): Pick<ApiFunctions, 'GET /api/identities' | 'POST /api/identities' | 'POST /api/identities/remove'> {
  return {
    'GET /api/identities': () => identities.list(),
    'POST /api/identities': ({ body }) => {
      const changed = identities.add(body.agent);
      announce('identities');
      return changed;
    },
    'POST /api/identities/remove': ({ body }) => {
      const changed = identities.remove(body.agent);
      announce('identities');
      return changed;
    },
  };
}
