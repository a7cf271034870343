// Data 2.4.4.1: something that can be done, such as a course, a page or a question.
import { checkActivityDefinition } from './activity-definition.ts';
import type { ActivityDefinition } from './activity-definition.ts';
import { anIri } from './iri.ts';
import type { Iri } from './iri.ts';
import { objectOf } from './object-of.ts';

export type Activity = {
  readonly objectType?: 'Activity';
  readonly id: Iri;
  readonly definition?: ActivityDefinition;
};

const SECTION = 'xAPI 1.0.3 Data 2.4.4.1';

export const checkActivity = objectOf({
  name: 'An Activity',
  section: SECTION,
  objectType: 'Activity',
  isObjectTypeOptional: true,
  required: { id: anIri('The "id" of an Activity', SECTION) },
  optional: { definition: checkActivityDefinition },
});
