import type { Piece } from './piece.ts';
import { onlyOne } from './piece.ts';

const AMOUNT = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)`;
const HOURS = String.raw`(?:h|hr|hrs|hour|hours|hora|horas)`;
const MINUTES = String.raw`(?:m|min|mins|minute|minutes|minuto|minutos)`;
const BEFORE = String.raw`(?<![\p{L}\p{N}.,:/])(?:(?:for|during|durante)\s+)?`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;

type Form = { readonly pattern: RegExp; readonly seconds: (match: RegExpMatchArray) => number };

const forms: readonly Form[] = [
  {
    pattern: form(String.raw`${AMOUNT}\s*${HOURS}\s*(?:and\s+|y\s+)?(\d{1,2})(?:\s*${MINUTES})?`),
    seconds: ([, hours, minutes]) => number(hours) * 3600 + number(minutes) * 60,
  },
  {
    pattern: form(String.raw`(?:an hour and a half|one and a half hours|(?:una\s+)?hora y media)`),
    seconds: () => 5400,
  },
  { pattern: form(String.raw`(?:half an hour|media hora)`), seconds: () => 1800 },
  { pattern: form(String.raw`(?:an hour|one hour|una hora)`), seconds: () => 3600 },
  {
    pattern: form(String.raw`(\d{1,2}):([0-5]\d)\s*${HOURS}`),
    seconds: ([, h, m]) => number(h) * 3600 + number(m) * 60,
  },
  { pattern: form(`${AMOUNT}\\s*${HOURS}`), seconds: ([, hours]) => number(hours) * 3600 },
  { pattern: form(`${AMOUNT}\\s*${MINUTES}`), seconds: ([, minutes]) => number(minutes) * 60 },
];

/** How long it took, in seconds but no finer than minutes, where a folded text says that once. */
export function findDuration(folded: string): Piece<number> | undefined {
  const found = onlyOne(
    folded,
    forms.map(({ pattern, seconds }) => ({ pattern, read: seconds })),
  );
  return found && found.value > 0 ? { ...found, value: Math.max(60, Math.round(found.value / 60) * 60) } : undefined;
}

/** The seconds that a text says which is nothing but a duration: "45", "45 min", "1 h 30", "1:30". */
export function readDuration(folded: string): number | undefined {
  const text = folded.trim();
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (clock) return number(clock[1]) * 3600 + number(clock[2]) * 60 || undefined;
  const found = findDuration(/^\d+(?:[.,]\d+)?$/.test(text) ? `${text} min` : text);
  return found && found.start === 0 && found.end >= text.length ? found.value : undefined;
}

function form(pattern: string): RegExp {
  return new RegExp(BEFORE + pattern + AFTER, 'gu');
}

function number(text = '0'): number {
  return Number(text.replace(',', '.'));
}
