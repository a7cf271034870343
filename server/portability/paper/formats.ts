// Days, numbers and lengths in the form of one language, all through Intl.

const minute = 60;
const hour = 3600;

export type PaperFormats = ReturnType<typeof createPaperFormats>;

/** `zone`: the time zone that days are told in, IANA; one that is unknown here counts as UTC. */
export function createPaperFormats(language: string, zone: string) {
  const timeZone = isZone(zone) ? zone : 'UTC';
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const plural = new Intl.PluralRules(language);
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone });
  const dayInYear = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone });
  const longDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long', timeZone });
  const dayNumber = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const units = new Intl.ListFormat(language, { type: 'unit', style: 'narrow' });
  const inUnit = Object.fromEntries(
    (['hour', 'minute', 'second', 'kilobyte', 'megabyte'] as const).map((unit) => [
      unit,
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }),
    ]),
  );
  const amount = (value: number, unit: string) => inUnit[unit]?.format(value) ?? String(value);
  const dayOf = (time: string) => dayNumber.format(new Date(time));

  return {
    number: (value: number) => number.format(value),
    /** Nobody says 66.7 %; but what is not all is not said to be all. */
    percent: (fraction: number) => {
      const rounded = Math.round(fraction * 100) / 100;
      return percent.format(rounded === 1 && fraction < 1 ? 0.99 : rounded);
    },
    /** The form for a count, with `#` replaced by the number. */
    plural: (count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }) =>
      (forms[plural.select(count)] ?? forms.other).replace('#', number.format(count)),
    list: (items: readonly string[]) => list.format(items),
    /** `2026-11-22`, for programs. */
    dayOf,
    year: (time: string) => dayOf(time).slice(0, 4),
    longDay: (time: string) => longDay.format(new Date(time)),
    moment: (time: string) => moment.format(new Date(time)),
    /** One day, or from one to another; without the year where that is said elsewhere. */
    days: (first: string, last: string, year?: string) => {
      const isWithin = [first, last].every((time) => dayOf(time).slice(0, 4) === year);
      // A day is not taken apart at the end of a line; the dash between two has thin spaces around it.
      return (isWithin ? dayInYear : day).formatRange(new Date(first), new Date(last)).replace(/ /g, '\u00a0');
    },
    /** "8 hr 38 min", "29 min", "12 sec": days of 24 hours nobody spends on learning. */
    duration: (seconds: number) => {
      if (seconds < minute) return amount(Math.round(seconds), 'second');
      const minutes = Math.round(seconds / minute);
      const [hours, rest] = [Math.floor(minutes / minute), minutes % minute];
      if (seconds >= 24 * hour) return amount(Math.round(seconds / hour), 'hour');
      const parts = [hours > 0 ? amount(hours, 'hour') : '', rest > 0 ? amount(rest, 'minute') : ''];
      return units.format(parts.filter((part) => part !== ''));
    },
    size: (octets: number) => {
      // The short form of Intl is “789 byte” in English.
      if (octets < 1000) return `${number.format(octets)}\u00a0B`;
      return octets < 1_000_000 ? amount(octets / 1000, 'kilobyte') : amount(octets / 1_000_000, 'megabyte');
    },
  };
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
