// The vocabulary in which the grammar is written. A check knows nothing of where its value stands: pointers grow on the
// way back up, and only when there is something to report, so a valid Statement allocates nothing for them.
import { MAX_VIOLATIONS } from './violation.ts';
import type { Violation } from './violation.ts';

/** Says everything that is wrong with a value; the pointers are relative to that value. */
export type Check = (value: unknown) => readonly Violation[];

/** Says what is wrong with an object as a whole, beyond what its single properties say. */
export type Rule = (object: JsonObject) => readonly Violation[];

export type JsonObject = { readonly [key: string]: unknown };

/** What every check returns for a value that is right. */
export const NOTHING_WRONG: readonly Violation[] = [];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value itself, or the thing at the relative pointer, breaks a rule. */
export function wrong(rule: string, pointer = ''): readonly Violation[] {
  return [{ pointer, rule }];
}

/** Moves violations of a property or an element to the object or array that holds it. */
export function inside(key: string | number, violations: readonly Violation[]): readonly Violation[] {
  if (violations.length === 0) return NOTHING_WRONG;
  const step = pointerTo(key);
  return violations.map(({ pointer, rule }) => ({ pointer: step + pointer, rule }));
}

export function both(first: readonly Violation[], second: readonly Violation[]): readonly Violation[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  return [...first, ...second].slice(0, MAX_VIOLATIONS);
}

export function isFull(violations: readonly Violation[]): boolean {
  return violations.length >= MAX_VIOLATIONS;
}

/** One step of an RFC 6901 pointer. */
export function pointerTo(key: string | number): string {
  return '/' + String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A key or value as it may stand in a sentence: quoted, and cut when it is long. */
export function quote(text: string): string {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return JSON.stringify(shown);
}

/** `"a", "b" or "c"`. */
export function anyOf(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
