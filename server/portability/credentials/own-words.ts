import { isObject } from '../../contract/xapi/check.ts';
import { listIn } from './json-fields.ts';

/**
 * Whether a JSON-LD document brings definitions of words along instead of naming vocabularies.
 *
 * With its own it can call the signed name something else, and show another name under the usual word, while the
 * signature still fits. No issuer of badges needs that.
 */
export function hasOwnWords(document: unknown): boolean {
  const open: unknown[] = [document];
  // It grows while it is gone through: what is deep is reached without calls that are as deep.
  for (const value of open) {
    const contexts = isObject(value) ? value['@context'] : undefined;
    if (contexts === null || listIn(contexts).some((context) => typeof context !== 'string')) return true;
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) open.push(inner);
  }
  return false;
}
