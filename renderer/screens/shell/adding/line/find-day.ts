import type { Piece } from './piece.ts';
import { onlyOne } from './piece.ts';

const BEFORE = String.raw`(?<![\p{L}\p{N}./-])`;
const AFTER = String.raw`(?![\p{L}\p{N}]|[./-]\p{N})`;

const weekdays = [
  ['sunday', 'domingo'],
  ['monday', 'lunes'],
  ['tuesday', 'martes'],
  ['wednesday', 'miercoles'],
  ['thursday', 'jueves'],
  ['friday', 'viernes'],
  ['saturday', 'sabado'],
] as const;

const months = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septiembre'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
] as const;

const WEEKDAY = `(${weekdays.flat().join('|')})`;
const MONTH = `(${months
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`;
const COUNT = String.raw`(\d{1,3}|a|an|one|un|una)`;

/** The day on which it was, where a folded text says that once; never one to come. `today` is its first moment. */
export function findDay(folded: string, today: Date): Piece<Date> | undefined {
  const daysAgo = (days: number) => new Date(today.getFullYear(), today.getMonth(), today.getDate() - days);
  return onlyOne(folded, [
    { pattern: form(String.raw`(?:the\s+)?day before yesterday|anteayer|antier`), read: () => daysAgo(2) },
    { pattern: form('yesterday|ayer'), read: () => daysAgo(1) },
    { pattern: form('today|hoy'), read: () => daysAgo(0) },
    {
      pattern: form(String.raw`${COUNT}\s+days?\s+ago|hace\s+${COUNT}\s+dias?`),
      read: ([, a, b]) => daysAgo(count(a ?? b)),
    },
    {
      pattern: form(String.raw`${COUNT}\s+weeks?\s+ago|hace\s+${COUNT}\s+semanas?`),
      read: ([, a, b]) => daysAgo(7 * count(a ?? b)),
    },
    {
      pattern: form(String.raw`(?:on|last|el)\s+${WEEKDAY}(?:\s+pasado)?`),
      read: ([, name = '']) => {
        const wanted = weekdays.findIndex((names) => (names as readonly string[]).includes(name));
        return daysAgo((today.getDay() - wanted + 7) % 7 || 7);
      },
    },
    {
      pattern: form(String.raw`(?:on\s+|el\s+)?(\d{4})-(\d{1,2})-(\d{1,2})`),
      read: ([, year, month, day]) => past(today, Number(day), Number(month), Number(year)),
    },
    {
      pattern: form(
        String.raw`(?:on\s+|el\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?${MONTH}(?:,?\s+(?:de\s+|del\s+)?(\d{4}))?`,
      ),
      read: ([, day, month = '', year]) => past(today, Number(day), monthOf(month), year && Number(year)),
    },
    {
      pattern: form(String.raw`(?:on\s+)?${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?`),
      read: ([, month = '', day, year]) => past(today, Number(day), monthOf(month), year && Number(year)),
    },
    {
      pattern: form(String.raw`(?:on\s+|el\s+)?(\d{1,2})([./])(\d{1,2})\2(\d{4})`),
      read: ([, a, separator, b, year]) =>
        writtenInFigures(today, Number(a), Number(b), Number(year), separator === '.'),
    },
  ]);
}

function form(pattern: string): RegExp {
  return new RegExp(`${BEFORE}(?:${pattern})${AFTER}`, 'gu');
}

function count(text = ''): number {
  return /^\d/.test(text) ? Number(text) : 1;
}

function monthOf(name: string): number {
  return months.findIndex((names) => (names as readonly string[]).includes(name)) + 1;
}

/** With slashes the month may come first: only where one number can be no month is it clear. */
function writtenInFigures(today: Date, a: number, b: number, year: number, isDayFirst: boolean): Date | undefined {
  if (isDayFirst || a > 12 || a === b) return past(today, a, b, year);
  return b > 12 ? past(today, b, a, year) : undefined;
}

/** A day that exists and is not to come; without a year the last one. */
function past(today: Date, day: number, month: number, year: number | '' | undefined): Date | undefined {
  const years = year === undefined || year === '' ? [today.getFullYear(), today.getFullYear() - 1] : [year];
  return years
    .map((one) => new Date(one, month - 1, day))
    .find((date) => date.getDate() === day && date.getMonth() === month - 1 && date <= today);
}
