import type { DestinationTrouble } from '../contract/api.ts';
import type { DeliveryAnswer } from '../store/share-store.ts';
import type { RemoteAnswer } from './remote-lrs.ts';

export type Verdict =
  | { readonly kind: 'sent'; readonly answer: DeliveryAnswer }
  /** These Statements cannot be taken, however often they are sent. */
  | { readonly kind: 'refused'; readonly answer: DeliveryAnswer }
  | Failure;

/** Nothing was taken now. */
export type Failure = {
  readonly kind: 'failed';
  readonly answer: DeliveryAnswer;
  readonly trouble: DestinationTrouble['kind'];
  /** In seconds. */
  readonly retryAfter: number | undefined;
  /** One of the Statements may be the reason, and the others welcome. */
  readonly mayBeOneStatement: boolean;
};

/** Longer waits than a day are not believed. In seconds. */
const longestRetryAfter = 86_400;

// Said by servers that are away for everybody: a smaller batch would not help.
const isAway = new Set([408, 425, 429, 502, 503, 504]);

/** What the answer to a POST of Statements with these ids means. */
export function judgeAnswer(answer: RemoteAnswer, ids: readonly string[]): Verdict {
  if (answer.kind === 'unreachable') {
    return failure({ status: 0, words: answer.words }, 'unreachable', undefined, false);
  }
  const { status, words } = answer;
  const failed = (trouble: DestinationTrouble['kind'], mayBeOneStatement = false) =>
    failure({ status, words }, trouble, answer.retryAfter, mayBeOneStatement);
  if (status >= 200 && status < 300) {
    // The page of a hotel's network answers 200 to everything; an LRS answers with the ids.
    return namesAll(answer.text, ids) ? { kind: 'sent', answer: { status, words } } : failed('not-an-lrs');
  }
  if (status === 401) return failed('credential-refused');
  if (status === 403) return failed('not-permitted', true);
  if (status === 404 || status === 405 || status === 407 || (status >= 300 && status < 400))
    return failed('not-an-lrs');
  if (isAway.has(status)) return failed('busy');
  if (status >= 500) return failed('busy', true);
  return { kind: 'refused', answer: { status, words } };
}

function failure(
  answer: DeliveryAnswer,
  trouble: DestinationTrouble['kind'],
  retryAfter: number | undefined,
  mayBeOneStatement: boolean,
): Failure {
  const bounded = retryAfter === undefined ? undefined : Math.min(retryAfter, longestRetryAfter);
  return { kind: 'failed', answer, trouble, retryAfter: bounded, mayBeOneStatement };
}

/** xAPI 1.0.3 Communication 2.1.2: the answer to a POST is the array of the ids that were stored. */
function namesAll(text: string, ids: readonly string[]): boolean {
  try {
    const named: unknown = JSON.parse(text);
    const known = new Set((Array.isArray(named) ? named : []).map((id) => String(id).toLowerCase()));
    return ids.every((id) => known.has(id.toLowerCase()));
  } catch {
    return false;
  }
}

/** Trouble that only the learner can end, by a new secret or a word with the other side. */
export function needsLearner(kind: DestinationTrouble['kind']): boolean {
  return kind === 'credential-refused' || kind === 'not-permitted' || kind === 'secret-unreadable';
}
