// Data 2.4.4.3, Statement References: a pointer to another Statement, which need not be there.
import { objectOf } from './object-of.ts';
import { aUuid } from './uuid.ts';
import type { Uuid } from './uuid.ts';

export type StatementRef = { readonly objectType: 'StatementRef'; readonly id: Uuid };

const SECTION = 'xAPI 1.0.3 Data 2.4.4.3';

export const checkStatementRef = objectOf({
  name: 'A StatementRef',
  section: SECTION,
  objectType: 'StatementRef',
  required: { id: aUuid('The "id" of a StatementRef', SECTION) },
});
