// Dates, numbers and plurals in the reader's own form, all through Intl.
import { parseTimestamp } from '../../server/contract/xapi/timestamp.ts';
import { createCalendarFormats } from './calendar-formats.ts';
import { readDuration } from './duration.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const DAY = 86_400_000;

const relativeUnits = [
  { unit: 'year', milliseconds: 365 * DAY },
  { unit: 'month', milliseconds: 30 * DAY },
  { unit: 'day', milliseconds: DAY },
  { unit: 'hour', milliseconds: 3_600_000 },
  { unit: 'minute', milliseconds: 60_000 },
] as const;

export type Formats = ReturnType<typeof createFormats>;

export function createFormats(locale: string, timeZone?: string) {
  const zone = timeZone === undefined ? {} : { timeZone };
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const plural = new Intl.PluralRules(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...zone });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', ...zone });
  const dayInYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...zone });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', ...zone });
  const dayNumber = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...zone });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const units = new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' });

  /** Making a format takes longer than using it a hundred times. */
  const ofUnits = new Map<string, Intl.NumberFormat>();
  const inUnit = (amount: number, unit: string) => {
    const known = ofUnits.get(unit) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
    ofUnits.set(unit, known);
    return known.format(amount);
  };

  /** A key that is the same for all moments of one day, in the reader's time zone. */
  const dayKey = (moment: number) => dayNumber.format(moment);

  return {
    number: (value: number) => number.format(value),
    percent: (fraction: number) => percent.format(fraction),
    /** Nobody says 66.7 %; but what is not all is not said to be all. */
    wholePercent: (fraction: number) => percent.format(wholeShare(fraction)),
    list: (items: readonly string[]) => list.format(items),
    /** The form for a count, with `#` replaced by the number. */
    plural: (count: number, forms: Forms) =>
      (forms[plural.select(count)] ?? forms.other).replace('#', number.format(count)),
    dayKey,
    calendar: createCalendarFormats(locale),
    time: (moment: number) => time.format(moment),
    /** "Today", "Yesterday", else the date; the year where it is another one. */
    day: (moment: number, now: number) => {
      if (dayKey(moment) === dayKey(now)) return capitalised(relative.format(0, 'day'), locale);
      if (dayKey(moment) === dayKey(now - DAY)) return capitalised(relative.format(-1, 'day'), locale);
      return dayKey(moment).slice(0, 4) === dayKey(now).slice(0, 4) ? dayInYear.format(moment) : day.format(moment);
    },
    /** Date and time in full; the text itself when it is no timestamp. */
    dateTime: (timestamp: string) => {
      const moment = parseTimestamp(timestamp);
      return moment === undefined ? timestamp : dateTime.format(moment);
    },
    /** "3 hours ago"; within the last minute "now". */
    relative: (moment: number, now: number) => {
      const away = moment - now;
      const fitting = relativeUnits.find(({ milliseconds }) => Math.abs(away) >= milliseconds);
      return fitting === undefined
        ? relative.format(0, 'second')
        : relative.format(Math.trunc(away / fitting.milliseconds), fitting.unit);
    },
    /** "12 sec". */
    seconds: (amount: number) => inUnit(amount, 'second'),
    /** "186 hr". */
    hours: (amount: number) => inUnit(amount, 'hour'),
    /** "29 min 57 sec"; undefined when there is nothing to say. */
    duration: (text: string) => {
      const parts = readDuration(text);
      return parts && units.format(parts.map(({ amount, unit }) => inUnit(amount, unit)));
    },
  };
}

function wholeShare(fraction: number): number {
  const rounded = Math.round(fraction * 100) / 100;
  return rounded === 1 && fraction < 1 ? 0.99 : rounded;
}

function capitalised(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
