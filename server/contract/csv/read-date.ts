// When something was, as lists and reports write it.
import { readCalendar } from './calendar-parts.ts';
import type { CalendarParts } from './calendar-parts.ts';

export type ReadDate =
  /** ISO 8601 with its offset. A day without a time is told as noon, so that it is the same day nearly everywhere. */
  { readonly kind: 'date'; readonly at: string } | { readonly kind: 'impossible' } | { readonly kind: 'none' };

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Days whose offset is remembered, a century or more. */
const MOST_DAYS = 50_000;
/** Days since 30 December 1899, as spreadsheets count them: from 1954 to 2119. */
const SERIAL = /^[2-7]\d{4}(?:[.,]\d+)?$/;
/** Seconds or milliseconds since 1970. */
const UNIX = /^\d{10}(?:\d{3})?$/;

/** Reads dates and times, in this IANA zone where they name none; an unknown zone is taken for UTC. */
export function createDateReader(zone: string) {
  const offsetAt = createOffsets(zone);

  function locate(parts: CalendarParts): ReadDate {
    const { year, month, day, time, offset } = parts;
    const { hour, minute, second } = time ?? { hour: 12, minute: 0, second: 0 };
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    const isThere =
      new Date(wall)
        .toISOString()
        .startsWith(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:`) &&
      minute < 60 &&
      second < 60;
    if (!isThere || Math.abs(offset ?? 0) >= 24 * 60) return { kind: 'impossible' };
    return { kind: 'date', at: write(wall, offset ?? offsetOfWall(wall)) };
  }

  /** Of a wall clock; an hour that comes twice is its first, one that is left out is told as if it were not. */
  function offsetOfWall(wall: number): number {
    const before = offsetAt(wall - DAY);
    const after = offsetAt(wall + DAY);
    return offsetAt(wall - before * MINUTE) === before ? before : after;
  }

  return (text: string, dayFirst: boolean): ReadDate => {
    const tidy = text.trim();
    if (tidy === '') return { kind: 'none' };
    if (SERIAL.test(tidy)) {
      const serial = Number(tidy.replace(',', '.'));
      const wall = Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000;
      const noon = Number.isInteger(serial) ? wall + DAY / 2 : wall;
      return { kind: 'date', at: write(noon, offsetOfWall(noon)) };
    }
    if (UNIX.test(tidy)) return { kind: 'date', at: write(Number(tidy.padEnd(13, '0')), 0) };
    const parts = readCalendar(tidy, dayFirst);
    return parts === undefined ? { kind: 'none' } : locate(parts);
  };
}

/** Minutes east of UTC at a moment. */
function createOffsets(zone: string): (moment: number) => number {
  const format = formatOf(zone);
  /** At the beginning of days: asking Intl for every row would take most of the time. */
  const known = new Map<number, number>();

  function ask(moment: number): number {
    const at = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = at;
    const whole = Math.floor(moment / 1000) * 1000;
    return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - whole) / MINUTE);
  }

  function askOnce(day: number): number {
    const offset = known.get(day) ?? ask(day * DAY);
    if (known.size > MOST_DAYS) known.clear();
    known.set(day, offset);
    return offset;
  }

  return (moment) => {
    const day = Math.floor(moment / DAY);
    const offset = askOnce(day);
    return offset === askOnce(day + 1) ? offset : ask(moment);
  };
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const options = {
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone });
  } catch (error) {
    if (error instanceof RangeError) return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
    throw error;
  }
}

function write(wall: number, offset: number): string {
  const size = Math.abs(offset);
  const clock = new Date(wall).toISOString().slice(0, 19);
  return `${clock}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
