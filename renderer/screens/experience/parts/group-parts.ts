import { experienceKinds } from '../../../../server/contract/experience.ts';
import type { ExperienceAnswer, ExperienceKind, ExperienceSummary } from '../../../../server/contract/experience.ts';

export type PartGroup = { readonly kind: ExperienceKind; readonly parts: readonly ExperienceSummary[] };

/** Parts by their kind, the large kinds first. Questions whose answers are told elsewhere are not told twice. */
export function groupParts(
  parts: readonly ExperienceSummary[],
  answers: readonly ExperienceAnswer[],
): readonly PartGroup[] {
  const answered = new Set(answers.map(({ activity }) => activity));
  const told = parts.filter(({ kind, activity }) => kind !== 'question' || !answered.has(activity));
  return experienceKinds
    .map((kind) => ({ kind, parts: told.filter((part) => part.kind === kind) }))
    .filter((group) => group.parts.length > 0);
}
