// Changes of who the learner is, in the reader's language.
import type { Me } from '../../../server/contract/portfolio.ts';
import type { Agent } from '../../../server/contract/xapi/actor.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Outcome } from '../../lrs-client/outcome.ts';
import { useLanguage } from '../../stores/language.ts';

type MeOutcome = Promise<Outcome<Me>>;

const readerQuery = () => ({ language: useLanguage.getState().tags });

export function saveProfile(body: { readonly name: string; readonly picture: string }): MeOutcome {
  return callApi('PUT /api/me', { query: readerQuery(), body });
}

/** "Is this you?": yes or no. */
export function answerIdentity(agent: Agent, isMe: boolean): MeOutcome {
  return callApi('POST /api/me/identity-answer', { query: readerQuery(), body: { agent, isMe } });
}

export function forgetIdentity(agent: Agent): MeOutcome {
  return callApi('POST /api/me/forget-identity', { query: readerQuery(), body: { agent } });
}

export function makeFirstIdentity(agent: Agent): MeOutcome {
  return callApi('POST /api/me/first-identity', { query: readerQuery(), body: { agent } });
}
