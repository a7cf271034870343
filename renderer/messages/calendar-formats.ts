// Days (`2026-11-22`) as the reader's language writes them, and the day on which the reader's week begins.

/** Periods of days that can be named. */
export type TimeUnit = 'week' | 'month' | 'year';

export type CalendarFormats = ReturnType<typeof createCalendarFormats>;

type WeekInfo = { readonly firstDay: number };
/** Engines have it as a method, older ones as a property, some not at all. */
type LocaleWithWeek = Intl.Locale & { readonly weekInfo?: WeekInfo; getWeekInfo?(): WeekInfo };

const MONDAY = 1;

export function createCalendarFormats(locale: string) {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = make(options);
    return (day: string) => made.format(noonOf(day));
  };
  const range = make({ dateStyle: 'long' });

  return {
    /** The first day of the week: 1 = Monday … 7 = Sunday. */
    firstWeekday: firstWeekdayOf(locale),
    /** "Sunday 22 November" */
    weekdayAndDate: format({ weekday: 'long', day: 'numeric', month: 'long' }),
    /** "22 November 2026" */
    date: format({ dateStyle: 'long' }),
    /** "10 – 13 February 2020"; one day is told once. */
    period: (first: string, last: string) => range.formatRange(noonOf(first), noonOf(last)),
    /** "22 Nov" */
    shortDate: format({ day: 'numeric', month: 'short' }),
    /** "Sun" */
    weekday: format({ weekday: 'short' }),
    /** "Sunday" */
    longWeekday: format({ weekday: 'long' }),
    /** "Nov" */
    month: format({ month: 'short' }),
    /** "November 2026" */
    monthAndYear: format({ month: 'long', year: 'numeric' }),
    /** "2026" */
    year: format({ year: 'numeric' }),
  };
}

/** In UTC, so that no time zone makes another day of it. */
function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function firstWeekdayOf(locale: string): number {
  const { weekInfo, getWeekInfo }: LocaleWithWeek = new Intl.Locale(locale);
  return (getWeekInfo?.call(new Intl.Locale(locale)) ?? weekInfo)?.firstDay ?? MONDAY;
}
