import { addDays } from './derive-attempt.ts';
import { bestStanding } from './compose-standing.ts';
import { roundSeconds } from './duration-seconds.ts';
import type { AttemptFacts } from './facts.ts';
import { betterScore } from './score-of.ts';

/** So many attempts are told one by one. Who practised a word ten thousand times wants to know how it went lately. */
const most = 500;

/** Attempts in time order with the oldest told as one where there are too many: all sums stay. */
export function foldAttempts(attempts: readonly AttemptFacts[]): readonly AttemptFacts[] {
  if (attempts.length <= most) return attempts;
  const old = attempts.slice(0, attempts.length - most + 1);
  return [fold(old), ...attempts.slice(attempts.length - most + 1)];
}

function fold(attempts: readonly AttemptFacts[]): AttemptFacts {
  const scored = attempts.filter(({ bestScore }) => bestScore !== null);
  const told = attempts.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]));
  return {
    registration: null,
    standing: bestStanding(attempts.map(({ standing }) => standing)),
    firstScore: scored[0]?.firstScore ?? null,
    bestScore: scored.reduce<AttemptFacts['bestScore']>((best, { bestScore }) => betterScore(best, bestScore), null),
    lastScore: scored.at(-1)?.lastScore ?? null,
    seconds: told.length === 0 ? null : roundSeconds(told.reduce((sum, seconds) => sum + seconds, 0)),
    time: addDays(attempts.flatMap(({ time }) => time)),
    firstAt: attempts.reduce((first, { firstAt }) => Math.min(first, firstAt), Infinity),
    lastAt: attempts.reduce((last, { lastAt }) => Math.max(last, lastAt), -Infinity),
    statements: attempts.reduce((sum, { statements }) => sum + statements, 0),
    right: attempts.at(-1)?.right ?? null,
    isVisit: attempts.every(({ isVisit }) => isVisit),
    spansCourse: attempts.some(({ spansCourse }) => spansCourse),
  };
}
