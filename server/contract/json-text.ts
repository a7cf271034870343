/**
 * JSON as text. A Statement is kept as the text in which it came: digits, escapes and the order of keys stay as its
 * sender wrote them. So what the LRS sets is spliced into the text, and the text is never written anew.
 */
import { Problem } from './problem.ts';

/** Deeper nesting is refused: code that walks a value must not run out of stack. */
const deepestNesting = 2000;

/** Where something stands in a text: from `start` up to, not including, `end`. */
type Span = { readonly start: number; readonly end: number };

/**
 * Parses JSON that comes from outside.
 *
 * Throws a Problem for what is no JSON, for the same key twice in one object, which readers of JSON understand
 * differently, and for nesting that is too deep.
 */
export function parseJson(text: string): unknown {
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

/** The texts of the elements of an array. `text` must be valid JSON. */
export function elementTexts(text: string): string[] {
  const elements: string[] = [];
  let at = skipSpace(text, skipSpace(text, 0) + 1);
  while (text[at] !== ']') {
    const end = valueEnd(text, at);
    elements.push(text.slice(at, end));
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return elements;
}

/** The text of one member of an object, undefined if there is none. `text` must be valid JSON. */
export function memberText(text: string, key: string): string | undefined {
  const found = memberSpans(text).find((member) => member.key === key);
  return found && text.slice(found.value.start, found.value.end);
}

/**
 * The text of an object with the value of each member changed; undefined takes the member out. The very same text if
 * nothing changes. `text` and the values must be valid JSON.
 */
export function mapMembers(text: string, change: (value: string, key: string) => string | undefined): string {
  const members: string[] = [];
  let isSame = true;
  for (const { key, whole, value } of memberSpans(text)) {
    const before = text.slice(value.start, value.end);
    const after = change(before, key);
    if (after !== before) isSame = false;
    if (after !== undefined) members.push(text.slice(whole.start, value.start) + after);
  }
  return isSame ? text : `{${members.join(',')}}`;
}

/** The text of an array with each element changed; the very same text if none is. `text` must be valid JSON. */
export function mapElements(text: string, change: (element: string) => string): string {
  const before = elementTexts(text);
  const after = before.map((element) => change(element));
  return after.every((element, index) => element === before[index]) ? text : `[${after.join(',')}]`;
}

/** The text of each member of an object, by its unescaped key. `text` must be valid JSON. */
export function memberTexts(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(memberSpans(text).map(({ key, value }) => [key, text.slice(value.start, value.end)]));
}

/**
 * The text of an object with some members set: in their old place where there was one, else at the end; undefined
 * takes a member out. `text` and the values must be valid JSON.
 */
export function withMembers(text: string, changes: Readonly<Record<string, string | undefined>>): string {
  const open = new Map(Object.entries(changes));
  const members: string[] = [];
  for (const { key, whole, value } of memberSpans(text)) {
    if (!open.has(key)) {
      members.push(text.slice(whole.start, whole.end));
      continue;
    }
    const change = open.get(key);
    open.delete(key);
    if (change !== undefined) members.push(text.slice(whole.start, value.start) + change);
  }
  for (const [key, change] of open) if (change !== undefined) members.push(`${JSON.stringify(key)}:${change}`);
  return `{${members.join(',')}}`;
}

/** The text without the white space between its tokens. `text` must be valid JSON. */
export function withoutSpace(text: string): string {
  let kept = '';
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quotationMark) {
      at = stringEnd(text, at);
    } else if (isSpace(code)) {
      kept += text.slice(from, at);
      at = skipSpace(text, at);
      from = at;
    } else {
      at += 1;
    }
  }
  return from === 0 ? text : kept + text.slice(from);
}

function memberSpans(text: string): { readonly key: string; readonly whole: Span; readonly value: Span }[] {
  const members: { readonly key: string; readonly whole: Span; readonly value: Span }[] = [];
  let at = skipSpace(text, skipSpace(text, 0) + 1);
  while (text[at] !== '}') {
    const start = at;
    const keyEnd = stringEnd(text, start);
    const valueStart = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const end = valueEnd(text, valueStart);
    members.push({
      key: JSON.parse(text.slice(start, keyEnd)) as string,
      whole: { start, end },
      value: { start: valueStart, end },
    });
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return members;
}

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quotationMark = 34;

function isSpace(code: number): boolean {
  return code === space || code === lineFeed || code === carriageReturn || code === tab;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function stringEnd(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1);
  while (isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote + 1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

function valueEnd(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return stringEnd(text, start);
  if (first !== '{' && first !== '[') return scalarEnd(text, start);
  let depth = 0;
  let at = start;
  for (;;) {
    const character = text[at];
    if (character === '"') {
      at = stringEnd(text, at);
      continue;
    }
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    at += 1;
    if (depth === 0) return at;
  }
}

function scalarEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !',]} \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
}

/** One walk over valid JSON, without recursion, however deep it is. */
function refuseAmbiguity(text: string): void {
  // Undefined stands for an array: it has no keys.
  const open: (Set<string> | undefined)[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') {
      const end = stringEnd(text, at);
      const keys = open.at(-1);
      const next = skipSpace(text, end);
      if (keys && text[next] === ':') addKey(keys, JSON.parse(text.slice(at, end)) as string);
      at = next;
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined);
      if (open.length > deepestNesting) {
        throw new Problem('malformed-json', `The body is nested more than ${deepestNesting} levels deep.`);
      }
      at += 1;
    } else if (character === '}' || character === ']') {
      open.pop();
      at += 1;
    } else {
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
