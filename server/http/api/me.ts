import type { LearnerIdentities } from '../../portfolio/identities.ts';
import type { LearnerSelf } from '../../portfolio/me.ts';
import type { ApiFunctions } from '../api-routes.ts';
import type { Announce } from './announce.ts';
import { readLanguages } from './parameters.ts';

type MeOptions = {
  readonly me: LearnerSelf;
  readonly identities: LearnerIdentities;
  readonly announce: Announce;
  /** Experiences may be others now: somebody's Statements count, or no longer. */
  readonly onAnswered: () => void;
};

export function meFunctions({
  me,
  identities,
  announce,
  onAnswered,
}: MeOptions): Pick<
  ApiFunctions,
  | 'GET /api/me'
  | 'PUT /api/me'
  | 'POST /api/me/identity-answer'
  | 'POST /api/me/forget-identity'
  | 'POST /api/me/first-identity'
> {
  function answered(query: URLSearchParams) {
    announce('identities');
    onAnswered();
    return me.get(readLanguages(query));
  }

  return {
    'GET /api/me': ({ query }) => me.get(readLanguages(query)),
    'PUT /api/me': ({ query, body }) => {
      me.change(body);
      announce('portfolio');
      return me.get(readLanguages(query));
    },
    'POST /api/me/identity-answer': ({ query, body }) => {
      identities.answer(body);
      return answered(query);
    },
    'POST /api/me/forget-identity': ({ query, body }) => {
      identities.forget(body.agent);
      return answered(query);
    },
    'POST /api/me/first-identity': ({ query, body }) => {
      identities.makeFirst(body.agent);
      return answered(query);
    },
  };
}
