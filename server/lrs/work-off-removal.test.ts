import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect, storeFileName } from '../store/open-database.ts';
import { aStatement, anAttachment } from '../testing/a-statement.ts';
import { openRemovals } from '../testing/open-removals.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';

const ids = Array.from({ length: 60 }, (_, number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
const all = { what: 'statements', ids } as const;
const statements = ids.map((id) => aStatement({ id }));
const day = 24 * 60 * 60_000;

/** Fails once so many Statements have been moved, as a crash would. */
function crashAfter(most: number): (sequences: readonly number[]) => void {
  let moved = 0;
  return (sequences) => {
    moved += sequences.length;
    if (moved > most) throw new Error('crash');
  };
}

/** What is there once the next start has looked after it. */
async function afterNextStart(folder: string): Promise<{ readonly statements: number; readonly removals: number }> {
  const record = openRemovals(folder);
  await record.removals.start();
  const found = { statements: record.store.statements.count(), removals: record.removals.list().length };
  await record.close();
  return found;
}

describe('after a crash', () => {
  it('deletes the rest of what was decided', async () => {
    const folder = temporaryFolder();
    const record = openRemovals(folder, { onMoved: crashAfter(0) });
    await record.add(...statements);
    await expect(record.removals.remove(all, ids.length, [])).rejects.toThrow('crash');
    expect(record.removals.list()).toEqual([]);
    await record.close();
    expect(await afterNextStart(folder)).toEqual({ statements: 0, removals: 1 });
  });

  it('puts the rest back', async () => {
    const folder = temporaryFolder();
    const record = openRemovals(folder, { onMoved: crashAfter(ids.length) });
    await record.add(...statements);
    const { id } = await record.removals.remove(all, ids.length, []);
    await expect(record.removals.undo(id)).rejects.toThrow('crash');
    await record.close();
    expect(await afterNextStart(folder)).toEqual({ statements: ids.length, removals: 0 });
  });
});

it('goes on after a rest when a piece fails, without waiting for the next day', async () => {
  const folder = temporaryFolder();
  let isDiskFull = true;
  const waiting: { readonly milliseconds: number; readonly call: () => void }[] = [];
  const record = openRemovals(folder, {
    onMoved: () => {
      if (isDiskFull) throw new Error('full');
    },
    after: (milliseconds, call) => {
      waiting.push({ milliseconds, call });
      return () => undefined;
    },
  });
  await record.add(...statements);
  await expect(record.removals.remove(all, ids.length, [])).rejects.toThrow('full');
  isDiskFull = false;
  expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([60_000]);
  waiting[0]?.call();
  await expect.poll(() => record.removals.list().length).toBe(1);
  expect(record.store.statements.count()).toBe(0);
  await record.close();
});

it('stops between two pieces when Cairn is closed, and goes on after the next start', async () => {
  const folder = temporaryFolder();
  const record = openRemovals(folder);
  await record.add(...statements);
  const removing = record.removals.remove(all, ids.length, []).catch((error: unknown) => error);
  await record.close();
  await removing;
  expect(await afterNextStart(folder)).toEqual({ statements: 0, removals: 1 });
});

describe('when 30 days are over', () => {
  it('forgets what was deleted, with files that nothing else names, but not that it was here', async () => {
    const folder = temporaryFolder();
    let now = Date.parse('2026-11-22T10:00:00Z');
    const record = openRemovals(folder, { clock: () => (now += 1) });
    const octets = ['certificate', 'shared'].map((text) => {
      const content = Buffer.from(text);
      return { content, sha2: createHash('sha256').update(content).digest('hex') };
    });
    const credential = record.store.credentials.find('key');
    if (!credential) throw new Error('there is no credential');
    for (const [id, some] of [
      [ids[0], octets],
      [ids[1], octets.slice(1)],
    ] as const) {
      const attachments = await Promise.all(
        some.map(({ sha2, content }) =>
          record.files.receive(
            sha2,
            (async function* () {
              yield content;
            })(),
          ),
        ),
      );
      const named = some.map(({ sha2, content }) => anAttachment({ sha2, length: content.length }));
      const text = JSON.stringify(aStatement({ id: id ?? '', attachments: named }));
      await record.storer.store({ text, mayBeMany: false, version: '1.0.3', credential, attachments });
      await Promise.all(attachments.map((one) => one.release()));
    }
    const [own, common] = octets.map(({ sha2 }) => sha2);
    await record.removals.remove({ what: 'statements', ids: ids.slice(0, 1) }, 1, []);
    expect(record.files.has(own ?? '')).toBe(true);

    now += 29 * day;
    await record.removals.start();
    expect(record.removals.list()).toHaveLength(1);
    now += day;
    await record.removals.start();
    expect(record.removals.list()).toEqual([]);
    expect([own, common].map((sha2) => record.files.has(sha2 ?? ''))).toEqual([false, true]);
    expect(record.store.removals.isBuried(ids[0] ?? '')).toBe(true);
    await record.add(aStatement({ id: ids[0] ?? '' }));
    expect(record.store.statements.count()).toBe(1);
    await record.close();
  });
});

it('removes for good without a trace, so that the same can be stored anew', async () => {
  const folder = temporaryFolder();
  const record = openRemovals(folder);
  await record.add(...statements.slice(0, 3));
  await record.removals.removeForGood([1, 2, 3]);
  const database = connect(join(folder, storeFileName));
  for (const table of ['removal', 'removed_statement', 'tombstone', 'statement_agent', 'statement_related_agent']) {
    expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
  }
  database.close();
  await record.add(...statements.slice(0, 3));
  expect(record.store.statements.count()).toBe(3);
  await record.close();
});

it('gives no time of storing twice, even when the newest Statements are deleted', async () => {
  const folder = temporaryFolder();
  const still = () => 1_000_000;
  const record = openRemovals(folder, { clock: still });
  await record.add(...statements.slice(0, 3));
  const { id } = await record.removals.remove({ what: 'statements', ids: ids.slice(1, 3) }, 2, []);
  await record.close();
  const again = openRemovals(folder, { clock: still });
  await again.add(...statements.slice(5, 8));
  expect(await again.removals.undo(id)).toBe(2);
  expect(again.store.statements.count()).toBe(6);
  await again.close();
});
