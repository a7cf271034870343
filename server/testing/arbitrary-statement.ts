// Generators of valid Statements for property tests, one for each term of the standard.
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { ActivityDefinition } from '../contract/xapi/activity-definition.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import type { Agent, Group } from '../contract/xapi/actor.ts';
import type { Attachment } from '../contract/xapi/attachment.ts';
import type { Context } from '../contract/xapi/context.ts';
import type { Extensions } from '../contract/xapi/extensions.ts';
import type { LanguageMap } from '../contract/xapi/language-map.ts';
import type { Result } from '../contract/xapi/result.ts';
import type { Score } from '../contract/xapi/score.ts';
import type { StatementObject, Statement } from '../contract/xapi/statement.ts';
import type { SimpleObject } from '../contract/xapi/statement-object.ts';
import type { StatementRef } from '../contract/xapi/statement-ref.ts';
import type { SubStatement } from '../contract/xapi/sub-statement.ts';
import { VOIDED } from '../contract/xapi/verb.ts';
import type { Verb } from '../contract/xapi/verb.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';

const text = fc.string({ unit: 'binary', maxLength: 20 });
const word = fc.stringMatching(/^[a-z\u00e0-\u00f6\u3041-\u3096]{1,8}$/);
const uuid = fc.oneof(fc.uuid(), fc.stringMatching(/^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/));
const languageTag = fc.constantFrom(
  'en',
  'es-MX',
  'zh-Hant-TW',
  'sl-rozaj-biske',
  'de-CH-1901',
  'x-private',
  'i-klingon',
);
const iri = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  word.map((name) => `https://example.org/${name}`),
  word.map((name) => `course-v1:Org+${name}+run`),
  fc.constantFrom(
    'act:blog',
    'urn:uuid:6690e6c9-3ef0-4ed3-8b37-7f3964730bee',
    'uuid://6690e6c9',
    'tag:example.org,2025:a',
  ),
);
const timestamp = fc
  .tuple(
    fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
    fc.constantFrom('Z', 'z', '', '456Z', '+00:00', '+0530', '-11', '456+01:01'),
  )
  .map(([date, ending]) => date.toISOString().slice(0, -1) + ending);
const duration = fc.oneof(
  fc.constantFrom('P4W', 'P0.5W', 'P3Y1M29DT4H35M59.14S', 'PT0S', 'P1Y', 'PT1,5M', 'P0D'),
  fc.nat().map((milliseconds) => `PT${milliseconds / 1000}S`),
);

const languageMap: Arbitrary<LanguageMap> = fc.dictionary(languageTag, text, { maxKeys: 3 });
const extensions: Arbitrary<Extensions> = fc.dictionary(iri, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 2 });

const identifier = fc.oneof(
  word.map((name) => ({ mbox: `mailto:${name}@Example.org` })),
  fc.stringMatching(/^[0-9a-fA-F]{40}$/).map((sum) => ({ mbox_sha1sum: sum })),
  iri.map((openid) => ({ openid })),
  fc.record({ homePage: iri, name: fc.string({ minLength: 1 }) }).map((account) => ({ account })),
);
const agentType = fc.record({ objectType: fc.constant('Agent' as const), name: text }, { requiredKeys: [] });
const agent: Arbitrary<Agent> = fc.tuple(agentType, identifier).map(([type, id]) => ({ ...type, ...id }));
const agentAsObject = agent.map((anAgent) => ({ ...anAgent, objectType: 'Agent' as const }));
const members = fc.array(agent, { maxLength: 4 });
const anonymousGroup = fc.record(
  { objectType: fc.constant('Group' as const), name: text, member: members },
  { requiredKeys: ['objectType', 'member'] },
);
const identifiedGroup = fc
  .tuple(
    fc.record(
      { objectType: fc.constant('Group' as const), name: text, member: members },
      { requiredKeys: ['objectType'] },
    ),
    identifier,
  )
  .map(([group, id]) => ({ ...group, ...id }));
const group: Arbitrary<Group> = fc.oneof(anonymousGroup, identifiedGroup);
const actor = fc.oneof(agent, group);
const authority = fc.oneof(
  agent,
  fc.record({ objectType: fc.constant('Group' as const), member: fc.array(agent, { minLength: 2, maxLength: 2 }) }),
);

const verb: Arbitrary<Verb> = fc.record({ id: iri, display: languageMap }, { requiredKeys: ['id'] });
const statementRef: Arbitrary<StatementRef> = fc.record({ objectType: fc.constant('StatementRef' as const), id: uuid });

const components = fc.uniqueArray(fc.record({ id: text, description: languageMap }, { requiredKeys: ['id'] }), {
  selector: (component) => component.id,
  maxLength: 3,
});
const definition: Arbitrary<ActivityDefinition> = fc.oneof(
  fc.record(
    { name: languageMap, description: languageMap, type: iri, moreInfo: iri, extensions },
    { requiredKeys: [] },
  ),
  fc.record(
    {
      interactionType: fc.constantFrom('choice', 'likert', 'matching', 'performance', 'true-false', 'other'),
      correctResponsesPattern: fc.array(text, { maxLength: 2 }),
      choices: components,
      scale: components,
      source: components,
      target: components,
      steps: components,
    },
    { requiredKeys: ['interactionType'] },
  ),
);
const activity: Arbitrary<Activity> = fc.record(
  { objectType: fc.constant('Activity' as const), id: iri, definition },
  { requiredKeys: ['id'] },
);
const simpleObject: Arbitrary<SimpleObject> = fc.oneof(
  { weight: 4, arbitrary: activity },
  agentAsObject,
  group,
  statementRef,
);

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const limitedScore = fc
  .uniqueArray(number, { minLength: 3, maxLength: 3, comparator: 'IsStrictlyEqual' })
  .map((numbers) => numbers.toSorted((a, b) => a - b))
  .map(([min = 0, raw = 1, max = 2]) => ({ min, raw, max }));
const score: Arbitrary<Score> = fc.oneof(
  limitedScore,
  fc.record({ scaled: fc.double({ min: -1, max: 1, noNaN: true }), raw: number }, { requiredKeys: [] }),
);
const result: Arbitrary<Result> = fc.record(
  { score, success: fc.boolean(), completion: fc.boolean(), response: text, duration, extensions },
  { requiredKeys: [] },
);

const attachment: Arbitrary<Attachment> = fc.record(
  {
    usageType: iri,
    display: languageMap,
    description: languageMap,
    contentType: fc.constantFrom('text/plain', 'application/pdf', 'text/plain; charset=utf-8', 'image/svg+xml'),
    length: fc.nat(),
    sha2: fc.stringMatching(/^[0-9a-f]{64}$/),
    fileUrl: iri,
  },
  { requiredKeys: ['usageType', 'display', 'contentType', 'length', 'sha2'] },
);

const activityOrList = fc.oneof(activity, fc.array(activity, { maxLength: 3 }));
const contextActivities = fc.record(
  { parent: activityOrList, grouping: activityOrList, category: activityOrList, other: activityOrList },
  { requiredKeys: [] },
);
const relevantTypes = fc.array(iri, { minLength: 1, maxLength: 2 });
const contextAgent = fc.record(
  { objectType: fc.constant('contextAgent' as const), agent, relevantTypes },
  { requiredKeys: ['objectType', 'agent'] },
);
const contextGroup = fc.record(
  { objectType: fc.constant('contextGroup' as const), group, relevantTypes },
  { requiredKeys: ['objectType', 'group'] },
);
const CONTEXT_OF_1 = {
  registration: uuid,
  instructor: actor,
  team: group,
  contextActivities,
  revision: text,
  platform: text,
  language: languageTag,
  statement: statementRef,
  extensions,
};
const CONTEXT_OF_2 = {
  ...CONTEXT_OF_1,
  contextAgents: fc.array(contextAgent, { maxLength: 2 }),
  contextGroups: fc.array(contextGroup, { maxLength: 2 }),
};
const contextOf: Readonly<Record<XapiVersion, Arbitrary<Context>>> = {
  '1.0.3': fc.record(CONTEXT_OF_1, { requiredKeys: [] }),
  '2.0.0': fc.record(CONTEXT_OF_2, { requiredKeys: [] }),
};

const RESULT_TO_ATTACHMENTS = { result, timestamp, attachments: fc.array(attachment, { maxLength: 2 }) };
const SET_BY_THE_LRS = {
  id: uuid,
  stored: timestamp,
  authority,
  version: fc.constantFrom('1.0', '1.0.0', '1.0.9'),
};

/** Any valid Statement, without an id, stored, version and authority as often as with them. */
export function arbitraryStatement(version: XapiVersion = '1.0.3'): Arbitrary<Statement> {
  const object: Arbitrary<StatementObject> = fc.oneof({ weight: 4, arbitrary: simpleObject }, subStatement(version));
  return fc
    .tuple(
      verbAndObject(object),
      fc.record(
        { actor, context: contextOf[version], ...RESULT_TO_ATTACHMENTS, ...SET_BY_THE_LRS },
        { requiredKeys: ['actor'] },
      ),
    )
    .map(([verbWithObject, rest]) => onlyDescribingActivities({ ...rest, ...verbWithObject }));
}

function subStatement(version: XapiVersion): Arbitrary<SubStatement> {
  return fc
    .tuple(
      verbAndObject(simpleObject),
      fc.record({ actor, context: contextOf[version], ...RESULT_TO_ATTACHMENTS }, { requiredKeys: ['actor'] }),
    )
    .map(([verbWithObject, rest]) =>
      onlyDescribingActivities({ objectType: 'SubStatement', ...rest, ...verbWithObject }),
    );
}

/** Data 2.3.2: with the voiding Verb goes a StatementRef. */
function verbAndObject<AnObject>(object: Arbitrary<AnObject>) {
  return fc.oneof(
    { weight: 9, arbitrary: fc.record({ verb, object }) },
    fc.record({ verb: fc.constant<Verb>({ id: VOIDED }), object: statementRef }),
  );
}

/** Data 2.4.6: revision and platform go only with an Activity. */
function onlyDescribingActivities<AStatement extends Statement | SubStatement>(statement: AStatement): AStatement {
  const isAboutActivity = (statement.object.objectType ?? 'Activity') === 'Activity';
  if (isAboutActivity || statement.context === undefined) return statement;
  const { revision: _revision, platform: _platform, ...context } = statement.context;
  return { ...statement, context };
}
