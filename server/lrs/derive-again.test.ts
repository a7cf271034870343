import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Statement } from '../contract/xapi/statement.ts';
import { migrate } from '../store/migrate.ts';
import { firstStore } from '../store/migrations/0001-first-store.ts';
import { connect, storeFileName } from '../store/open-database.ts';
import { aStatement, anActivity, anAgent } from '../testing/a-statement.ts';
import { basic, startTestLrs, temporaryFolder } from '../testing/start-test-lrs.ts';
import type { TestLrs } from '../testing/start-test-lrs.ts';

const course = anActivity('course');
const longActivity = anActivity('x'.repeat(600));
const longVerb = { id: `https://example.org/${'v'.repeat(600)}` };
const ids = ['1', '2', '3'].map((digit) => `7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a0${digit}`);

const statements: readonly Statement[] = [
  aStatement({
    actor: { ...anAgent('ana'), name: 'Ana' },
    context: { contextActivities: { parent: [{ ...course, definition: { name: { en: 'Course' } } }] } },
  }),
  aStatement({ actor: anAgent('bo'), object: { objectType: 'StatementRef', id: ids[0] ?? '' } }),
  aStatement({ object: longActivity, verb: longVerb }),
].map((statement, index) => ({ ...statement, id: ids[index] ?? '' }));

/** A store as the first Cairn left it: with its default scopes, and texts of any length as they are. */
function makeFirstStore(dataFolder: string): void {
  const database = connect(join(dataFolder, storeFileName));
  migrate(database, () => undefined, [firstStore]);
  database
    .prepare('INSERT INTO credential (key, label, secret_hash, scopes, created_at) VALUES (?, ?, ?, ?, 0)')
    .run(
      'key',
      'course',
      createHash('sha256').update('secret').digest(),
      '["statements/write","statements/read/mine"]',
    );
  const insert = database.prepare(
    `INSERT INTO statement (id, stored, happened, credential_key, verb, target_id, is_voiding, json)
     VALUES (?, ?, 0, 'key', ?, ?, 0, ?)`,
  );
  const authority = { account: { homePage: 'http://localhost/cairn', name: 'key' } };
  statements.forEach((statement, index) => {
    const { id = '', verb, object } = statement;
    const target = object.objectType === 'StatementRef' ? object.id : null;
    insert.run(id, index + 1, verb.id, target, JSON.stringify({ ...statement, authority }));
    if ('id' in object && target === null) {
      database.prepare('INSERT INTO statement_activity (activity, sequence) VALUES (?, ?)').run(object.id, index + 1);
    }
    const actor = `mbox::${'mbox' in statement.actor ? statement.actor.mbox : ''}`;
    database.prepare('INSERT INTO statement_agent (agent, sequence) VALUES (?, ?)').run(actor, index + 1);
  });
  database.close();
}

async function askAll(lrs: TestLrs): Promise<unknown[]> {
  const ask = async (path: string) => {
    const answer = (await (await lrs.xapi(path)).json()) as { statements?: { id: string }[] };
    return answer.statements?.map(({ id }) => ids.indexOf(id)) ?? answer;
  };
  const activity = encodeURIComponent(course.id);
  const agent = encodeURIComponent(JSON.stringify(anAgent('ana')));
  return [
    await ask(`/statements?activity=${activity}&related_activities=true`),
    await ask(`/statements?agent=${agent}`),
    await ask(`/statements?activity=${longActivity.id}`),
    await ask(`/statements?verb=${longVerb.id}`),
    await ask(`/activities?activityId=${activity}`),
    await ask(`/agents?agent=${agent}`),
  ];
}

const found = [
  [1, 0],
  [1, 0],
  [2],
  [2],
  { objectType: 'Activity', ...course, definition: { name: { en: 'Course' } } },
  { objectType: 'Person', name: ['Ana'], mbox: [anAgent('ana').mbox] },
];

it('finds in a store of the first Cairn all that is found in one of today, with the credentials of then', async () => {
  const today = await startTestLrs();
  await today.xapi('/statements', { method: 'POST', body: statements });
  expect(await askAll(today)).toEqual(found);

  const dataFolder = temporaryFolder();
  makeFirstStore(dataFolder);
  const events: string[] = [];
  const upgraded = await startTestLrs({ dataFolder, log: (event) => events.push(event) });
  expect(events).toEqual(['preparing the store for this version']);
  const headers = { Authorization: basic('key', 'secret') };
  expect(await askAll({ ...upgraded, xapi: (path) => upgraded.xapi(path, { headers }) })).toEqual(found);
});

it('goes on where it was interrupted, and does it once', async () => {
  const dataFolder = temporaryFolder();
  makeFirstStore(dataFolder);
  const whole = await startTestLrs({ dataFolder, log: () => undefined });
  await whole.lrs.close();
  const database = connect(join(dataFolder, storeFileName));
  database.exec('DELETE FROM statement_related_activity; UPDATE derivation SET version = 0, reached = 1');
  database.close();
  const events: unknown[] = [];
  const again = await startTestLrs({ dataFolder, log: (_, details) => events.push(details) });
  expect(events).toEqual([{ statements: 2 }]);
  // What was derived from the first Statement before is not derived again.
  expect((await askAll(again))[0]).toEqual([1]);
  await again.lrs.close();
  await startTestLrs({ dataFolder, log: (event) => events.push(event) });
  expect(events).toHaveLength(1);
});
