// What is made of the answer to a question, and why it may bring nothing.
import type { RemoteTroubleKind } from '../contract/sharing/remote.ts';
import type { Answered, RemoteFailure, RequestTrouble } from './remote-lrs.ts';
import { troubleOf } from './remote-lrs.ts';

export type FailedRequest = RequestTrouble & { readonly kind: 'failed' };

export function failed(trouble: RemoteTroubleKind, words: string): FailedRequest {
  return { kind: 'failed', trouble, reason: null, words, retryAfter: undefined };
}

/** The answer itself when it is a 200; any other brings nothing, and this is why. */
export function acceptAnswer<Answer extends Answered>(answer: Answer | RemoteFailure): Answer | FailedRequest {
  if (answer.kind !== 'answered') return { kind: 'failed', ...troubleOf(answer) };
  const { status, words, retryAfter } = answer;
  if (status === 200) return answer;
  if (status === 401) return failed('credential-refused', words);
  if (status === 403) return failed('not-permitted', words);
  if (status >= 300 && status < 400) return failed('moved', words);
  if (isAway(status)) return { ...failed('busy', `${status} ${words}`), retryAfter };
  return failed('not-an-lrs', `${status} ${words}`);
}

/** Said by servers that are away for everybody at the moment. */
export function isAway(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}
