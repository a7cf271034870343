import type { Measure } from './measure.ts';

const MINUTE = 60;
const HOUR = 3600;

const roundTimes = [
  10,
  20,
  30,
  ...[1, 2, 4, 6, 10, 20, 30, 40].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8].map((hours) => hours * HOUR),
];

/** The even, round number at the top of a scale for amounts up to `largest`: a half of it can be named as well. */
export function topOfScale(largest: number, measure: Measure): number {
  if (measure === 'statements') return roundUp(Math.max(2, largest));
  return roundTimes.find((top) => top >= largest) ?? roundUp(largest / HOUR) * HOUR;
}

/** So many times what is usual, and a bar would leave the others no height. */
const OUTLYING = 4;
/** Of fewer bars than this none is usual. */
const ENOUGH = 6;

/** The largest amount that a scale should show whole: what is far above the usual does not flatten everything else. */
export function largestUsual(amounts: readonly number[]): number {
  const sorted = amounts.filter((amount) => amount > 0).toSorted((a, b) => a - b);
  const largest = sorted.at(-1) ?? 0;
  if (sorted.length < ENOUGH) return largest;
  const usual = sorted[Math.floor(sorted.length * 0.75)] ?? largest;
  return sorted.findLast((amount) => amount <= OUTLYING * usual) ?? largest;
}

/** The next of 1, 2, 4, 6, 10, 20, 40, 60, 100…: even from 2 on. */
function roundUp(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount));
  const digit = [1, 2, 4, 6, 10].find((candidate) => candidate * power >= amount) ?? 10;
  return digit * power;
}
