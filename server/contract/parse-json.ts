import {
  closingBrace,
  closingBracket,
  colon,
  openingBrace,
  openingBracket,
  quotationMark,
  skipSpace,
  stringAt,
  stringEnd,
} from './json-scan.ts';
import { Problem } from './problem.ts';

/** Deeper nesting is refused: code that walks a value must not run out of stack. */
const deepestNesting = 2000;
/** In characters. How deep a longer text is must be known before `JSON.parse` takes gigabytes for its levels. */
const shortText = 64 * 1024;

/**
 * Parses JSON that comes from outside.
 *
 * Throws a Problem for what is no JSON, for the same key twice in one object, which readers of JSON understand
 * differently, and for nesting that is too deep.
 */
export function parseJson(text: string): unknown {
  if (text.length > shortText) refuseDeepNesting(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Problem(
      'malformed-json',
      `The body is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.`,
    );
  }
  refuseAmbiguity(text);
  return value;
}

/** One walk over valid JSON, without recursion, however deep it is. */
function refuseAmbiguity(text: string): void {
  // Undefined stands for an array: it has no keys.
  const open: (Set<string> | undefined)[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quotationMark) {
      const end = stringEnd(text, at);
      const keys = open.at(-1);
      const next = skipSpace(text, end);
      if (keys && text.charCodeAt(next) === colon) addKey(keys, stringAt(text, at, end));
      at = next;
    } else if (code === openingBrace || code === openingBracket) {
      open.push(code === openingBrace ? new Set() : undefined);
      if (open.length > deepestNesting) throw tooDeep();
      at += 1;
    } else if (code === closingBrace || code === closingBracket) {
      open.pop();
      at += 1;
    } else {
      at += 1;
    }
  }
}

/** The text may be anything. */
function refuseDeepNesting(text: string): void {
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quotationMark) {
      at = stringEnd(text, at);
      // A string that never ends goes to the end of the text.
      if (at === 0) return;
      continue;
    }
    if (code === openingBrace || code === openingBracket) depth += 1;
    else if (code === closingBrace || code === closingBracket) depth -= 1;
    if (depth > deepestNesting) throw tooDeep();
    at += 1;
  }
}

function tooDeep(): Problem {
  return new Problem('malformed-json', `The body is nested more than ${deepestNesting} levels deep.`);
}

function addKey(keys: Set<string>, key: string): void {
  if (keys.has(key)) {
    throw new Problem(
      'malformed-json',
      `The key ${JSON.stringify(key)} stands twice in the same object, so it is not clear which value is meant.`,
    );
  }
  keys.add(key);
}
