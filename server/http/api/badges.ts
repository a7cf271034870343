import type { BadgesInRecord } from '../../portability/credentials/badges-in-record.ts';
import type { ApiFunctions } from '../api-routes.ts';

export function badgeFunctions(badges: BadgesInRecord): Pick<ApiFunctions, 'GET /api/statements/:id/badge'> {
  return {
    'GET /api/statements/:id/badge': async ({ part }) => ({ badge: await badges.find(part('id')) }),
  };
}
