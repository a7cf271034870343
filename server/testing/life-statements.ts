// Statements of a small life, in which nearly everything is connected: courses, quizzes and questions that are said to
// lie in each other, also in circles; registrations, scores, times; Statements that void each other.
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Agent } from '../contract/xapi/actor.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import type { Context } from '../contract/xapi/context.ts';
import type { Result } from '../contract/xapi/result.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { VOIDED } from '../contract/xapi/verb.ts';

export const lifePeople: readonly Agent[] = [{ mbox: 'mailto:ana@example.org' }, { mbox: 'mailto:bo@example.org' }];

/** The ids of Statements in a life. */
export function lifeId(number: number): string {
  return `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

const adl = 'http://adlnet.gov/expapi';
const types = ['course', 'assessment', 'cmi.interaction', 'lesson', 'media'].map((one) => `${adl}/activities/${one}`);
const verbs = [
  'initialized',
  'launched',
  'experienced',
  'answered',
  'passed',
  'failed',
  'completed',
  'terminated',
  'attempted',
  'scored',
].map((one) => `${adl}/verbs/${one}`);

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e').map((one) => `https://example.org/${one}`);
const activity: Arbitrary<Activity> = fc
  .tuple(
    name,
    fc.option(
      fc.record(
        {
          type: fc.constantFrom(...types),
          name: fc.constantFrom({ en: 'Knots' }, { es: 'Nudos' }, { en: 'Sails', es: 'Velas' }),
        },
        { requiredKeys: [] },
      ),
      { nil: undefined },
    ),
  )
  .map(([id, definition]) => (definition === undefined ? { id } : { id, definition }));

const cmi5 = { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' };
const session = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

const context: Arbitrary<Context> = fc
  .record(
    {
      registration: fc.constantFrom('1', '2').map((digit) => `00000000-0000-4000-8000-00000000000${digit}`),
      parent: fc.array(activity, { maxLength: 2 }),
      grouping: fc.array(activity, { maxLength: 2 }),
      isCmi5: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map(({ registration, isCmi5, ...around }) => ({
    ...(registration && { registration }),
    contextActivities: { ...around, ...(isCmi5 && { category: [cmi5] }) },
    ...(isCmi5 && { extensions: { [session]: 'one' } }),
  }));

const result: Arbitrary<Result> = fc.record(
  {
    score: fc.constantFrom({ scaled: 0.5 }, { raw: 8, min: 0, max: 10 }, { scaled: 1 }),
    success: fc.boolean(),
    completion: fc.boolean(),
    duration: fc.constantFrom('PT10S', 'PT5M', 'PT0S'),
    response: fc.constantFrom('yes', 'no'),
  },
  { requiredKeys: [] },
);

const minute = 60_000;
const timestamp = fc
  .tuple(fc.nat({ max: 3 }), fc.nat({ max: 600 }))
  .map(([day, at]) => new Date(Date.UTC(2026, 2, 27 + day) + at * minute).toISOString());

const ordinary = fc.record(
  {
    actor: fc.constantFrom(...lifePeople),
    verb: fc.constantFrom(...verbs).map((id) => ({ id })),
    object: activity,
    context,
    result,
    timestamp,
  },
  { requiredKeys: ['actor', 'verb', 'object', 'timestamp'] },
);

/** A Statement with one of so many ids. */
export function aLifeStatement(most: number): Arbitrary<Statement> {
  const number = fc.nat({ max: most });
  const voiding = fc.record({
    actor: fc.constantFrom(...lifePeople),
    verb: fc.constant({ id: VOIDED }),
    object: number.map((target) => ({ objectType: 'StatementRef' as const, id: lifeId(target) })),
    timestamp,
  });
  const body: Arbitrary<Statement> = fc.oneof({ weight: 9, arbitrary: ordinary }, { weight: 1, arbitrary: voiding });
  return fc.tuple(number, body).map(([own, statement]) => ({ ...statement, id: lifeId(own) }));
}
