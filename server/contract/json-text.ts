/**
 * JSON as text. A Statement is kept as the text in which it came: digits, escapes and the order of keys stay as its
 * sender wrote them. So what the LRS sets is spliced into the text, and the text is never written anew.
 */
import {
  closingBrace,
  closingBracket,
  comma,
  isSpace,
  quotationMark,
  skipSpace,
  stringAt,
  stringEnd,
  valueEnd,
} from './json-scan.ts';

/** Where something stands in a text: from `start` up to, not including, `end`. */
type Span = { readonly start: number; readonly end: number };

/** The texts of the elements of an array. `text` must be valid JSON. */
export function elementTexts(text: string): string[] {
  const elements: string[] = [];
  let at = skipSpace(text, skipSpace(text, 0) + 1);
  while (text.charCodeAt(at) !== closingBracket) {
    const end = valueEnd(text, at);
    elements.push(text.slice(at, end));
    at = skipSpace(text, end);
    if (text.charCodeAt(at) === comma) at = skipSpace(text, at + 1);
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
 *
 * Who knows which keys may be there says so in `mayHave`: then the text is not searched for those that are not.
 */
export function withMembers(
  text: string,
  changes: Readonly<Record<string, string | undefined>>,
  mayHave: (key: string) => boolean = () => true,
): string {
  if (!Object.keys(changes).some(mayHave)) return withAdded(text.slice(0, text.lastIndexOf('}')).trimEnd(), changes);
  const open = new Map(Object.entries(changes));
  const members = changedMembers(text, open);
  return withAdded(`{${members.join(',')}`, Object.fromEntries(open));
}

/** An object that lacks only its closing brace, with that and some members before it. */
function withAdded(begin: string, members: Readonly<Record<string, string | undefined>>): string {
  let text = begin;
  let separator = begin.endsWith('{') ? '' : ',';
  for (const key in members) {
    if (members[key] === undefined) continue;
    text += `${separator}${JSON.stringify(key)}:${members[key]}`;
    separator = ',';
  }
  return `${text}}`;
}

/** The members of an object with changes to those that it has; these are taken out of `open`. */
function changedMembers(text: string, open: Map<string, string | undefined>): string[] {
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
  return members;
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
  while (text.charCodeAt(at) !== closingBrace) {
    const start = at;
    const keyEnd = stringEnd(text, start);
    const valueStart = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const end = valueEnd(text, valueStart);
    members.push({
      key: stringAt(text, start, keyEnd),
      whole: { start, end },
      value: { start: valueStart, end },
    });
    at = skipSpace(text, end);
    if (text.charCodeAt(at) === comma) at = skipSpace(text, at + 1);
  }
  return members;
}
