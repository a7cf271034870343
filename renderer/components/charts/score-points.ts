import type { ExperienceAttempt, ExperienceScore } from '../../../server/contract/experience.ts';

export type ScorePoint = {
  /** The number of the attempt. */
  readonly number: number;
  readonly at: string;
  readonly score: ExperienceScore;
  /** 0 = bottom of the drawing, 1 = top. */
  readonly height: number;
};

export type ScorePoints = {
  readonly points: readonly ScorePoint[];
  /** Bottom and top of the drawing: shares of the whole, or points where the whole is not known. */
  readonly low: number;
  readonly high: number;
  readonly isShare: boolean;
};

/**
 * The scores of the attempts that have one, on a scale that holds them all. Shares of the whole stand between 0 and 1,
 * below 0 only where one does; points that were given without a whole stand on a scale of their own.
 */
export function scorePoints(attempts: readonly ExperienceAttempt[]): ScorePoints | undefined {
  const scored = attempts.flatMap(({ number, lastAt, score }) =>
    score === null ? [] : [{ number, at: lastAt, score }],
  );
  const isShare = scored.some(({ score }) => score.scaled !== null);
  const valued = scored.flatMap((point) => {
    const value = isShare ? point.score.scaled : point.score.raw;
    return value === null || !Number.isFinite(value) ? [] : [{ ...point, value }];
  });
  if (valued.length === 0) return undefined;

  const low = valued.reduce((lowest, { value }) => Math.min(lowest, value), 0);
  const highest = valued.reduce((most, { value }) => Math.max(most, value), isShare ? 1 : 0);
  const high = highest > low ? highest : low + 1;
  return {
    points: valued.map(({ value, ...point }) => ({ ...point, height: (value - low) / (high - low) })),
    low,
    high,
    isShare,
  };
}

/** At most `most` of the points, the first and the last, the best and the worst of each stretch among them. */
export function thinned(points: readonly ScorePoint[], most: number): readonly ScorePoint[] {
  if (points.length <= most) return points;
  const first = points[0];
  const last = points.at(-1);
  const between = points.slice(1, -1);
  const stretches = Math.max(1, Math.floor((most - 2) / 2));
  const kept = new Set<ScorePoint>();
  if (first) kept.add(first);
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const from = Math.floor((stretch * between.length) / stretches);
    const to = Math.floor(((stretch + 1) * between.length) / stretches);
    const ends = extremesOf(between.slice(from, to));
    for (const point of ends) kept.add(point);
  }
  if (last) kept.add(last);
  return Array.from(kept);
}

/** The lowest and the highest point, in their order. */
function extremesOf(points: readonly ScorePoint[]): readonly ScorePoint[] {
  const byHeight = points.toSorted((a, b) => a.height - b.height);
  const lowest = byHeight[0];
  const highest = byHeight.at(-1);
  if (lowest === undefined || highest === undefined) return [];
  return points.indexOf(lowest) <= points.indexOf(highest) ? [lowest, highest] : [highest, lowest];
}
