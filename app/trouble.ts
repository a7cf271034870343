import type { ProfileName, StartFailureReason } from '../server/config.ts';

/** Why there is no LRS and no page to show. */
export type Trouble = {
  readonly kind: TroubleKind;
  /** The LRS's own sentence, with the names and paths that matter. */
  readonly detail?: string;
  /** Whose records may be opened instead. */
  readonly others?: readonly ProfileName[];
};

export type TroubleKind = StartFailureReason | 'lrs-keeps-ending';

/** What the learner may choose in the trouble window. */
export type TroubleChoice = 'try-again' | 'show-data-folder' | 'quit' | OpenProfile;

/** The one with this id is opened from now on. */
export type OpenProfile = { readonly openProfile: string };
