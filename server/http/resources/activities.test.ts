// The Activities Resource (xAPI 1.0.3 Communication 2.5).
import { describe, expect, it } from 'vitest';
import type { ProblemBody } from '../../contract/problem.ts';
import type { ActivityDefinition } from '../../contract/xapi/activity-definition.ts';
import { aStatement, aSubStatement, anActivity } from '../../testing/a-statement.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';

const { id } = anActivity();
const path = `/activities?${new URLSearchParams({ activityId: id })}`;

function defined(definition: ActivityDefinition) {
  return { ...anActivity(), definition };
}

async function definitionAt(lrs: TestLrs): Promise<unknown> {
  const response = await lrs.xapi(path);
  const { objectType, id: found, definition } = (await response.json()) as Record<string, unknown>;
  expect([response.status, objectType, found]).toEqual([200, 'Activity', id]);
  return definition;
}

describe('Communication 2.5: an Activity', () => {
  it('has what all Statements say of it, wherever they mention it, in all their languages', async () => {
    const lrs = await startTestLrs();
    const type = 'http://adlnet.gov/expapi/activities/course';
    const parent = defined({ name: { es: 'Curso' } });
    const statements = [
      aStatement({ object: defined({ name: { en: 'Course' }, type }) }),
      aStatement({ object: defined({ name: { de: 'Kurs' }, description: { en: 'About fire' } }) }),
      aStatement({ object: anActivity('quiz'), context: { contextActivities: { parent: [parent] } } }),
      aStatement({ object: aSubStatement({ object: defined({ moreInfo: 'https://example.org/info' }) }) }),
    ];
    await lrs.xapi('/statements', { method: 'POST', body: statements });
    expect(await definitionAt(lrs)).toEqual({
      name: { en: 'Course', de: 'Kurs', es: 'Curso' },
      description: { en: 'About fire' },
      type,
      moreInfo: 'https://example.org/info',
    });
  });

  it('that nobody has mentioned is answered by its id', async () => {
    const lrs = await startTestLrs();
    for (const version of ['1.0.3', '2.0.0']) {
      const response = await lrs.xapi(path, { headers: { 'X-Experience-API-Version': version } });
      expect([response.status, await response.json()]).toEqual([200, { objectType: 'Activity', id }]);
    }
  });

  it('learns nothing from a batch that was refused', async () => {
    const lrs = await startTestLrs();
    const known = aStatement({ id: '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01', object: anActivity('quiz') });
    await lrs.xapi('/statements', { method: 'POST', body: known });
    const defining = aStatement({ object: defined({ name: { en: 'Course' } }) });
    const conflicting = { ...known, result: { success: true } };
    const invalid = { ...aStatement(), verb: {} };
    for (const [status, batch] of [
      [409, [defining, conflicting]],
      [400, [defining, invalid]],
    ]) {
      expect((await lrs.xapi('/statements', { method: 'POST', body: batch })).status).toBe(status);
    }
    expect([await definitionAt(lrs), await lrs.count()]).toEqual([undefined, 1]);
  });

  it.each([
    ['no activityId', '/activities', 'missing-parameter'],
    ['an activityId that is no IRI', '/activities?activityId=course', 'invalid-parameter'],
    ['an empty activityId', '/activities?activityId=', 'invalid-parameter'],
    ['the wrong case', '/activities?activityid=http://example.org/a', 'unknown-parameter'],
    ['another parameter', `${path}&format=exact`, 'unknown-parameter'],
    ['the parameter twice', `${path}&activityId=http://example.org/a`, 'invalid-parameter'],
  ])('is refused with %s', async (_, address, type) => {
    const lrs = await startTestLrs();
    const response = await lrs.xapi(address);
    expect([response.status, ((await response.json()) as ProblemBody).type]).toEqual([400, type]);
  });
});
