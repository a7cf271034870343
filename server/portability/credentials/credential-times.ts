import { isTimestamp, parseTimestamp } from '../../contract/xapi/timestamp.ts';

/** A time as it stands in a credential, if it is one; a day alone is its beginning in UTC. */
export function timeIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text;
  return isTimestamp(time) && parseTimestamp(time) !== undefined ? time : undefined;
}

/** The first of some times; undefined without any. */
export function earliest(times: readonly (string | undefined)[]): string | undefined {
  return times
    .filter((time) => time !== undefined)
    .toSorted((a, b) => (parseTimestamp(a) ?? 0) - (parseTimestamp(b) ?? 0))[0];
}
