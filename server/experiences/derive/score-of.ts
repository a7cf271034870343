import type { ExperienceScore } from '../../contract/experience.ts';
import { scaledOf } from '../../contract/xapi/score.ts';
import type { Score } from '../../contract/xapi/score.ts';

/** The points that were given; null where there are or can be none. */
export function scoreOf(score: Score = {}): ExperienceScore | null {
  const { scaled, raw, min, max } = score;
  // Some give no points for something at all: 0 of 0.
  const isWithoutPoints = raw !== undefined && max !== undefined && max <= (min ?? 0);
  if ((scaled === undefined && raw === undefined) || isWithoutPoints) return null;
  return { scaled: scaledOf(score) ?? null, raw: raw ?? null, min: min ?? null, max: max ?? null };
}

/** The better one; of equal ones the first. */
export function betterScore(one: ExperienceScore | null, other: ExperienceScore | null): ExperienceScore | null {
  if (one === null || other === null) return one ?? other;
  if (one.scaled !== null && other.scaled !== null) return other.scaled > one.scaled ? other : one;
  if (one.scaled === null && other.scaled === null) return (other.raw ?? 0) > (one.raw ?? 0) ? other : one;
  // Points without a most cannot be compared with a share.
  return one.scaled === null ? other : one;
}

/** What several scores come to when each counts the same; null without any. */
export function meanScore(scores: readonly ExperienceScore[]): ExperienceScore | null {
  const [only] = scores;
  if (scores.length < 2) return only ?? null;
  const shares = scores.flatMap(({ scaled }) => (scaled === null ? [] : [scaled]));
  if (shares.length === 0) return null;
  const mean = shares.reduce((sum, scaled) => sum + scaled, 0) / shares.length;
  return { scaled: Math.round(mean * 10_000) / 10_000, raw: null, min: null, max: null };
}
