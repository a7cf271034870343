// Data 2.4.5.1.
import { NOTHING_WRONG, wrong } from './check.ts';
import type { Rule } from './check.ts';
import { objectOf } from './object-of.ts';
import { numberThat } from './plain-values.ts';

export type Score = {
  /** −1 to 1. */
  readonly scaled?: number;
  /** `min` to `max`. */
  readonly raw?: number;
  readonly min?: number;
  readonly max?: number;
};

/** The share of the whole: as it was sent, else worked out from the points; undefined where those name no whole. */
export function scaledOf({ scaled, raw, min = 0, max }: Score): number | undefined {
  if (scaled !== undefined) return scaled;
  if (raw === undefined || max === undefined || max <= min) return undefined;
  const share = (raw - min) / (max - min);
  return Number.isFinite(share) ? share : undefined;
}

const SECTION = 'xAPI 1.0.3 Data 2.4.5.1';

const MIN_NOT_BELOW_MAX = wrong(`The "min" of a score must be less than its "max" (${SECTION})`);
const RAW_OUTSIDE = wrong(`The "raw" score must lie between "min" and "max" (${SECTION})`, '/raw');

const keepsItsLimits: Rule = ({ raw, min, max }) => {
  if (isNumber(min) && isNumber(max) && min >= max) return MIN_NOT_BELOW_MAX;
  if (!isNumber(raw)) return NOTHING_WRONG;
  const isTooLow = isNumber(min) && raw < min;
  const isTooHigh = isNumber(max) && raw > max;
  return isTooLow || isTooHigh ? RAW_OUTSIDE : NOTHING_WRONG;
};

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function anyNumber(name: string) {
  return numberThat(() => true, name, '', SECTION);
}

export const checkScore = objectOf({
  name: 'A score',
  section: SECTION,
  optional: {
    scaled: numberThat((scaled) => scaled >= -1 && scaled <= 1, 'The "scaled" score', ' from -1 to 1', SECTION),
    raw: anyNumber('The "raw" score'),
    min: anyNumber('The "min" of a score'),
    max: anyNumber('The "max" of a score'),
  },
  rules: [keepsItsLimits],
});
