// What a failure in the middle of an answer means.
import { Problem } from '../../contract/problem.ts';
import type { FailedRequest } from '../accept-answer.ts';
import { failed } from '../accept-answer.ts';
import { AnswerBroken, troubleOf } from '../remote-lrs.ts';

/** What an answer that cannot be read to its end means; throws what is not the source's doing. */
export function brokenAnswer(error: unknown): FailedRequest {
  if (error instanceof AnswerBroken) return { kind: 'failed', ...troubleOf(error.failure) };
  if (isTheirs(error)) return failed('not-an-lrs', error.message);
  throw error;
}

/** Whether a failure lies in what came, and not in this machine. */
export function isTheirs(error: unknown): error is Problem {
  return error instanceof Problem && error.type !== 'disk-full' && error.type !== 'store-busy';
}
