// Where the tokens of JSON begin and end. Every text must be valid JSON: nothing is checked here. All of it works on
// character codes, for each Statement is walked through several times before it is stored.

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
export const quotationMark = 34;
export const comma = 44;
export const colon = 58;
export const openingBracket = 91;
const backslash = 92;
export const closingBracket = 93;
export const openingBrace = 123;
export const closingBrace = 125;

export function isSpace(code: number): boolean {
  return code === space || code === lineFeed || code === carriageReturn || code === tab;
}

/** Where the next token begins. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Behind the string that begins at `start`. */
export function stringEnd(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1);
  while (text.charCodeAt(quote - 1) === backslash && isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote + 1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === backslash) backslashes += 1;
  return backslashes % 2 === 1;
}

/** The string whose quotation marks stand at `start` and before `end`. */
export function stringAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes('\\') ? (JSON.parse(text.slice(start, end)) as string) : raw;
}

/** Behind the value that begins at `start`. */
export function valueEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === quotationMark) return stringEnd(text, start);
  if (first !== openingBrace && first !== openingBracket) return scalarEnd(text, start);
  let depth = 0;
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === quotationMark) {
      at = stringEnd(text, at);
      continue;
    }
    if (code === openingBrace || code === openingBracket) depth += 1;
    else if (code === closingBrace || code === closingBracket) depth -= 1;
    at += 1;
    if (depth === 0) return at;
  }
}

function scalarEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !endsScalar(text.charCodeAt(at))) at += 1;
  return at;
}

function endsScalar(code: number): boolean {
  return code === comma || code === closingBrace || code === closingBracket || isSpace(code);
}
