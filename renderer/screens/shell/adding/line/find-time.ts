import type { Piece } from './piece.ts';
import { onlyOne } from './piece.ts';

const BEFORE = String.raw`(?<![\p{L}\p{N}.,:/])`;
const AFTER = String.raw`(?![\p{L}\p{N}:])`;

/** The time of day in minutes, where a folded text says it once: "at 18:30", "at 6 pm", "a las 9". */
export function findTime(folded: string): Piece<number> | undefined {
  return onlyOne(folded, [
    {
      pattern: form(String.raw`at\s+(\d{1,2})(?:[:.]([0-5]\d))?\s*([ap])\.?m\.?`),
      read: ([, h, m, half]) => onClock(h, m, half),
    },
    { pattern: form(String.raw`at\s+(\d{1,2}):([0-5]\d)`), read: ([, h, m]) => minutes(Number(h), m) },
    {
      pattern: form(String.raw`a\s+las?\s+(\d{1,2})(?:[:.]([0-5]\d))?(?:\s*h)?`),
      read: ([, h, m]) => minutes(Number(h), m),
    },
  ]);
}

function form(pattern: string): RegExp {
  return new RegExp(BEFORE + pattern + AFTER, 'gu');
}

function onClock(hour: string | undefined, minute: string | undefined, half = ''): number | undefined {
  const hours = Number(hour);
  return hours < 1 || hours > 12 ? undefined : minutes((hours % 12) + (half === 'p' ? 12 : 0), minute);
}

function minutes(hours: number, minute = '0'): number | undefined {
  return hours > 23 ? undefined : hours * 60 + Number(minute);
}
