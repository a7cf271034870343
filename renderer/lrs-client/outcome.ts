import type { ProblemType } from '../../server/contract/problem.ts';

/** What a call came to. Failures are values: every caller shows them. */
export type Outcome<Answer> =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly failure: Failure };

export type Failure =
  | { readonly kind: 'problem'; readonly type: ProblemType }
  /** A bug on the other side; `incident` names the line in its log. */
  | { readonly kind: 'unexpected'; readonly incident: string | undefined }
  /** No answer at all. */
  | { readonly kind: 'unreachable' };
