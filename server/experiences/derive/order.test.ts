// Whatever arrives in whatever order: the same Statements tell the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { dayInUtc } from '../../testing/derive-from.ts';
import { activityNamed, statementAbout } from '../../testing/statement-about.ts';
import { deriveAll } from './derive-all.ts';

const activities: readonly Activity[] = [
  activityNamed('https://example.org/programme', 'All', 'http://example.org/types/programme'),
  activityNamed('https://example.org/course', 'Whole', 'https://w3id.org/xapi/cmi5/activitytype/course'),
  activityNamed('https://example.org/unit'),
  activityNamed('https://example.org/quiz', 'Test', 'assessment'),
  activityNamed('https://example.org/quiz#q1', 'Why?', 'question'),
  activityNamed('https://example.org/quiz?attempt=1', 'Attempt', 'attempt'),
  activityNamed('https://example.org/page', 'Page', 'http://activitystrea.ms/schema/1.0/page'),
];

const verbs = ['initialized', 'attempted', 'experienced', 'answered', 'completed', 'passed', 'failed', 'terminated'];
const others = ['https://w3id.org/xapi/adl/verbs/satisfied', 'http://activitystrea.ms/schema/1.0/read'];

const anActivity = fc.constantFrom(...activities);
const aFew = fc.array(anActivity, { maxLength: 3 });

const aSaying: fc.Arbitrary<Statement> = fc
  .record({
    verb: fc.constantFrom(...verbs, ...others),
    object: anActivity,
    minute: fc.integer({ min: 0, max: 100_000 }),
    registration: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    parent: aFew,
    grouping: aFew,
    isCmi5: fc.boolean(),
    scaled: fc.option(fc.constantFrom(0, 0.5, 1), { nil: undefined }),
    seconds: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }),
  })
  .map(({ verb, object, minute, registration, parent, grouping, isCmi5, scaled, seconds }) =>
    statementAbout(verb, object, {
      minute,
      parent,
      grouping,
      ...(registration !== undefined && { registration }),
      ...(isCmi5 && { category: ['https://w3id.org/xapi/cmi5/context/categories/cmi5'] }),
      result: {
        ...(scaled !== undefined && { score: { scaled } }),
        ...(seconds !== undefined && { duration: `PT${seconds}S` }),
      },
    }),
  );

const aLife = fc.uniqueArray(aSaying, { maxLength: 40, selector: ({ timestamp }) => timestamp });

function derive(statements: readonly Statement[]) {
  const counted = statements.map((statement, index) => {
    return { sequence: index + 1, statement, at: Date.parse(statement.timestamp ?? '') };
  });
  return [...deriveAll(counted, () => undefined, dayInUtc)].sort(([one], [other]) => (one < other ? -1 : 1));
}

describe('the order of arrival', () => {
  it('never changes what is told', () => {
    const shuffled = aLife.chain((life) =>
      fc.tuple(fc.constant(life), fc.shuffledSubarray(life, { minLength: life.length })),
    );
    fc.assert(
      fc.property(shuffled, ([life, other]) => {
        expect(derive(other)).toEqual(derive(life));
      }),
      { numRuns: 100 },
    );
  });

  it('never loses or doubles a Statement', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const own = derive(life).reduce((sum, [, { facts }]) => sum + facts.ownStatements, 0);
        expect(own).toBe(life.length);
        const roots = derive(life).filter(([, { parent }]) => parent === null);
        expect(roots.reduce((sum, [, { facts }]) => sum + facts.statements, 0)).toBe(life.length);
      }),
      { numRuns: 100 },
    );
  });

  it('never makes anything lie in itself', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const all = new Map(derive(life));
        for (const activity of all.keys()) {
          const above = new Set<string>();
          for (let one = all.get(activity)?.parent; one; one = all.get(one)?.parent) {
            expect(above.has(one) || one === activity).toBe(false);
            above.add(one);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
