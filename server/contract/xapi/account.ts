// Data 2.4.2.4: a user account on some system.
import { anIrl } from './iri.ts';
import type { Iri } from './iri.ts';
import { objectOf } from './object-of.ts';
import { nonEmptyString } from './plain-values.ts';

export type Account = { readonly homePage: Iri; readonly name: string };

const SECTION = 'xAPI 1.0.3 Data 2.4.2.4';

export const checkAccount = objectOf({
  name: 'An account',
  section: SECTION,
  required: {
    homePage: anIrl('The "homePage" of an account', SECTION),
    name: nonEmptyString('The "name" of an account', SECTION),
  },
});
