// How long something took, as lists and reports write it.
import { foldText } from './fold-text.ts';
import { readNumber } from './read-number.ts';

export const lengthUnits = ['hours', 'minutes', 'seconds', 'clock'] as const;

/** `clock`: hours and minutes as in "1:30", with seconds as in "1:30:00". */
export type LengthUnit = (typeof lengthUnits)[number];

/** What is longer is a text, and would take long to find out. */
const LONGEST = 60;

const CLOCK = /^(\d+):([0-5]?\d)(?::([0-5]?\d)(?:[.,]\d+)?)?$/;
const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;
const PART = /(\d+(?:[.,]\d+)?)\s*([a-z]+)\.?/g;

const secondsOfUnit = [
  [/^(?:d|days?|dias?)$/, 86_400],
  [/^(?:h|hs|hrs?|hours?|horas?)$/, 3600],
  [/^(?:m|mins?|minutes?|minutos?)$/, 60],
  [/^(?:s|secs?|seconds?|seg|segs?|segundos?)$/, 1],
] as const;

/** Whole seconds, more than none; undefined where the text is no length of time. A unit in the text itself counts more. */
export function readLength(text: string, unit: LengthUnit): number | undefined {
  if (text.length > LONGEST) return undefined;
  const seconds = Math.round(readClock(text) ?? readIso(text) ?? readParts(text) ?? readPlain(text, unit) ?? 0);
  return seconds > 0 && Number.isSafeInteger(seconds) ? seconds : undefined;
}

function readClock(text: string): number | undefined {
  const [, hours, minutes, seconds = '0'] = CLOCK.exec(text.trim()) ?? [];
  return hours === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function readIso(text: string): number | undefined {
  const read = ISO.exec(text.trim());
  if (!read) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = read.slice(1).map((part) => Number(part ?? 0));
  return days * 86_400 + hours * 3600 + minutes * 60 + seconds;
}

/** "1 h 30 min", "2 horas y 5 minutos". */
function readParts(text: string): number | undefined {
  const folded = foldText(text);
  const parts = [...folded.matchAll(PART)];
  const rest = folded.replace(PART, '').replace(/\b(?:y|e|and)\b/g, '');
  if (parts.length === 0 || /[\p{L}\p{N}]/u.test(rest)) return undefined;
  let sum = 0;
  for (const [, amount = '', word = ''] of parts) {
    const seconds = secondsOfUnit.find(([words]) => words.test(word))?.[1];
    if (seconds === undefined) return undefined;
    sum += (readNumber(amount) ?? 0) * seconds;
  }
  return sum;
}

function readPlain(text: string, unit: LengthUnit): number | undefined {
  const amount = readNumber(text);
  return amount === undefined ? undefined : amount * { hours: 3600, clock: 3600, minutes: 60, seconds: 1 }[unit];
}
