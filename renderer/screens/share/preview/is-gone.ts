import type { Failure } from '../../../lrs-client/outcome.ts';

/** Whether the server no longer has what was asked for: a preview is kept for an hour only. */
export function isGone(failure: Failure): boolean {
  return failure.kind === 'problem' && failure.type === 'not-found';
}
