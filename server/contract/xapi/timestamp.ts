// Data 4.5: ISO 8601 date and time, extended or basic. RFC 3339 and a time zone are a SHOULD*, so both may be missing.
import type { Check } from './check.ts';
import { stringThat } from './plain-values.ts';

/** A point in time such as `2025-03-11T09:30:00.123456+01:00`. */
export type Timestamp = string;

const EXTENDED = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:[.,](\d+))?)?(?:Z|([+-]\d\d(?::?\d\d)?))?$/i;
const BASIC = /^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\d(?:[.,]\d+)?)?(Z|[+-]\d\d(?:\d\d)?)?$/i;

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The point in time in milliseconds since 1970, cut to whole milliseconds; undefined if this is no xAPI timestamp.
 *
 * A timestamp without a time zone is read as UTC.
 */
export function parseTimestamp(text: string): number | undefined {
  const parts = EXTENDED.exec(text);
  if (parts === null) return BASIC.test(text) ? parseTimestamp(toExtended(text)) : undefined;
  const [, fraction = '', zone] = parts;

  // The places are known by now; capturing all of them would take three times as long.
  const date = startOfDay(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8));
  const second = text[16] === ':' ? twoDigits(text, 17) : 0;
  const time = timeOfDay(twoDigits(text, 11), twoDigits(text, 14), second);
  const offset = zone === undefined ? 0 : parseOffset(zone);
  if (date === undefined || time === undefined || offset === undefined) return undefined;

  const toTheSecond = date + time - offset;
  // RFC 3339 5.7: a leap second comes at the end of a day in UTC. It is counted as the first second of the next day.
  if (second === 60 && toTheSecond % DAY !== 0) return undefined;
  return toTheSecond + milliseconds(fraction);
}

function toExtended(basic: string): string {
  return basic.replace(
    BASIC,
    (_, year, month, dayAndHour, minute, second = '00', zone = '') =>
      `${year}-${month}-${dayAndHour}:${minute}:${second}${zone}`,
  );
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

const ZERO = '0'.charCodeAt(0);

function startOfDay(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  // Date.UTC takes the years 0 to 99 for 1900 to 1999. The calendar repeats itself every 400 years, so go there and back.
  return Date.UTC(year + 400, month - 1, day) - 146_097 * DAY;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function timeOfDay(hour: number, minute: number, second: number): number | undefined {
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  return (hour * 60 + minute) * MINUTE + second * 1000;
}

function parseOffset(zone: string): number | undefined {
  const hours = twoDigits(zone, 1);
  const minutes = zone.length > 3 ? twoDigits(zone, zone.length - 2) : 0;
  if (hours > 23 || minutes > 59) return undefined;
  const size = (hours * 60 + minutes) * MINUTE;
  if (zone.startsWith('+')) return size;
  // ISO 8601 has no -00:00: RFC 3339 uses it for "unknown", and the conformance suite wants it refused.
  return size === 0 ? undefined : -size;
}

function milliseconds(fraction: string): number {
  return fraction === '' ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
}

export function isTimestamp(text: string): boolean {
  return parseTimestamp(text) !== undefined;
}

export function aTimestamp(name: string, section: string): Check {
  return stringThat(
    isTimestamp,
    `${name} must be an ISO 8601 date and time such as "2025-03-11T09:30:00.000Z", without the offset -00:00 (${section})`,
  );
}
