// Data 2.4.6: what the experience was part of.
import { checkActor, checkGroup } from './actor.ts';
import type { Actor, Group } from './actor.ts';
import type { Check } from './check.ts';
import { checkContextActivities } from './context-activities.ts';
import type { ContextActivities } from './context-activities.ts';
import { checkContextAgents, checkContextGroups } from './context-agents.ts';
import type { ContextAgent, ContextGroup } from './context-agents.ts';
import { checkExtensions } from './extensions.ts';
import type { Extensions } from './extensions.ts';
import { aLanguageTag } from './language-tag.ts';
import type { LanguageTag } from './language-tag.ts';
import { objectOf } from './object-of.ts';
import { anyString } from './plain-values.ts';
import { checkStatementRef } from './statement-ref.ts';
import type { StatementRef } from './statement-ref.ts';
import { aUuid } from './uuid.ts';
import type { Uuid } from './uuid.ts';
import type { XapiVersion } from './version.ts';

export type Context = {
  readonly registration?: Uuid;
  readonly instructor?: Actor;
  readonly team?: Group;
  readonly contextActivities?: ContextActivities;
  /** Since 2.0.0. */
  readonly contextAgents?: readonly ContextAgent[];
  /** Since 2.0.0. */
  readonly contextGroups?: readonly ContextGroup[];
  readonly revision?: string;
  readonly platform?: string;
  readonly language?: LanguageTag;
  readonly statement?: StatementRef;
  readonly extensions?: Extensions;
};

const SECTION = 'xAPI 1.0.3 Data 2.4.6';

const PROPERTIES = {
  registration: aUuid('A "registration"', SECTION),
  instructor: checkActor,
  team: checkGroup,
  contextActivities: checkContextActivities,
  revision: anyString('A "revision"', SECTION),
  platform: anyString('A "platform"', SECTION),
  language: aLanguageTag('The "language" of a context', SECTION),
  statement: checkStatementRef,
  extensions: checkExtensions,
};

export const checkContext: Readonly<Record<XapiVersion, Check>> = {
  '1.0.3': objectOf({ name: 'A context', section: SECTION, optional: PROPERTIES }),
  '2.0.0': objectOf({
    name: 'A context',
    section: SECTION,
    optional: { ...PROPERTIES, contextAgents: checkContextAgents, contextGroups: checkContextGroups },
  }),
};
