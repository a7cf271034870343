// A rule as somebody makes it.
import type { NewRule, Rule } from '../../../../server/contract/sharing/rule.ts';
import { blankCriteria, criteriaOf, draftOfCriteria, mistakesIn } from '../criteria/criteria-draft.ts';
import type { CriteriaDraft } from '../criteria/criteria-draft.ts';
import { blankForm, draftOfForm, formOf } from '../form/form-draft.ts';
import type { FormDraft } from '../form/form-draft.ts';

export type RuleDraft = {
  readonly name: string;
  readonly destinationId: string;
  readonly criteria: CriteriaDraft;
  readonly form: FormDraft;
  readonly existing: boolean;
};

export function blankRule(destinationId: string): RuleDraft {
  return { name: '', destinationId, criteria: blankCriteria, form: blankForm, existing: false };
}

/** A new rule like another one: it shares from now on only, whatever that one did. */
export function draftLike({ name, destinationId, criteria, form }: Rule): RuleDraft {
  return { name, destinationId, criteria: draftOfCriteria(criteria), form: draftOfForm(form), existing: false };
}

/** The rule that was made; undefined while something is missing or cannot be meant. */
export function ruleOf({ name, destinationId, criteria, form: formDraft, existing }: RuleDraft): NewRule | undefined {
  const form = formOf(formDraft);
  if (name.trim() === '' || form === undefined || mistakesIn(criteria).size > 0) return undefined;
  return { name: name.trim(), destinationId, criteria: criteriaOf(criteria), form, existing };
}
