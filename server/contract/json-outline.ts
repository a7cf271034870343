import {
  closingBrace,
  closingBracket,
  colon,
  comma,
  isSpace,
  openingBrace,
  openingBracket,
  quotationMark,
  stringEnd,
} from './json-scan.ts';

/** What one walk over a text tells; of JSON, if the text is that. */
export type JsonOutline = {
  /** Deeper than this nothing was looked at. */
  readonly isTooDeep: boolean;
  /** How many members all objects have together, counting each key as often as it stands there. */
  readonly members: number;
  /** Whether there is white space between tokens. */
  readonly hasSpace: boolean;
  /** Where the commas of the outermost array or object stand, at most `mostCommas` of them. */
  readonly commas: readonly number[];
};

/** More elements than that are not told apart, or a text of commas would take many times its own size. */
export const mostCommas = 100_000;

/**
 * One walk, without recursion, for all that has to be known of a text that comes from outside: every Statement goes
 * through here, and each walk would cost as much as `JSON.parse` does. The text may be anything.
 */
export function outlineJson(text: string, deepest: number): JsonOutline {
  const commas: number[] = [];
  let depth = 0;
  let members = 0;
  let hasSpace = false;
  let isTooDeep = false;
  let at = 0;
  while (at < text.length && !isTooDeep) {
    const code = text.charCodeAt(at);
    if (code === quotationMark) {
      at = stringEnd(text, at);
      // A string that never ends goes to the end of the text.
      if (at === 0) break;
      continue;
    }
    if (code === colon) {
      members += 1;
    } else if (code === comma) {
      if (depth === 1 && commas.length < mostCommas) commas.push(at);
    } else if (code === openingBrace || code === openingBracket) {
      depth += 1;
      isTooDeep = depth > deepest;
    } else if (code === closingBrace || code === closingBracket) {
      depth -= 1;
    } else if (isSpace(code)) {
      hasSpace = true;
    }
    at += 1;
  }
  return { isTooDeep, members, hasSpace, commas };
}
