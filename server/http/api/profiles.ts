import type { Profiles } from '../../contract/profiles.ts';
import type { LearnersProfiles } from '../../portability/safekeeping/profiles.ts';
import type { ApiFunctions } from '../api-routes.ts';
import type { Announce } from './announce.ts';

type Routes =
  | 'GET /api/profiles'
  | 'POST /api/profiles'
  | 'PUT /api/profiles/:id'
  | 'POST /api/profiles/:id/open'
  | 'DELETE /api/profiles/:id';

export function profileFunctions(profiles: LearnersProfiles, announce: Announce): Pick<ApiFunctions, Routes> {
  /** The page shows the open one's name, and whether there are others, everywhere. */
  function changed(answer: Profiles): Profiles {
    announce('portfolio');
    return answer;
  }

  return {
    'GET /api/profiles': profiles.list,
    'POST /api/profiles': async ({ body }) => changed(await profiles.add(body)),
    'PUT /api/profiles/:id': ({ part, body }) => changed(profiles.rename(part('id'), body.name)),
    'POST /api/profiles/:id/open': ({ part }) => {
      profiles.open(part('id'));
      return { restarting: true };
    },
    'DELETE /api/profiles/:id': ({ part }) => changed(profiles.forget(part('id'))),
  };
}
