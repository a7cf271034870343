// Data 4.3 and 2.2: identifiers are IRIs with a scheme; best-effort validation of the rest is allowed.
import type { Check } from './check.ts';
import { stringThat } from './plain-values.ts';

/** An RFC 3987 IRI with its scheme, such as `https://example.org/x` or `course-v1:Org+1+run`. */
export type Iri = string;

// A scheme, then at least one character; none may be a space, a control or one of the few signs that RFC 3987 leaves out
// everywhere. Stray "%", "[" and "]" pass: real activity ids have them, and nothing breaks.
const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\p{Cc} "<>\\^`{|}]+$/u;

export function isIri(text: string): boolean {
  return IRI.test(text);
}

export function anIri(name: string, section: string): Check {
  return stringThat(isIri, `${name} must be an IRI with a scheme and without spaces (${section})`);
}

/** An IRL is an IRI that can be followed; whether this one can is not for us to judge. */
export function anIrl(name: string, section: string): Check {
  return stringThat(isIri, `${name} must be an IRL with a scheme and without spaces (${section})`);
}
