import { parseTimestamp } from '../../../../server/contract/xapi/timestamp.ts';
import type { Formats } from '../../../messages/formats.ts';

/** "12 March 2026", "10 – 13 March 2026"; the texts themselves where they are no timestamps. */
export function sayPeriod(firstAt: string, lastAt: string, formats: Formats): string {
  const first = parseTimestamp(firstAt);
  const last = parseTimestamp(lastAt);
  if (first === undefined || last === undefined) return firstAt === lastAt ? firstAt : `${firstAt} – ${lastAt}`;
  return formats.calendar.period(formats.dayKey(first), formats.dayKey(last));
}
