import type { RemoteTroubleKind } from '../contract/sharing/remote.ts';
import type { DeliveryAnswer } from '../store/outgoing-store.ts';
import type { RemoteAnswer, RemoteFailure, RequestTrouble } from './remote-lrs.ts';
import { troubleOf } from './remote-lrs.ts';

export type Verdict =
  | { readonly kind: 'sent'; readonly answer: DeliveryAnswer }
  /** These Statements cannot be taken, however often they are sent. */
  | { readonly kind: 'refused'; readonly answer: DeliveryAnswer }
  | Failure;

/** Nothing was taken now. */
export type Failure = Omit<RequestTrouble, 'words'> & {
  readonly kind: 'failed';
  readonly answer: DeliveryAnswer;
  /** One of the Statements may be the reason, and the others welcome. */
  readonly mayBeOneStatement: boolean;
  /** The request may be more than they can take at once: a smaller one is worth trying. */
  readonly isTooMuch: boolean;
};

// Said by servers that are away for everybody: no Statement is the reason.
const isAway = new Set([408, 425, 429, 502, 503, 504]);

// Somebody on the way did not want to wait any longer.
const tookTooLong = new Set([408, 504]);

/** What the answer to a POST of Statements with these ids means. */
export function judgeAnswer(answer: RemoteAnswer, ids: readonly string[]): Verdict {
  if (answer.kind !== 'answered') return judgeFailure(answer);
  const { status, words } = answer;
  const failed = (trouble: RemoteTroubleKind, mayBeOneStatement = false): Failure => ({
    kind: 'failed',
    answer: { status, words },
    trouble,
    reason: null,
    retryAfter: answer.retryAfter,
    mayBeOneStatement,
    isTooMuch: tookTooLong.has(status),
  });
  if (status >= 200 && status < 300) {
    // The page of a hotel's network answers 200 to everything; an LRS answers with the ids.
    return namesAll(answer.text, ids) ? { kind: 'sent', answer: { status, words } } : failed('not-an-lrs');
  }
  if (status < 400) return failed('moved');
  if (status === 401) return failed('credential-refused');
  if (status === 403) return failed('not-permitted', true);
  if (status === 404 || status === 405 || status === 407) return failed('not-an-lrs');
  if (isAway.has(status)) return failed('busy');
  if (status >= 500) return failed('busy', true);
  return { kind: 'refused', answer: { status, words } };
}

function judgeFailure(failure: RemoteFailure): Failure {
  const { words, ...trouble } = troubleOf(failure);
  return {
    kind: 'failed',
    ...trouble,
    answer: { status: 0, words },
    mayBeOneStatement: false,
    isTooMuch:
      failure.kind === 'unreachable' &&
      failure.wasConnected &&
      (failure.reason === 'timed-out' || failure.reason === 'cut-off'),
  };
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

// A redirect is not among them: the network of a train redirects everything, until somebody has signed in there.
const endedByLearner: ReadonlySet<RemoteTroubleKind> = new Set([
  'credential-refused',
  'token-refused',
  'not-permitted',
  'secret-unreadable',
  'unencrypted',
]);

/** Trouble that only the learner can end, by other settings or a word with the other side. */
export function needsLearner(kind: RemoteTroubleKind): boolean {
  return endedByLearner.has(kind);
}
