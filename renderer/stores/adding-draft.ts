// What is typed into the form that adds something by hand, kept where a reload of the page does not lose it.
import type { Deed } from '../../server/contract/by-hand.ts';
import type { ExperienceKind } from '../../server/contract/experience.ts';
import { shownProfile } from './shown-profile.ts';

export type DraftFile = {
  /** Of the upload, or the SHA-2 of a file that was there before. */
  readonly id: string;
  readonly name: string;
  /** In octets. */
  readonly length: number;
};

/** Each field as it is typed. */
export type AddingDraft = {
  /** Id of the Statement that the new one takes the place of. */
  readonly replaces: string | undefined;
  readonly line: string;
  readonly deed: Deed;
  readonly title: string;
  /** Empty: the one that fits the deed. */
  readonly kind: ExperienceKind | '';
  /** Local date and time, as `datetime-local` has it. */
  readonly at: string;
  /** The same moment as it was recorded, which says more. */
  readonly recordedAt: { readonly local: string; readonly exact: string } | undefined;
  readonly duration: string;
  readonly raw: string;
  readonly max: string;
  readonly success: 'yes' | 'no' | '';
  readonly text: string;
  readonly link: string;
  readonly partOf: string;
  /** Language tag that title and text are in. */
  readonly language: string;
  readonly files: readonly DraftFile[];
  /** Fields that were set by themselves: the line does not touch them any more. */
  readonly settled: readonly (keyof AddingDraft)[];
};

/** A draft, with the id that its Statement gets: saved once more it is the same one. */
export type KeptDraft = { readonly id: string; readonly draft: AddingDraft };

/** Each record has its own: another must not meet it. */
const keptAs = () => `cairn-adding ${shownProfile()}`;

export function findDraft(): KeptDraft | undefined {
  const kept = sessionStorage.getItem(keptAs());
  return kept === null ? undefined : (JSON.parse(kept) as KeptDraft);
}

export function keepDraft(kept: KeptDraft): void {
  sessionStorage.setItem(keptAs(), JSON.stringify(kept));
}

export function forgetDraft(): void {
  sessionStorage.removeItem(keptAs());
}
