// Deleting and putting back by a process that is killed again and again: in the end it is as if nothing had happened.
// By hand, with more of everything: DELETING_STATEMENTS=10000 DELETING_KILLS=30 npm run test:e2e -- deleting
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pass } from 'node:timers/promises';
import type { ExperienceWindow } from '../server/contract/experience.ts';
import { createRandom } from '../server/testing/generated/random.ts';
import { makeDataFolder } from './data-folder.ts';
import { makeLearning, recordLearning } from './hostile/learning.ts';
import type { MortalCairn } from './hostile/start-mortal-cairn.ts';
import { startMortalCairn } from './hostile/start-mortal-cairn.ts';
import { expect, test } from './start.ts';

const total = Number(process.env['DELETING_STATEMENTS'] ?? 600);
const kills = Number(process.env['DELETING_KILLS'] ?? 6);

/** In milliseconds. */
const patience = { timeout: 30_000 + total * 5 };

test(`nothing is lost when Cairn is killed ${kills} times while it deletes and puts back`, async ({}, testInfo) => {
  testInfo.setTimeout(60_000 + total * 20 + kills * 10_000);
  const random = createRandom(3);
  const learning = makeLearning(random, total);
  const data = makeDataFolder();
  const mortal = await startMortalCairn(data.path, {});
  try {
    await recordLearning(mortal.cairn, learning);
    await expect.poll(async () => (await experiencesIn(mortal)).total, patience).toBe(total);
    const [experiences, statements] = [await experiencesIn(mortal), statementsIn(data.path)];
    expect(statements).toHaveLength(total);
    for (let death = 0; death < kills; death += 1) {
      const ids = random.some(learning, total / 2).map(({ statement }) => statement.id);
      const work = changeSomething(mortal, ids);
      await pass(random.integer(20, 400));
      await mortal.kill();
      await work;
      await finished(mortal, data.path);
      expect(keptIn(data.path) + statementsIn(data.path).length).toBe(total);
    }
    await putAllBack(mortal);
    expect(statementsIn(data.path)).toEqual(statements);
    await expect.poll(() => experiencesIn(mortal), patience).toEqual(experiences);
    expect(flawsIn(data.path)).toEqual([]);
  } finally {
    await mortal.cairn.stop();
    data.remove();
  }
});

/** Puts everything back and deletes something else, as far as it gets. */
async function changeSomething(mortal: MortalCairn, ids: readonly string[]): Promise<void> {
  const choice = { what: 'statements', ids } as const;
  try {
    await putAllBack(mortal);
    const { statements } = await mortal.api('POST /api/removals/preview', { body: { choice } });
    await mortal.api('POST /api/removals', { body: { choice, statements } });
  } catch {
    // Asked again after a death, it may be done already.
  }
}

async function putAllBack(mortal: MortalCairn): Promise<void> {
  for (const { id } of (await mortal.api('GET /api/removals')).removals) {
    await mortal.api('POST /api/removals/:id/undo', { path: { id } });
  }
}

/** Resolves when what was interrupted is done: all of a removal is out, or all of it is back. */
async function finished(mortal: MortalCairn, folder: string): Promise<void> {
  await mortal.api('GET /api/status');
  const halfDone = `SELECT count(*) AS removals FROM removal WHERE state <> 'removed'
    OR statements <> (SELECT count(*) FROM removed_statement AS s WHERE s.removal = removal.removal)`;
  await expect.poll(() => ask(folder, halfDone), patience).toEqual([{ removals: 0 }]);
}

/** The newest; all of them only once they are derived. */
function experiencesIn(mortal: MortalCairn): Promise<ExperienceWindow> {
  return mortal.api('GET /api/experiences', { query: { from: '0', count: '200' } });
}

function statementsIn(folder: string): unknown[] {
  return ask(folder, 'SELECT sequence, id, stored, voided_by, json FROM statement ORDER BY sequence');
}

function keptIn(folder: string): number {
  return ask(folder, 'SELECT sequence FROM removed_statement').length;
}

/** What SQLite finds, and octets, links and words without a Statement. */
function flawsIn(folder: string): unknown[] {
  const links = ['statement_agent', 'statement_related_agent', 'statement_activity', 'statement_attachment'];
  return [
    ...ask(folder, "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
    ...ask(folder, 'SELECT * FROM pragma_foreign_key_check'),
    ...links.flatMap((table) =>
      ask(folder, `SELECT * FROM ${table} WHERE sequence NOT IN (SELECT sequence FROM statement)`),
    ),
  ];
}

function ask(folder: string, query: string): unknown[] {
  const store = new DatabaseSync(join(folder, 'cairn.sqlite'), { readOnly: true });
  try {
    return store.prepare(query).all();
  } finally {
    store.close();
  }
}
