import type { ExperienceKind, Standing } from '../../contract/experience.ts';
import { scoresOf, timeOf } from './compose-attempts.ts';
import { bestStanding, composeStanding, isSettled } from './compose-standing.ts';
import type { AttemptFacts, ExperienceFacts } from './facts.ts';
import { betterScore } from './score-of.ts';
import { verbClassOf } from './verb-class.ts';

type Outcome = Pick<ExperienceFacts, 'standing' | 'firstScore' | 'bestScore' | 'lastScore' | 'seconds' | 'time'>;

type Known = {
  readonly kind: ExperienceKind;
  /** As its own Statements tell. */
  readonly own: { readonly attempts: readonly AttemptFacts[]; readonly visits: readonly AttemptFacts[] };
  /** With what was done below it in the same registration. */
  readonly attempts: readonly AttemptFacts[];
  readonly parts: readonly ExperienceFacts[];
};

/** How it stands after all attempts, with which score, and how much time it took. */
export function outcomeOf({ kind, own, attempts, parts }: Known): Outcome {
  const hasOwn = own.attempts.length > 0;
  const standing = standingOf(kind, hasOwn, attempts, parts);
  const isOpen = !hasOwn || !isSettled(standing);
  const scores = scoresIn(attempts);
  const time = timeOf(hasOwn ? [...attempts, ...own.visits] : parts);
  // What was brought to an end was told as a whole: parts outside of its registration are no measure of it, except that
  // a programme is nothing but its courses.
  const isSumOfParts = time.seconds === null && (isOpen || kind === 'programme');
  return {
    standing,
    ...(!hasOwn || (isOpen && scores.bestScore === null) ? scoresOf(parts) : scores),
    ...(isSumOfParts ? timeOf(parts) : time),
  };
}

function standingOf(
  kind: ExperienceKind,
  hasOwn: boolean,
  attempts: readonly AttemptFacts[],
  parts: readonly ExperienceFacts[],
): Standing {
  const after =
    kind === 'question' ? attempts.at(-1)?.standing : bestStanding(attempts.map(({ standing }) => standing));
  const own = hasOwn && after !== undefined ? reopened(after, kind) : undefined;
  // Who only looked at a quiz, or asked for help in it, may have answered its questions.
  const isOnlySeen = kind === 'quiz' && attempts.every(({ isVisit }) => isVisit) && parts.length > 0;
  const isOpen = own === undefined || own.status === 'registered' || isOnlySeen;
  const standing = isOpen ? composeStanding(isOnlySeen ? undefined : own, parts, kind) : own;
  return standing.status === 'completed' ? { ...standing, completed: true, progress: null } : standing;
}

const wantsAnEnd: ReadonlySet<ExperienceKind> = new Set(['programme', 'course', 'quiz']);

/** Its parts may show that what looked like a page is a course: then looking at it was not all. */
function reopened(standing: Standing, kind: ExperienceKind): Standing {
  const { status, deed } = standing;
  const isSeen = status === 'done' && deed !== null && verbClassOf({ id: deed.id }) === 'touch';
  return isSeen && wantsAnEnd.has(kind) ? { ...standing, status: 'in-progress', deed: null } : standing;
}

function scoresIn(attempts: readonly AttemptFacts[]): Pick<Outcome, 'firstScore' | 'bestScore' | 'lastScore'> {
  const scored = attempts.filter(({ bestScore }) => bestScore !== null);
  return {
    firstScore: scored[0]?.firstScore ?? null,
    bestScore: scored.reduce<ExperienceFacts['bestScore']>((best, { bestScore }) => betterScore(best, bestScore), null),
    lastScore: scored.at(-1)?.lastScore ?? null,
  };
}
