import type { Piece } from './piece.ts';
import { onlyOne } from './piece.ts';

type Score = { readonly raw: number; readonly max: number };

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)`;
const BEFORE = String.raw`(?<![\p{L}\p{N}.,:/])`;
const AFTER = String.raw`(?![\p{L}\p{N}/]|[.,]\p{N})`;
const SAID = String.raw`(?:(?:with\s+(?:a\s+)?|con\s+(?:un\s+|una\s+)?)?(?:score|grade|mark|nota|puntuacion|calificacion)(?:\s+of|\s+de)?:?\s+|with\s+(?:a\s+)?|con\s+(?:un\s+)?)`;
const OF = String.raw`(?:\s*/\s*|\s+(?:out\s+)?of\s+|\s+de\s+|\s+sobre\s+)`;

/**
 * The score, where a folded text says it once. "8/10" alone may also be the third of twelve chapters: unless a test was
 * passed, it must be said that it is a score.
 */
export function findScore(folded: string, isPassed: boolean): Piece<Score> | undefined {
  const said = isPassed ? `(?:${SAID})?` : SAID;
  return onlyOne(folded, [
    { pattern: form(`${said}${NUMBER}${OF}${NUMBER}`), read: ([, raw, max]) => score(raw, max) },
    { pattern: form(String.raw`${said}${NUMBER}\s*(?:%|percent|por ciento)`), read: ([, raw]) => score(raw, '100') },
  ]);
}

function form(pattern: string): RegExp {
  return new RegExp(BEFORE + pattern + AFTER, 'gu');
}

function score(rawText = '', maxText = ''): Score | undefined {
  const [raw, max] = [rawText, maxText].map((text) => Number(text.replace(',', '.')));
  return raw !== undefined && max !== undefined && max > 0 && raw <= max ? { raw, max } : undefined;
}
