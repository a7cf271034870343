// Data 4.1: the keys are IRIs; the values are never looked at, however deep they go.
import { both, isFull, isObject, NOTHING_WRONG, quote, wrong } from './check.ts';
import type { Check } from './check.ts';
import { isIri } from './iri.ts';
import type { Iri } from './iri.ts';

export type Extensions = { readonly [key: Iri]: unknown };

const SECTION = 'xAPI 1.0.3 Data 4.1';

export const checkExtensions: Check = (value) => {
  if (!isObject(value)) return wrong(`Extensions must be a JSON object (${SECTION})`);
  let violations = NOTHING_WRONG;
  for (const key of Object.keys(value)) {
    if (!isIri(key)) violations = both(violations, wrong(badKey(key)));
    if (isFull(violations)) return violations;
  }
  return violations;
};

function badKey(key: string): string {
  return `The extension key ${quote(key)} must be an IRI with a scheme and without spaces (${SECTION})`;
}
