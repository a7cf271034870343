import type { Formats } from '../../messages/formats.ts';

const DAY = 86_400;
const HOUR = 3600;

/** "29 min 57 sec": the two largest parts; "186 hr": nobody spends days of 24 hours on learning. */
export function saySeconds(seconds: number, formats: Formats): string {
  if (seconds >= DAY) return formats.hours(Math.round(seconds / HOUR));
  // Written out, for a number as small as 1e-7 is no ISO 8601 duration.
  return formats.duration(`PT${Math.max(0, seconds).toFixed(3)}S`) ?? formats.seconds(0);
}
