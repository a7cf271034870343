// Data 2.4.3: what was done.
import { anIri } from './iri.ts';
import type { Iri } from './iri.ts';
import { checkLanguageMap } from './language-map.ts';
import type { LanguageMap } from './language-map.ts';
import { objectOf } from './object-of.ts';

export type Verb = { readonly id: Iri; readonly display?: LanguageMap };

/** Data 2.3.2: a Statement with this Verb voids the one that its object points to. */
export const VOIDED: Iri = 'http://adlnet.gov/expapi/verbs/voided';

const SECTION = 'xAPI 1.0.3 Data 2.4.3';

export const checkVerb = objectOf({
  name: 'A Verb',
  section: SECTION,
  required: { id: anIri('The "id" of a Verb', SECTION) },
  optional: { display: checkLanguageMap },
});
