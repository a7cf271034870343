// Reading JSON that anybody may have written: a field is what it should be, or it is not there.
import type { JsonObject } from '../../contract/xapi/check.ts';
import { isObject } from '../../contract/xapi/check.ts';

/** JSON-LD writes one as itself, and several as an array. */
export function listIn(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

export function objectIn(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function objectsIn(value: unknown): JsonObject[] {
  return listIn(value).filter(isObject);
}

export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function textsIn(value: unknown): string[] {
  return listIn(value).filter((one) => typeof one === 'string');
}

/** An id, or the id of the object that stands in its place. */
export function idIn(value: unknown): string | undefined {
  return textIn(value) ?? textIn(objectIn(value)['id']);
}

/** `{ "type": "X" }`, `{ "type": ["X", …] }` and the same with `@type`. */
export function hasType(object: JsonObject, ...types: readonly string[]): boolean {
  const own = [...textsIn(object['type']), ...textsIn(object['@type'])];
  return types.some((type) => own.includes(type));
}
