// What to send, as somebody chooses it.
import type { Selection } from '../../../../server/contract/sharing/selection.ts';
import { blankCriteria, criteriaOf, mistakesIn } from '../criteria/criteria-draft.ts';
import type { CriteriaDraft } from '../criteria/criteria-draft.ts';
import { blankForm } from '../form/form-draft.ts';
import type { FormDraft } from '../form/form-draft.ts';

export type SendingDraft = {
  readonly what: 'picked' | 'matching';
  readonly criteria: CriteriaDraft;
  readonly words: string;
  readonly form: FormDraft;
};

export const blankSending: SendingDraft = { what: 'picked', criteria: blankCriteria, words: '', form: blankForm };

/** The Statements that are meant; undefined while none are. `picked` are those selected in the transcript. */
export function selectionOf({ what, criteria, words }: SendingDraft, picked: readonly string[]): Selection | undefined {
  if (what === 'picked') return picked.length === 0 ? undefined : { kind: 'picked', statementIds: picked };
  if (mistakesIn(criteria).size > 0) return undefined;
  const typed = words.trim();
  return { kind: 'matching', criteria: criteriaOf(criteria), ...(typed === '' ? {} : { words: typed }) };
}
