import type { Duration } from '../../contract/xapi/duration.ts';

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const DATE = `(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}D)?`;
const TIME = `(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?`;
const PARTS = new RegExp(`^P(?:${NUMBER}W|${DATE}${TIME})$`);
const DAY = 86_400;
const lengths = [7 * DAY, 365 * DAY, 30 * DAY, DAY, 3600, 60, 1];

/** A clock that was never stopped says more than this, and nobody has learned for so long. */
const longest = 366 * DAY;

/** The length of a duration in seconds, a month taken for 30 days; undefined if it is none or cannot be meant. */
export function durationSeconds(duration: Duration | undefined): number | undefined {
  const parts = duration === undefined ? null : PARTS.exec(duration);
  if (parts === null) return undefined;
  let seconds = 0;
  for (const [index, length] of lengths.entries()) {
    const part = parts[index + 1];
    if (part !== undefined) seconds += Number(part.replace(',', '.')) * length;
  }
  return seconds >= 0 && seconds <= longest ? seconds : undefined;
}

/** Without what adding fractions leaves behind. */
export function roundSeconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
