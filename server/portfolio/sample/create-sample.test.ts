import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExperienceSummary } from '../../contract/experience.ts';
import { connect, storeFileName } from '../../store/open-database.ts';
import { aStatement } from '../../testing/a-statement.ts';
import { startTestLrs, temporaryFolder } from '../../testing/start-test-lrs.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';
import { post, received, sendMarker, startBoth } from '../../testing/two-cairns.ts';
import { learner } from './told-statement.ts';

test('goes in once however often it is asked for, and the page knows', async () => {
  const lrs = await startTestLrs();
  expect((await lrs.api('GET /api/status')).hasSample).toBe(false);
  const [first, second] = await Promise.all([putIn(lrs), putIn(lrs)]);
  expect(first).toEqual(second);
  expect(await lrs.api('GET /api/status')).toMatchObject({ hasSample: true, statements: first.statements });
});

test('removing it leaves every table as it was before, whatever the learner did with it', async () => {
  const dataFolder = temporaryFolder();
  const lrs = await startTestLrs({ dataFolder });
  await post(lrs, aStatement({ timestamp: '2025-01-01T10:00:00Z' }));
  const collection = await lrs.api('POST /api/collections', { body: { name: 'Mine' } });
  await experiences(lrs);
  const before = tables(dataFolder);

  const { statements } = await putIn(lrs);
  const [first] = await experiences(lrs);
  const activity = first?.activity ?? '';
  await lrs.api('POST /api/notes', { body: { activity, text: 'How nice' } });
  await lrs.api('POST /api/me/identity-answer', { body: { agent: learner, isMe: true } });
  const items = [{ kind: 'experience', activity, note: 'See here' }];
  await lrs.api('POST /api/collections/:id/items', { path: { id: collection.id }, body: { items } });

  expect(await lrs.api('DELETE /api/sample')).toEqual({ statements });
  expect((await lrs.api('GET /api/status')).hasSample).toBe(false);
  expect(await experiences(lrs)).toHaveLength(1);
  expect(tables(dataFolder)).toEqual(before);
});

test('comes again after it was removed, and also after it was deleted like anything else', async () => {
  const lrs = await startTestLrs();
  const { statements } = await putIn(lrs);
  await lrs.api('DELETE /api/sample');
  expect(await putIn(lrs)).toEqual({ statements });
  const { ids } = await lrs.api('GET /api/transcript/ids');
  const choice = { what: 'statements', ids };
  await lrs.api('POST /api/removals', { body: { choice, statements: ids.length } });
  await lrs.api('DELETE /api/sample');
  expect(await putIn(lrs)).toEqual({ statements });
});

test('brings the file that it names', async () => {
  const lrs = await startTestLrs();
  await putIn(lrs);
  const exam = (await experiences(lrs)).find(({ evidence }) => evidence > 0);
  const detail = await lrs.api('GET /api/experience', { query: { activity: exam?.activity ?? '', language: 'en' } });
  expect(detail.evidence).toMatchObject([{ kind: 'file', contentType: 'application/pdf', held: true }]);
});

test('makes no credential that the learner sees or anybody can use', async () => {
  const lrs = await startTestLrs();
  const before = await lrs.api('GET /api/credentials');
  await putIn(lrs);
  expect(await lrs.api('GET /api/credentials')).toEqual(before);
});

test('is never shared: neither picked nor by a rule', async () => {
  const { lrs, employer, destination } = await startBoth();
  await lrs.api('POST /api/rules', {
    body: {
      name: 'Everything',
      destinationId: destination.id,
      criteria: {},
      form: { as: null, leaveOut: [] },
      existing: true,
    },
  });
  await putIn(lrs);
  const { ids } = await lrs.api('GET /api/transcript/ids');
  const shown = await lrs.api('POST /api/previews', {
    body: {
      destinationId: destination.id,
      selection: { kind: 'picked', statementIds: ids },
      form: { as: null, leaveOut: [] },
    },
  });
  expect(shown).toMatchObject({ sending: 0, heldBack: [{ reason: 'sample', count: ids.length }] });
  const marker = await sendMarker(lrs, destination);
  expect((await received(employer)).map(({ id }) => id)).toEqual([marker]);
});

test('reads as the experiences it was made of', async () => {
  const lrs = await startTestLrs();
  await putIn(lrs);
  const told = (await experiences(lrs)).map(tell);
  expect(told).toEqual(
    expect.arrayContaining([
      'Data protection at work: course, passed, 90 %, 2 attempts',
      'Project management basics: course, completed',
      'How the Moon makes the tides: video, completed',
      'Photographing people in soft light: video, in-progress',
      'Birds of the garden: quiz, passed, 100 %, 2 attempts',
      'Accessible design, certificate programme: programme, in-progress, 88 %',
      'Italian A2: course, in-progress, 90 %',
      'First aid, practical exam: exam, passed, 92 %',
      'Learning Days, Bilbao: event, done',
      'Volunteer tutor: achievement, done',
      'Thinking in systems: reading, completed',
      'How cities bring back their trees: reading, done',
    ]),
  );
  expect(told.some((one) => one.startsWith('Lunch talk: the new budget'))).toBe(false);
  const piano = told.find((one) => one.startsWith('Piano practice'));
  expect(piano).toBe('Piano practice: practice, done, 46 attempts');
});

function putIn(lrs: TestLrs, language = 'en'): Promise<{ readonly statements: number }> {
  return lrs.api('POST /api/sample', { body: { language } });
}

/** What nothing else holds, newest first. */
async function experiences(lrs: TestLrs): Promise<readonly ExperienceSummary[]> {
  return (await lrs.api('GET /api/experiences', { query: { from: '0', count: '200', language: 'en' } })).rows;
}

function tell({ title, kind, standing, bestScore, attempts }: ExperienceSummary): string {
  const score = bestScore?.scaled === null || bestScore === null ? [] : [`${Math.round(bestScore.scaled * 100)} %`];
  const tries = attempts === 1 ? [] : [`${attempts} attempts`];
  return `${title}: ${[kind, standing.status, ...score, ...tries].join(', ')}`;
}

/** All rows of all tables, but for the notes of how far something has come, and what a full-text index keeps inside. */
function tables(dataFolder: string): Record<string, readonly unknown[]> {
  const database = connect(join(dataFolder, storeFileName));
  const names = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
    .pluck()
    .all() as string[];
  const rows = names
    .filter((name) => !/_text|_progress$|^(?:experience_derivation|follow|session)$/.test(name))
    .map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()] as const)
    .map(([name, found]) => [name, found.map(withoutChangeTime)] as const);
  database.close();
  return Object.fromEntries(rows);
}

/** The learner did change the collection. */
function withoutChangeTime(row: unknown): unknown {
  return { ...(row as object), changed_at: undefined };
}
