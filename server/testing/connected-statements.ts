// Statements of a small world, in which nearly everything is connected: the same few people, Activities and ids stand
// everywhere that the standard lets them stand. For tests of queries.
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Agent, Group } from '../contract/xapi/actor.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import type { Context } from '../contract/xapi/context.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { SimpleObject } from '../contract/xapi/statement-object.ts';
import type { StatementRef } from '../contract/xapi/statement-ref.ts';
import type { SubStatement } from '../contract/xapi/sub-statement.ts';
import { VOIDED } from '../contract/xapi/verb.ts';

export const people: readonly Agent[] = [
  { mbox: 'mailto:ana@example.org' },
  { account: { homePage: 'https://example.org', name: 'bo' } },
  { mbox_sha1sum: 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3' },
  { openid: 'https://dee.example.org' },
];
export const courses = ['a', 'b', 'c', 'd'].map((name) => `https://example.org/course/${name}`);
export const verbs = ['did', 'saw', 'made'].map((name) => `https://example.org/verb/${name}`);
export const registrations = ['1', '2'].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`);

/** The ids of connected Statements, in the order in which they are sent. */
export function connectedId(number: number): string {
  return `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

const agent = fc.constantFrom(...people);
const group: Arbitrary<Group> = fc.oneof(
  agent.map((one) => ({ ...one, objectType: 'Group' as const })),
  fc.array(agent, { maxLength: 2 }).map((member) => ({ objectType: 'Group' as const, member })),
);
const actor = fc.oneof({ weight: 3, arbitrary: agent }, { weight: 1, arbitrary: group });
const activity: Arbitrary<Activity> = fc.constantFrom(...courses).map((id) => ({ id }));
const verb = fc.constantFrom(...verbs).map((id) => ({ id }));

const context: Arbitrary<Context> = fc.record(
  {
    registration: fc.constantFrom(...registrations),
    instructor: actor,
    team: group,
    contextActivities: fc.record(
      { parent: fc.array(activity, { maxLength: 2 }), grouping: activity, category: fc.tuple(activity) },
      { requiredKeys: [] },
    ),
    contextAgents: fc.tuple(agent.map((one) => ({ objectType: 'contextAgent' as const, agent: one }))),
    contextGroups: fc.tuple(group.map((one) => ({ objectType: 'contextGroup' as const, group: one }))),
    statement: fc.nat({ max: 9 }).map(referenceTo),
  },
  { requiredKeys: [] },
);

function referenceTo(number: number): StatementRef {
  return { objectType: 'StatementRef', id: connectedId(number) };
}

/** Statements for one store, of xAPI 2.0; they point at each other and void each other in any order. */
export function connectedStatements(most: number): Arbitrary<Statement[]> {
  const reference = fc.nat({ max: most }).map(referenceTo);
  const simpleObject: Arbitrary<SimpleObject> = fc.oneof(
    { weight: 3, arbitrary: activity },
    { weight: 1, arbitrary: agent.map((one) => ({ objectType: 'Agent' as const, ...one })) },
    { weight: 1, arbitrary: group },
    { weight: 3, arbitrary: reference },
  );
  const subStatement: Arbitrary<SubStatement> = fc.record(
    { objectType: fc.constant('SubStatement' as const), actor, verb, object: simpleObject, context },
    { requiredKeys: ['objectType', 'actor', 'verb', 'object'] },
  );
  const ordinary = fc.record(
    {
      actor,
      verb,
      object: fc.oneof({ weight: 6, arbitrary: simpleObject }, { weight: 1, arbitrary: subStatement }),
      context: context.map(({ ...parts }) => parts),
    },
    { requiredKeys: ['actor', 'verb', 'object'] },
  );
  const voiding = fc.record({ actor, verb: fc.constant({ id: VOIDED }), object: reference });
  return fc
    .array(fc.oneof({ weight: 7, arbitrary: ordinary }, { weight: 1, arbitrary: voiding }), {
      minLength: most / 2,
      maxLength: most,
    })
    .map((statements) => statements.map((statement, number) => ({ id: connectedId(number), ...statement })));
}
