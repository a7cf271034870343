import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aStatement, anActivity, anAgent } from '../testing/a-statement.ts';
import { startTestLrs, temporaryFolder } from '../testing/start-test-lrs.ts';
import type { TestLrs } from '../testing/start-test-lrs.ts';
import { connect, storeFileName } from '../store/open-database.ts';

const course = anActivity('course');
const target = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01';
const referring = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a02';

async function ask(lrs: TestLrs, path: string): Promise<unknown> {
  const answer = (await (await lrs.xapi(path)).json()) as { statements?: { id: string }[] };
  return answer.statements?.map(({ id }) => id) ?? answer;
}

async function askAll(lrs: TestLrs): Promise<unknown[]> {
  const activity = encodeURIComponent(course.id);
  const agent = encodeURIComponent(JSON.stringify(anAgent('ana')));
  return [
    await ask(lrs, `/statements?activity=${activity}&related_activities=true`),
    await ask(lrs, `/statements?agent=${agent}`),
    await ask(lrs, `/activities?activityId=${activity}`),
    await ask(lrs, `/agents?agent=${agent}`),
  ];
}

it('finds in an older store all that is found in one of today', async () => {
  const dataFolder = temporaryFolder();
  const today = await startTestLrs({ dataFolder });
  const statements = [
    aStatement({
      id: target,
      actor: { ...anAgent('ana'), name: 'Ana' },
      context: { contextActivities: { parent: [{ ...course, definition: { name: { en: 'Course' } } }] } },
    }),
    aStatement({ id: referring, actor: anAgent('bo'), object: { objectType: 'StatementRef', id: target } }),
  ];
  await today.xapi('/statements', { method: 'POST', body: statements });
  const found = await askAll(today);
  await today.lrs.close();

  const database = connect(join(dataFolder, storeFileName));
  database.exec(`
    DELETE FROM statement_related_agent; DELETE FROM statement_related_activity; DELETE FROM inherited_filter;
    DELETE FROM activity; DELETE FROM agent_name; UPDATE derivation SET version = 0;
  `);
  database.close();

  const again = await startTestLrs({ dataFolder });
  const headers = { Authorization: today.authorization };
  const asToday: TestLrs = { ...again, xapi: (path) => again.xapi(path, { headers }) };
  expect(await askAll(asToday)).toEqual(found);
  expect(found).toEqual([
    [referring, target],
    [referring, target],
    { objectType: 'Activity', ...course, definition: { name: { en: 'Course' } } },
    { objectType: 'Person', name: ['Ana'], mbox: [anAgent('ana').mbox] },
  ]);
});
