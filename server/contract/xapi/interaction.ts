// Data 2.4.4.1, Interaction Activities: the part of an Activity's definition that describes a question.
import { both, isFull, isObject, NOTHING_WRONG, wrong } from './check.ts';
import type { Check, Rule } from './check.ts';
import { checkLanguageMap } from './language-map.ts';
import type { LanguageMap } from './language-map.ts';
import { arrayOf, objectOf } from './object-of.ts';
import { anyString, oneOfStrings } from './plain-values.ts';

const INTERACTION_TYPES = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
] as const;

const COMPONENT_LISTS = ['choices', 'scale', 'source', 'target', 'steps'] as const;

type InteractionType = (typeof INTERACTION_TYPES)[number];

/** One of the things to choose, order, match or do. */
type InteractionComponent = { readonly id: string; readonly description?: LanguageMap };

export type Interaction = {
  readonly interactionType?: InteractionType;
  readonly correctResponsesPattern?: readonly string[];
} & { readonly [list in (typeof COMPONENT_LISTS)[number]]?: readonly InteractionComponent[] };

const SECTION = 'xAPI 1.0.3 Data 2.4.4.1';

const checkComponent = objectOf({
  name: 'An interaction component',
  section: SECTION,
  required: { id: anyString('The "id" of an interaction component', SECTION) },
  optional: { description: checkLanguageMap },
});

const REPEATED_ID = `The ids in a list of interaction components must all be different (${SECTION})`;

function componentList(list: string): Check {
  const checkComponents = arrayOf(`"${list}"`, SECTION, checkComponent);
  return (value) => {
    const violations = checkComponents(value);
    return Array.isArray(value) ? both(violations, repeatedIds(value)) : violations;
  };
}

function repeatedIds(components: readonly unknown[]) {
  const seen = new Set<string>();
  let violations = NOTHING_WRONG;
  for (const [index, component] of components.entries()) {
    const id = isObject(component) ? component.id : undefined;
    if (typeof id !== 'string') continue;
    if (seen.has(id)) violations = both(violations, wrong(REPEATED_ID, `/${index}/id`));
    if (isFull(violations)) break;
    seen.add(id);
  }
  return violations;
}

// Data 2.4.4.1 lets an LRS check which list goes with which type and what the patterns look like; real data would suffer.
export const INTERACTION_PROPERTIES = {
  interactionType: oneOfStrings(INTERACTION_TYPES, 'An "interactionType"', SECTION),
  correctResponsesPattern: arrayOf('A "correctResponsesPattern"', SECTION, anyString('A correct response', SECTION)),
  choices: componentList('choices'),
  scale: componentList('scale'),
  source: componentList('source'),
  target: componentList('target'),
  steps: componentList('steps'),
};

const NEED_A_TYPE = ['correctResponsesPattern', ...COMPONENT_LISTS];

const NO_TYPE = wrong(
  `A definition with correct responses or interaction components needs "interactionType" (${SECTION})`,
  '/interactionType',
);

/** Data 2.4.4.1: a definition with any other interaction property needs the type. */
export const needsInteractionType: Rule = (definition) => {
  if (definition.interactionType !== undefined) return NOTHING_WRONG;
  const isInteraction = NEED_A_TYPE.some((property) => definition[property] !== undefined);
  return isInteraction ? NO_TYPE : NOTHING_WRONG;
};
