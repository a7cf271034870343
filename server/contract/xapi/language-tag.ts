// RFC 5646, as far as the LRS has to look (Data 2.2): the sequence of token lengths. An own expression, because bcp-47
// returns what it understood rather than whether the tag is right, and takes longer.
import type { Check } from './check.ts';
import { stringThat } from './plain-values.ts';

/** An RFC 5646 language tag such as `es-MX`; its case does not matter. */
export type LanguageTag = string;

const LANGUAGE = '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})';
const SCRIPT = '(?:-[a-z]{4})?';
const REGION = String.raw`(?:-(?:[a-z]{2}|\d{3}))?`;
const VARIANTS = String.raw`(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*`;
const EXTENSIONS = String.raw`(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*`;
const PRIVATE_USE = String.raw`x(?:-[a-z\d]{1,8})+`;
// RFC 5646 2.1: registered before the grammar was, and not covered by it.
const IRREGULAR =
  'en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:be-fr|be-nl|ch-de)';

const LANGUAGE_TAG = new RegExp(
  `^(?:${LANGUAGE}${SCRIPT}${REGION}${VARIANTS}${EXTENSIONS}(?:-${PRIVATE_USE})?|${PRIVATE_USE}|${IRREGULAR})$`,
  'i',
);

export function isLanguageTag(text: string): boolean {
  return LANGUAGE_TAG.test(text);
}

export function aLanguageTag(name: string, section: string): Check {
  return stringThat(isLanguageTag, `${name} must be an RFC 5646 language tag such as "en" or "es-MX" (${section})`);
}
