// Data 2.4.4.1, Activity Definition: what is known about an Activity.
import { checkExtensions } from './extensions.ts';
import type { Extensions } from './extensions.ts';
import { INTERACTION_PROPERTIES, needsInteractionType } from './interaction.ts';
import type { Interaction } from './interaction.ts';
import { anIri, anIrl } from './iri.ts';
import type { Iri } from './iri.ts';
import { checkLanguageMap } from './language-map.ts';
import type { LanguageMap } from './language-map.ts';
import { objectOf } from './object-of.ts';

export type ActivityDefinition = Interaction & {
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  readonly type?: Iri;
  readonly moreInfo?: Iri;
  readonly extensions?: Extensions;
};

const SECTION = 'xAPI 1.0.3 Data 2.4.4.1';

export const checkActivityDefinition = objectOf({
  name: 'The definition of an Activity',
  section: SECTION,
  optional: {
    ...INTERACTION_PROPERTIES,
    name: checkLanguageMap,
    description: checkLanguageMap,
    type: anIri('The "type" of an Activity', SECTION),
    moreInfo: anIrl('"moreInfo"', SECTION),
    extensions: checkExtensions,
  },
  rules: [needsInteractionType],
});
