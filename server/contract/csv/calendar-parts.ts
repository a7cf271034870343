// Dates and times as they are written, apart from when that was: no time zone is needed to take them to pieces.

import { monthOf } from './month-names.ts';

export type CalendarParts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Null: the day alone is told. */
  readonly time: { readonly hour: number; readonly minute: number; readonly second: number } | null;
  /** East of UTC, in minutes; null where the text names no zone. */
  readonly offset: number | null;
};

type Day = Pick<CalendarParts, 'year' | 'month' | 'day'>;

const ISO_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s,])/i;
const BASIC_DAY = /^((?:19|20)\d\d)(\d\d)(\d\d)(?=$|T)/;
const NUMBERS = /(?:^|[\s,])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?=$|[\s,T])/;
const DAY_MONTH =
  /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th|º|ª|\.)?[\s/-]*(?:de\s+|of\s+|d['’])?(\p{L}+)\.?,?[\s/-]*(?:del?\s+|of\s+)?(\d{4}|\d{2})(?=$|[\s,])/u;
const MONTH_DAY = /(?:^|[\s,])(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|[\s,])/u;
const TIME =
  /(?:^|[\sT,])(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?\s?m\.?)?\s*(Z|UTC|GMT)?([+-]\d{2}:?\d{2})?(?=$|[\s,)])/i;

/** Which number comes first in `15/04/2024`; undefined where the text is not written so, or either may. */
export function tellsDayFirst(text: string): boolean | undefined {
  const [, first, second] = NUMBERS.exec(text.trim()) ?? [];
  if (Number(first) > 12 && Number(second) <= 12) return true;
  return Number(second) > 12 && Number(first) <= 12 ? false : undefined;
}

/** Undefined where there is no date in the text; whether there is such a day is not asked. */
export function readCalendar(text: string, dayFirst: boolean): CalendarParts | undefined {
  const tidy = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
  if (tidy.length > 80) return undefined;
  const found = findDay(tidy, dayFirst);
  return found && { ...found.day, ...readTime(tidy.replace(found.text, ' ')) };
}

type FoundDay = { readonly day: Day; readonly text: string };

function findDay(text: string, dayFirst: boolean): FoundDay | undefined {
  const iso = ISO_DAY.exec(text) ?? BASIC_DAY.exec(text);
  if (iso) return { text: iso[0], day: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) } };
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const isDayFirst = tellsDayFirst(text) ?? dayFirst;
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    return { text: numbers[0], day: { year: fullYear(numbers[3]), month, day } };
  }
  const named = DAY_MONTH.exec(text);
  const month = monthOf(named?.[2] ?? '');
  if (named && month !== undefined) {
    return { text: named[0], day: { year: fullYear(named[3]), month, day: Number(named[1]) } };
  }
  const american = MONTH_DAY.exec(text);
  const namedFirst = monthOf(american?.[1] ?? '');
  if (!american || namedFirst === undefined) return undefined;
  return { text: american[0], day: { year: fullYear(american[3]), month: namedFirst, day: Number(american[2]) } };
}

function readTime(text: string): Pick<CalendarParts, 'time' | 'offset'> {
  const read = TIME.exec(text);
  if (!read) return { time: null, offset: null };
  const [, hours, minutes, seconds, half, utc, offset] = read;
  const isAfternoon = half?.toLowerCase() === 'p';
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  return {
    time: { hour, minute: Number(minutes), second: Number(seconds ?? 0) },
    offset: offset === undefined ? (utc === undefined ? null : 0) : offsetMinutes(offset),
  };
}

function offsetMinutes(offset: string): number {
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith('-') ? -size : size;
}

/** Two digits are a year between 1970 and 2069. */
function fullYear(digits = ''): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}
