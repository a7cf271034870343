// Edits of JSON as text, put together to follow the tables of the standard. What no edit touches stays as it was written.
import { colon, openingBracket, skipSpace, stringAt, stringEnd } from '../../contract/json-scan.ts';
import { elementTexts, mapMembers } from '../../contract/json-text.ts';

/** From the text of a value to its new text: the very same when nothing changes, undefined when it is left out. */
export type Edit = (text: string) => string | undefined;

export type Edits = Readonly<Record<string, Edit | undefined>>;

export const leaveOut: Edit = () => undefined;

/** Edits the members of an object; undefined when none of them has an edit. An object that an edit empties is left out. */
export function objectWith(edits: Edits): Edit | undefined {
  const some = new Map(Object.entries(edits).filter(([, edit]) => edit !== undefined));
  if (some.size === 0) return undefined;
  return mapped((value, key) => {
    const edit = some.get(key);
    return edit === undefined ? value : edit(value);
  });
}

/** The text of an object with each member edited, or none when nothing of it is left. */
export function mapped(change: (value: string, key: string) => string | undefined): Edit {
  return (text) => {
    const after = mapMembers(text, change);
    return after === '{}' && after !== text ? undefined : after;
  };
}

/** Edits each element of an array, or the one value that stands in its place. */
export function eachOf(edit: Edit | undefined): Edit | undefined {
  if (edit === undefined) return undefined;
  return (text) => {
    if (text.charCodeAt(skipSpace(text, 0)) !== openingBracket) return edit(text);
    const before = elementTexts(text);
    const after = before.map(edit);
    if (after.every((element, index) => element === before[index])) return text;
    return `[${after.filter((element) => element !== undefined).join(',')}]`;
  };
}

/** One edit after the other; undefined when there is none. */
export function inTurn(...edits: readonly (Edit | undefined)[]): Edit | undefined {
  const some = edits.filter((edit) => edit !== undefined);
  if (some.length === 0) return undefined;
  return (text) => some.reduce<string | undefined>((left, edit) => (left === undefined ? left : edit(left)), text);
}

/** Changes the strings of a value, however deep they stand; keys stay. `text` must be valid JSON. */
export function mapStrings(text: string, change: (string: string) => string): string {
  let edited = '';
  let from = 0;
  let at = text.indexOf('"');
  while (at !== -1) {
    const end = stringEnd(text, at);
    const isKey = text.charCodeAt(skipSpace(text, end)) === colon;
    const before = isKey ? '' : stringAt(text, at, end);
    const after = isKey ? before : change(before);
    if (after !== before) {
      edited += text.slice(from, at) + JSON.stringify(after);
      from = end;
    }
    at = text.indexOf('"', end);
  }
  return from === 0 ? text : edited + text.slice(from);
}
