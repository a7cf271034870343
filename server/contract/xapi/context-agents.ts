// xAPI 2.0 4.2.2.5: other Agents and Groups that the experience has to do with; new in 2.0.
import { checkAgent, checkGroup } from './actor.ts';
import type { Agent, Group } from './actor.ts';
import { wrong } from './check.ts';
import type { Check } from './check.ts';
import { anIri } from './iri.ts';
import type { Iri } from './iri.ts';
import { arrayOf, objectOf } from './object-of.ts';

export type ContextAgent = {
  readonly objectType: 'contextAgent';
  readonly agent: Agent;
  readonly relevantTypes?: readonly Iri[];
};

export type ContextGroup = {
  readonly objectType: 'contextGroup';
  readonly group: Group;
  readonly relevantTypes?: readonly Iri[];
};

const SECTION = 'xAPI 2.0 4.2.2.5';

const NO_RELEVANT_TYPE = wrong(`"relevantTypes" must have at least one type: add one or leave it out (${SECTION})`);
const checkEachType = arrayOf('"relevantTypes"', SECTION, anIri('A relevant type', SECTION));
const checkRelevantTypes: Check = (value) =>
  Array.isArray(value) && value.length === 0 ? NO_RELEVANT_TYPE : checkEachType(value);

const checkContextAgent = objectOf({
  name: 'A context agent',
  section: SECTION,
  objectType: 'contextAgent',
  required: { agent: checkAgent },
  optional: { relevantTypes: checkRelevantTypes },
});

const checkContextGroup = objectOf({
  name: 'A context group',
  section: SECTION,
  objectType: 'contextGroup',
  required: { group: checkGroup },
  optional: { relevantTypes: checkRelevantTypes },
});

export const checkContextAgents = arrayOf('"contextAgents"', SECTION, checkContextAgent);
export const checkContextGroups = arrayOf('"contextGroups"', SECTION, checkContextGroup);
