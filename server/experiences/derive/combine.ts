import type { ExperienceKind } from '../../contract/experience.ts';
import type { ActivityDefinition } from '../../contract/xapi/activity-definition.ts';
import { composeAttempts } from './compose-attempts.ts';
import { isOfCmi5, isPiece } from './compose-standing.ts';
import type { ExperienceFacts, GroupFacts } from './facts.ts';
import { foldAttempts } from './fold-attempts.ts';
import { kindOf } from './kind-of.ts';
import { mergeGroups, mergeTexts } from './merge-groups.ts';
import { outcomeOf } from './outcome-of.ts';

export type ExperienceInput = {
  readonly activity: string;
  /** What is known of the Activity. */
  readonly definition: ActivityDefinition | undefined;
  /** What its own Statements tell. */
  readonly groups: readonly GroupFacts[];
  /** What lies directly below it. */
  readonly parts: readonly ExperienceFacts[];
  /** It is only what a launch calls something else (`strengths.alias`). */
  readonly isAlias: boolean;
  /** It lies in something. */
  readonly isHeld: boolean;
};

/**
 * An experience, out of its own Statements and what lies below it; undefined if there is neither.
 *
 * Its own Statements decide. Where they leave open how it stands, which score and how much time it was, the parts tell.
 */
export function combineExperience(input: ExperienceInput): ExperienceFacts | undefined {
  const { activity, definition, groups } = input;
  const parts = input.parts.toSorted((a, b) => (a.activity < b.activity ? -1 : 1));
  if (groups.length === 0 && parts.length === 0) return undefined;
  const own = mergeGroups(groups);
  // An AU alone is all the course that there is; in a course it is one of its units.
  const isUnit = input.isHeld && own.kind === 'course' && isOfCmi5({ attempts: own.attempts });
  const kind = isUnit ? 'lesson' : kindWith(own.kind ?? kindOf(definition, activity), parts);
  const attempts = composeAttempts(own.attempts, parts, kind);
  const all = [...attempts, ...own.visits, ...parts];
  const ownStatements = sumOf(own.attempts) + sumOf(own.visits);
  return {
    activity,
    kind,
    name: mergeTexts([definition?.name, own.name]),
    description: mergeTexts([definition?.description, own.description]),
    alias: own.alias,
    ...outcomeOf({ kind, own, attempts, parts }),
    mastery: own.mastery ?? sharedMastery(parts),
    attempts: foldAttempts(attempts),
    firstAt: all.reduce((first, { firstAt }) => Math.min(first, firstAt), Infinity),
    lastAt: all.reduce((last, { lastAt }) => Math.max(last, lastAt), -Infinity),
    statements: ownStatements + sumOf(parts),
    ownStatements,
    parts: parts.length,
    pieces: parts.filter(isPiece).length,
    questions: kind === 'question' ? null : questionsIn(parts),
    evidence: parts.reduce((sum, { evidence }) => sum + evidence, own.evidence),
    isAlias: input.isAlias && ownStatements === 0,
    signed: own.signed || parts.some(({ signed }) => signed),
  };
}

function sumOf(counted: readonly { readonly statements: number }[]): number {
  return counted.reduce((sum, { statements }) => sum + statements, 0);
}

function kindWith(told: ExperienceKind | null | undefined, parts: readonly ExperienceFacts[]): ExperienceKind {
  const isOpen = told === null || told === undefined || told === 'other' || told === 'question';
  if (isOpen && parts.length > 0 && parts.every(({ kind }) => kind === 'question')) return 'quiz';
  if (told !== null && told !== undefined) return told;
  if (parts.length === 0) return 'other';
  return parts.every((part) => part.kind === 'game') ? 'game' : 'course';
}

function sharedMastery(parts: readonly ExperienceFacts[]): number | null {
  const [first = null, ...others] = new Set(parts.flatMap(({ mastery }) => mastery ?? []));
  return others.length === 0 ? first : null;
}

/** Each question once, by its last answer. */
function questionsIn(parts: readonly ExperienceFacts[]): ExperienceFacts['questions'] {
  let answered = 0;
  let right = 0;
  for (const { kind, attempts, questions } of parts) {
    const isRight = kind === 'question' ? (attempts.at(-1)?.right ?? null) : null;
    if (isRight !== null) answered += 1;
    if (isRight === true) right += 1;
    answered += questions?.answered ?? 0;
    right += questions?.right ?? 0;
  }
  return answered === 0 ? null : { answered, right };
}
