import type { ExperienceKind } from '../../contract/experience.ts';
import { composeStanding, isGraded } from './compose-standing.ts';
import { addDays } from './derive-attempt.ts';
import { roundSeconds } from './duration-seconds.ts';
import type { AttemptFacts, ExperienceFacts } from './facts.ts';
import { compareAttempts } from './merge-groups.ts';
import { meanScore } from './score-of.ts';

/** An attempt at something below. */
type PartAttempt = AttemptFacts & { readonly kind: ExperienceKind };

/**
 * The attempts at something, with all that was done below it in the same registration.
 *
 * A course of cmi5 has one for each registration, also where nothing was said about the course itself; what has no
 * Statements of its own has those of its parts.
 */
export function composeAttempts(
  own: readonly AttemptFacts[],
  parts: readonly ExperienceFacts[],
  kind: ExperienceKind,
): readonly AttemptFacts[] {
  const below = attemptsBelow(parts);
  const attempts = own.map((attempt) => withBelow(attempt, below.get(attempt.registration ?? '') ?? [], kind));
  const known = new Set(own.map(({ registration }) => registration ?? ''));
  for (const [registration, pieces] of below) {
    const isOwn = own.length === 0 || (registration !== '' && spansCourse(own) && spansCourse(pieces));
    if (!known.has(registration) && isOwn) attempts.push(whollyBelow(pieces, kind));
  }
  return attempts.sort(compareAttempts);
}

/** By registration; `''` holds those that have none. */
function attemptsBelow(parts: readonly ExperienceFacts[]): Map<string, PartAttempt[]> {
  const below = new Map<string, PartAttempt[]>();
  for (const { kind, attempts } of parts) {
    for (const attempt of attempts) {
      const registration = attempt.registration ?? '';
      const known = below.get(registration);
      if (known === undefined) below.set(registration, [{ ...attempt, kind }]);
      else known.push({ ...attempt, kind });
    }
  }
  return below;
}

function spansCourse(attempts: readonly AttemptFacts[]): boolean {
  return attempts.some((attempt) => attempt.spansCourse);
}

/** An attempt with what was done below it in its registration. Without one nothing tells what belongs to it. */
function withBelow(own: AttemptFacts, pieces: readonly PartAttempt[], kind: ExperienceKind): AttemptFacts {
  if (own.registration === null || pieces.length === 0) return own;
  const around = {
    ...own,
    firstAt: pieces.reduce((first, { firstAt }) => Math.min(first, firstAt), own.firstAt),
    lastAt: pieces.reduce((last, { lastAt }) => Math.max(last, lastAt), own.lastAt),
    statements: pieces.reduce((sum, { statements }) => sum + statements, own.statements),
  };
  const graded = own.bestScore === null ? scoresOf(pieces) : own;
  const time = own.seconds === null ? timeOf(pieces) : own;
  const standing = composeStanding(own.standing, pieces, kind);
  const progress =
    standing.status === 'in-progress' ? (standing.progress ?? progressOn(own, pieces)) : standing.progress;
  return {
    ...around,
    firstScore: graded.firstScore,
    bestScore: graded.bestScore,
    lastScore: graded.lastScore,
    seconds: time.seconds,
    time: time.time,
    standing: { ...standing, progress },
  };
}

function whollyBelow(pieces: readonly PartAttempt[], kind: ExperienceKind): AttemptFacts {
  const [first] = pieces;
  return {
    registration: first?.registration ?? null,
    standing: composeStanding(undefined, pieces, kind),
    ...scoresOf(pieces),
    ...timeOf(pieces),
    firstAt: pieces.reduce((least, { firstAt }) => Math.min(least, firstAt), Infinity),
    lastAt: pieces.reduce((most, { lastAt }) => Math.max(most, lastAt), -Infinity),
    statements: pieces.reduce((sum, { statements }) => sum + statements, 0),
    right: null,
    isVisit: pieces.every(({ isVisit }) => isVisit),
    spansCourse: spansCourse(pieces),
  };
}

type Scored = Pick<AttemptFacts, 'firstScore' | 'bestScore' | 'lastScore'>;

/** What graded parts come to; the one that is there, or the mean of all. */
export function scoresOf(parts: readonly (Scored & Pick<PartAttempt, 'kind'>)[]): Scored {
  const graded = parts.filter(isGraded);
  const mean = (score: keyof Scored) => meanScore(graded.flatMap((part) => part[score] ?? []));
  return { firstScore: mean('firstScore'), bestScore: mean('bestScore'), lastScore: mean('lastScore') };
}

type Timed = Pick<AttemptFacts, 'seconds' | 'time'>;

/** What the time of all parts adds up to. */
export function timeOf(parts: readonly Timed[]): Timed {
  const told = parts.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]));
  const seconds = told.length === 0 ? null : roundSeconds(told.reduce((sum, one) => sum + one, 0));
  return { seconds, time: addDays(parts.flatMap(({ time }) => time)) };
}

/** Slides that were seen tell how far their AU has come. */
function progressOn({ spansCourse: isOfCmi5 }: AttemptFacts, pieces: readonly PartAttempt[]): number | null {
  if (!isOfCmi5) return null;
  const told = pieces.filter(({ standing }) => standing.status === 'done' && standing.progress !== null);
  return told.sort(compareAttempts).at(-1)?.standing.progress ?? null;
}
