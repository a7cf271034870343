import type { ByHandFlaw } from '../../../../server/contract/check-by-hand.ts';
import type { ByHand } from '../../../../server/contract/by-hand.ts';
import type { AddingDraft } from '../../../stores/adding-draft.ts';

/** What the parts of the form have in common. */
export type FormProps = {
  readonly draft: AddingDraft;
  readonly flaws: Flaws;
  /** Sets fields by themselves. */
  readonly onSet: (fields: Partial<AddingDraft>) => void;
};

/** What is wrong with each field of what is sent. */
export type Flaws = { readonly [Name in keyof ByHand]?: ByHandFlaw };
