import { isObject } from './check.ts';

/**
 * Whether two JSON values are equal; the order of keys and the spelling of numbers do not matter.
 *
 * Walks with a list of its own instead of calling itself: extensions may be nested deeper than the stack.
 */
export function isSameJson(a: unknown, b: unknown): boolean {
  const pairs: [unknown, unknown][] = [[a, b]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const parts = partsToCompare(...pair);
    if (parts === undefined) return false;
    for (const part of parts) pairs.push(part);
  }
  return true;
}

/** The parts that have to be equal for these two to be equal; undefined if they differ already. */
function partsToCompare(a: unknown, b: unknown): [unknown, unknown][] | undefined {
  if (a === b) return [];
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length ? a.map((element, index) => [element, b[index]]) : undefined;
  }
  if (!isObject(a) || !isObject(b)) return undefined;
  const keys = Object.keys(a);
  const haveSameKeys = keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key));
  return haveSameKeys ? keys.map((key) => [a[key], b[key]]) : undefined;
}
