import type { Failure } from '../lrs-client/outcome.ts';
import type { ProblemMessages } from './en/problems.ts';

/** Why a call failed and what to do next, in the reader's language. */
export function describeFailure(failure: Failure, words: ProblemMessages): string {
  switch (failure.kind) {
    case 'problem':
      return words.byType[failure.type];
    case 'unreachable':
      return words.unreachable;
    case 'unexpected':
      return failure.incident === undefined
        ? words.unexpected
        : `${words.unexpected} ${words.incident(failure.incident)}`;
  }
}
