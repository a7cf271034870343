// Data 4.2: the same text in several languages.
import { both, inside, isFull, isObject, NOTHING_WRONG, quote, wrong } from './check.ts';
import type { Check } from './check.ts';
import { isLanguageTag } from './language-tag.ts';
import type { LanguageTag } from './language-tag.ts';

export type LanguageMap = { readonly [tag: LanguageTag]: string };

const SECTION = 'xAPI 1.0.3 Data 4.2';
const NOT_A_STRING = wrong(`A text in a language map must be a string (${SECTION})`);

export const checkLanguageMap: Check = (value) => {
  if (!isObject(value)) return wrong(`A language map must be a JSON object of language tags and texts (${SECTION})`);
  let violations = NOTHING_WRONG;
  for (const tag of Object.keys(value)) {
    if (!isLanguageTag(tag)) violations = both(violations, wrong(badTag(tag)));
    else if (typeof value[tag] !== 'string') violations = both(violations, inside(tag, NOT_A_STRING));
    if (isFull(violations)) return violations;
  }
  return violations;
};

function badTag(tag: string): string {
  return `${quote(tag)} is not an RFC 5646 language tag; write one such as "en" or "es-MX" (${SECTION})`;
}
