import type { ExperienceDetail } from '../../../server/contract/experience.ts';

export type Watched = NonNullable<ExperienceDetail['watched']>;

export type WatchedPieces = {
  /** In seconds; pieces of the video, none overlapping or touching another, in their order. */
  readonly pieces: readonly (readonly [number, number])[];
  /** In seconds: as long as it is known to be, else as far as somebody got. */
  readonly length: number;
  readonly seen: number;
  /** 0…1; undefined when the length is not known. */
  readonly share: number | undefined;
};

/** What was seen of a video, each second counted once. Undefined when nothing was. */
export function watchedPieces({ length, segments }: Watched): WatchedPieces | undefined {
  const end = length !== null && Number.isFinite(length) && length > 0 ? length : Infinity;
  const sorted = segments
    .map(([from, to]) => [Math.max(0, from), Math.min(end, to)] as const)
    .filter(([from, to]) => Number.isFinite(from) && Number.isFinite(to) && to > from)
    .toSorted(([one], [other]) => one - other);

  const pieces: [number, number][] = [];
  for (const [from, to] of sorted) {
    const before = pieces.at(-1);
    if (before !== undefined && from <= before[1]) before[1] = Math.max(before[1], to);
    else pieces.push([from, to]);
  }
  const farthest = pieces.at(-1)?.[1];
  if (farthest === undefined) return undefined;
  const seen = pieces.reduce((sum, [from, to]) => sum + (to - from), 0);
  return end === Infinity
    ? { pieces, length: farthest, seen, share: undefined }
    : { pieces, length: end, seen, share: seen / end };
}
