import { Problem } from '../../contract/problem.ts';
import type { Credentials } from '../../lrs/credentials.ts';
import type { ApiFunctions } from '../api-routes.ts';

type Announce = (what: 'credentials' | 'origin-requests') => void;

export function credentialFunctions(
  credentials: Credentials,
  announce: Announce,
): Pick<
  ApiFunctions,
  | 'GET /api/credentials'
  | 'POST /api/credentials'
  | 'DELETE /api/credentials/:key'
  | 'GET /api/origin-requests'
  | 'POST /api/origin-requests/decision'
  | 'DELETE /api/credentials/:key/origin'
> {
  return {
    'GET /api/credentials': () => ({ credentials: credentials.list() }),
    'POST /api/credentials': ({ body }) => {
      const issued = credentials.issue(body);
      announce('credentials');
      return issued;
    },
    'DELETE /api/credentials/:key': ({ part }) => {
      const revoked = credentials.revoke(part('key'));
      announce('credentials');
      announce('origin-requests');
      return revoked;
    },
    'GET /api/origin-requests': () => ({ requests: credentials.originRequests() }),
    'POST /api/origin-requests/decision': ({ body: { key, origin, allow } }) => {
      if (typeof key !== 'string' || typeof origin !== 'string' || typeof allow !== 'boolean') {
        throw new Problem('invalid-request', 'A decision names a key, an origin, and whether it is allowed.');
      }
      const requests = credentials.decideOrigin({ key, origin, allow });
      announce('origin-requests');
      announce('credentials');
      return { requests };
    },
    'DELETE /api/credentials/:key/origin': ({ part, query }) => {
      const changed = credentials.forgetOrigin(part('key'), query.get('origin') ?? '');
      announce('credentials');
      return changed;
    },
  };
}
