import { outlineJson } from './json-outline.ts';
import type { JsonOutline } from './json-outline.ts';
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

/**
 * Parses JSON that comes from outside.
 *
 * Throws a Problem for what is no JSON, for the same key twice in one object, which readers of JSON understand
 * differently, and for nesting that is too deep.
 */
export function parseJson(text: string): unknown {
  return parseAndOutline(text).value;
}

/** The same, with what was learned of the text on the way. */
export function parseAndOutline(text: string): { readonly value: unknown; readonly outline: JsonOutline } {
  // Before it is parsed: `JSON.parse` takes gigabytes for the levels of a long text.
  const outline = outlineJson(text, deepestNesting);
  if (outline.isTooDeep) {
    throw new Problem('malformed-json', `The body is nested more than ${deepestNesting} levels deep.`);
  }
  const value = parse(text);
  // A key that stands twice is there only once in the value.
  if (membersIn(value) !== outline.members) refuseRepeatedKey(text);
  return { value, outline };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem(
      'malformed-json',
      `The body is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.`,
    );
  }
}

/** How many members all objects in a value have together. */
function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let members = 0;
  if (Array.isArray(value)) {
    for (const element of value) members += membersIn(element);
    return members;
  }
  // JSON has no inherited keys, and for-in needs no array of keys.
  for (const key in value) members += 1 + membersIn((value as Record<string, unknown>)[key]);
  return members;
}

/** Throws a Problem that names a key which stands twice in one object. */
function refuseRepeatedKey(text: string): void {
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
    } else {
      if (code === openingBrace || code === openingBracket) open.push(code === openingBrace ? new Set() : undefined);
      else if (code === closingBrace || code === closingBracket) open.pop();
      at += 1;
    }
  }
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
