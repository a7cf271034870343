// What went wrong with a source, as the learner is told.
import { Problem } from '../../contract/problem.ts';
import type { NetworkReason, RemoteTroubleKind } from '../../contract/sharing.ts';
import type { RemoteStream } from '../remote-lrs.ts';
import { AnswerBroken, troubleOf } from '../remote-lrs.ts';

export type FetchFailure = {
  readonly kind: 'failed';
  readonly trouble: RemoteTroubleKind;
  readonly reason: NetworkReason | null;
  readonly words: string;
  /** In seconds. */
  readonly retryAfter: number | undefined;
};

export function failed(trouble: RemoteTroubleKind, words: string): FetchFailure {
  return { kind: 'failed', trouble, reason: null, words, retryAfter: undefined };
}

// Said by servers that are away for everybody.
const isAway = new Set([408, 425, 429]);

/** Why an answer brings no Statements; undefined when it may. */
export function findRefusal(answer: RemoteStream): FetchFailure | undefined {
  if (answer.kind !== 'answered') {
    const { kind: trouble, reason, words, retryAfter } = troubleOf(answer);
    return { kind: 'failed', trouble, reason, words, retryAfter };
  }
  const { status, words, retryAfter } = answer;
  if (status === 200) return undefined;
  if (status === 401) return failed('credential-refused', words);
  if (status === 403) return failed('not-permitted', words);
  if (status >= 300 && status < 400) return failed('moved', words);
  if (status >= 500 || isAway.has(status)) return { ...failed('busy', `${status} ${words}`), retryAfter };
  return failed('not-an-lrs', `${status} ${words}`);
}

/** What an answer that cannot be read to its end means; throws what is not the source's doing. */
export function brokenAnswer(error: unknown): FetchFailure {
  if (error instanceof AnswerBroken) return { ...failed('unreachable', error.message), reason: error.failure.reason };
  if (isTheirs(error)) return failed('not-an-lrs', error.message);
  throw error;
}

/** Whether a failure lies in what came, and not in this machine. */
export function isTheirs(error: unknown): error is Problem {
  return error instanceof Problem && error.type !== 'disk-full' && error.type !== 'store-busy';
}
