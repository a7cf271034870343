import { existsSync, mkdirSync, readFileSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { StartFailure } from '../config.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { lockStore } from './lock-store.ts';
import type { Migration } from './migrate.ts';
import { StoreIsNewer, migrate, migrations } from './migrate.ts';
import { connect, openDatabase, openDatabaseBeside, storeFileName } from './open-database.ts';
import { sql } from './sql.ts';
import { createStatementStore, selectPage } from './statement-store.ts';
import type { StatementFilter } from './statement-store.ts';
import { createTranscriptStore, matchAll } from './transcript-store.ts';
import { createWriteQueue } from './write-queue.ts';

function openMemory() {
  const database = connect(':memory:');
  migrate(database, () => undefined);
  onTestFinished(() => {
    database.close();
  });
  database
    .prepare(
      "INSERT INTO credential (key, label, secret_hash, scopes, created_at) VALUES ('key', 'label', x'', '[]', 0)",
    )
    .run();
  return database;
}

function aRow(number: number, words = 'fire safety') {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    stored: number,
    happened: number,
    credentialKey: 'key',
    verb: 'http://example.org/verb',
    registration: undefined,
    targetId: undefined,
    isVoiding: false,
    agents: [`agent ${number % 3}`],
    activities: [`http://example.org/${number % 5}`],
    words,
    json: `{"number":${number}}`,
  };
}

describe('the schema', () => {
  it('is the one in schema.sql', () => {
    const rows = openMemory()
      .prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'statement_text_*' AND name NOT GLOB 'sqlite_*' ORDER BY type DESC, name",
      )
      .pluck()
      .all() as string[];
    const snapshot = new URL('schema.sql', import.meta.url);
    const text = `${rows.join(';\n\n')};\n`;
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(snapshot, text);
    const kept = existsSync(snapshot) ? readFileSync(snapshot, 'utf8') : '';
    expect(text, 'If this change is meant, write schema.sql anew with UPDATE_SCHEMA=1').toBe(kept);
  });

  it('counts its migrations from 1 without gaps', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });
});

describe('migrate', () => {
  const second: Migration = { version: 2, sql: 'CREATE TABLE second (a INTEGER) STRICT;' };
  const broken: Migration = {
    version: 3,
    sql: 'CREATE TABLE third (a INTEGER) STRICT; CREATE TABLE second (b INTEGER);',
  };

  it('keeps a copy before it changes a store with data, and not before the first step', () => {
    const database = connect(':memory:');
    const copies: number[] = [];
    migrate(database, (version) => copies.push(version), [{ version: 1, sql: 'CREATE TABLE first (a)' }]);
    migrate(database, (version) => copies.push(version), [{ version: 1, sql: '' }, second]);
    migrate(database, (version) => copies.push(version), [{ version: 1, sql: '' }, second]);
    expect(copies).toEqual([1]);
    expect(database.pragma('user_version', { simple: true })).toBe(2);
  });

  it('takes no step that another has taken meanwhile', () => {
    const file = join(temporaryFolder(), storeFileName);
    const steps = [{ version: 1, sql: 'CREATE TABLE first (a)' }, second];
    const [database, other] = [connect(file), connect(file)];
    migrate(database, () => undefined, steps.slice(0, 1));
    // The copy is made between the look at the version and the steps.
    migrate(database, () => migrate(other, () => undefined, steps), steps);
    expect(database.pragma('user_version', { simple: true })).toBe(2);
    database.close();
    other.close();
  });

  it('leaves a step that fails undone', () => {
    const database = connect(':memory:');
    const steps = [{ version: 1, sql: 'CREATE TABLE first (a)' }, second, broken];
    expect(() => migrate(database, () => undefined, steps)).toThrow(/second/);
    expect(database.pragma('user_version', { simple: true })).toBe(2);
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE name = 'third'").get()).toBeUndefined();
  });

  it('refuses a store from a newer Cairn', () => {
    const database = connect(':memory:');
    database.pragma('user_version = 99');
    expect(() => migrate(database, () => undefined)).toThrow(StoreIsNewer);
  });
});

describe('openDatabase', () => {
  it('makes folder and store, with the durability that Cairn promises', () => {
    const dataFolder = join(temporaryFolder(), 'new', 'folder');
    const database = openDatabase({ dataFolder });
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    database.close();
  });

  it('refuses a store from a newer Cairn and one that is no store, and changes neither', () => {
    const dataFolder = temporaryFolder();
    const file = join(dataFolder, storeFileName);
    openDatabase({ dataFolder }).close();
    const newer = connect(file);
    newer.pragma('user_version = 99');
    newer.close();
    expect(reasonOf(() => openDatabase({ dataFolder }))).toBe('store-newer');

    const garbage = 'this is not a store '.repeat(500);
    writeFileSync(file, garbage);
    expect(reasonOf(() => openDatabase({ dataFolder }))).toBe('store-unreadable');
    expect(readFileSync(file, 'utf8')).toBe(garbage);
  });

  it('refuses a data folder that is a file', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(reasonOf(() => openDatabase({ dataFolder: file }))).toBe('data-folder-unwritable');
  });

  it('keeps a copy that can be read of a store that it migrates, and of no other', () => {
    const dataFolder = temporaryFolder();
    const first: Migration = { version: 1, sql: 'CREATE TABLE note (words TEXT) STRICT;' };
    const second: Migration = { version: 2, sql: 'DROP TABLE note;' };
    const open = (steps: readonly Migration[]) => openDatabase({ dataFolder }, 0, steps);
    const old = open([first]);
    old.exec("INSERT INTO note VALUES ('kept')");
    old.close();
    expect(readdirSync(dataFolder)).toEqual([storeFileName]);
    for (let times = 0; times < 2; times += 1) open([first, second]).close();
    expect(readdirSync(dataFolder)).toEqual(['cairn-before-migration-from-1.sqlite', storeFileName]);
    const copy = connect(join(dataFolder, 'cairn-before-migration-from-1.sqlite'));
    expect(copy.prepare('SELECT words FROM note').pluck().all()).toEqual(['kept']);
    expect(copy.pragma('user_version', { simple: true })).toBe(1);
    copy.close();
  });
});

describe('openDatabaseBeside', () => {
  const second: Migration = { version: 2, sql: 'CREATE TABLE second (a INTEGER) STRICT;' };

  it('makes a store, and works beside a server on one that is up to date', () => {
    const dataFolder = temporaryFolder();
    openDatabaseBeside({ dataFolder }).close();
    const unlock = lockStore({ dataFolder });
    openDatabaseBeside({ dataFolder }).close();
    unlock();
  });

  it('migrates a store only while no server has it', () => {
    const dataFolder = temporaryFolder();
    const unlock = lockStore({ dataFolder });
    openDatabase({ dataFolder }).close();
    const migrated = () => openDatabaseBeside({ dataFolder }, [...migrations, second]);
    expect(reasonOf(migrated)).toBe('store-in-use');
    const untouched = connect(join(dataFolder, storeFileName));
    expect(untouched.pragma('user_version', { simple: true })).toBe(1);
    untouched.close();
    unlock();
    const database = migrated();
    expect(database.pragma('user_version', { simple: true })).toBe(2);
    database.close();
    lockStore({ dataFolder })();
  });
});

describe('lockStore', () => {
  it('lets one Cairn work on a data folder, and the next when it is done', () => {
    const dataFolder = temporaryFolder();
    const unlock = lockStore({ dataFolder });
    expect(reasonOf(() => lockStore({ dataFolder }))).toBe('store-in-use');
    expect(() => lockStore({ dataFolder })).toThrow(`process ${process.pid}`);
    unlock();
    lockStore({ dataFolder })();
  });

  it('tells a lock that cannot be had at all from one that another has, and leaves none behind', () => {
    const dataFolder = temporaryFolder();
    const holderFile = join(dataFolder, 'cairn.lock.pid');
    mkdirSync(holderFile);
    expect(reasonOf(() => lockStore({ dataFolder }))).toBe('data-folder-unwritable');
    rmdirSync(holderFile);
    lockStore({ dataFolder })();
    writeFileSync(join(dataFolder, 'cairn.lock'), 'no database '.repeat(100));
    expect(reasonOf(() => lockStore({ dataFolder }))).toBe('data-folder-unwritable');
  });
});

describe('the write queue', () => {
  it('commits what comes together in one transaction', async () => {
    const database = openMemory();
    const queue = createWriteQueue(database);
    const open: boolean[] = [];
    const results = await Promise.all(
      [1, 2, 3].map((number) => queue.write(() => (open.push(database.inTransaction), number))),
    );
    expect(results).toEqual([1, 2, 3]);
    expect(open).toEqual([true, true, true]);
    expect(database.inTransaction).toBe(false);
  });

  it('undoes only the piece that fails', async () => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const queue = createWriteQueue(database);
    const fails = (number: number) => () => {
      statements.insert(aRow(number));
      throw new Error(`number ${number}`);
    };
    const outcomes = await Promise.allSettled([
      queue.write(() => statements.insert(aRow(1))),
      queue.write(fails(2)),
      queue.write(() => statements.insert(aRow(3))),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(statements.count()).toBe(2);
    expect(statements.findById(aRow(2).id)).toBeUndefined();
  });

  it('rejects all pieces of a commit that fails, and goes on with the next', async () => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const queue = createWriteQueue(database);
    const outcomes = await Promise.allSettled([
      queue.write(() => statements.insert(aRow(1))),
      queue.write(() => database.exec('ROLLBACK')),
      queue.write(() => statements.insert(aRow(3))),
    ]);
    // What had not begun belongs to the next commit.
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    await queue.write(() => statements.insert(aRow(4)));
    expect([1, 3, 4].map((number) => statements.findById(aRow(number).id) !== undefined)).toEqual([false, true, true]);
  });

  it('waits for another program that holds the store, without holding up anything else', async () => {
    const file = join(temporaryFolder(), storeFileName);
    const [database, other] = [connect(file, undefined, 5), connect(file)];
    database.exec('CREATE TABLE note (a)');
    const queue = createWriteQueue(database);
    other.exec('BEGIN IMMEDIATE');
    const order: string[] = [];
    const written = queue.write(() => order.push('written'));
    for (let turns = 0; turns < 3; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    order.push('alive');
    other.exec('COMMIT');
    await written;
    expect(order).toEqual(['alive', 'written']);
    database.close();
    other.close();
  });

  it('gives work back as store-busy when the other program holds the store for too long, and works afterwards', async () => {
    const file = join(temporaryFolder(), storeFileName);
    const [database, other] = [connect(file, undefined, 0), connect(file)];
    const queue = createWriteQueue(database, 0);
    other.exec('BEGIN IMMEDIATE');
    await expect(queue.write(() => 1)).rejects.toMatchObject({ type: 'store-busy', status: 503 });
    other.exec('COMMIT');
    expect(await queue.write(() => 2)).toBe(2);
    database.close();
    other.close();
  });

  it('says that the disk is full, and keeps nothing of what it could not commit', async () => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const queue = createWriteQueue(database);
    const pages = Number(database.pragma('page_count', { simple: true }));
    database.pragma(`max_page_count = ${pages + 2}`);
    const large = { ...aRow(1), json: 'x'.repeat(100_000) };
    await expect(queue.write(() => statements.insert(large))).rejects.toMatchObject({ type: 'disk-full', status: 507 });
    expect(statements.count()).toBe(0);
    database.pragma(`max_page_count = ${pages + 100}`);
    await queue.write(() => statements.insert(large));
    expect(statements.count()).toBe(1);
  });

  it('commits what waits when it is closed, and takes nothing afterwards', async () => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const queue = createWriteQueue(database);
    const waiting = queue.write(() => statements.insert(aRow(1)));
    queue.close();
    await waiting;
    expect(statements.count()).toBe(1);
    await expect(queue.write(() => 1)).rejects.toThrow('closed');
  });
});

describe('sql', () => {
  it('binds every value, and inlines only other pieces of SQL', () => {
    const hostile = "'; DROP TABLE statement; --";
    const piece = sql`a = ${hostile} AND ${sql`b = ${1}`}`;
    expect(piece).toMatchObject({ text: 'a = ? AND b = ?', values: [hostile, 1] });
    expect(sql`${{ text: 'x', values: [] } as never}`.text).toBe('?');
  });
});

describe('queries', () => {
  const filters: readonly (readonly [string, StatementFilter])[] = [
    ['nothing', {}],
    ['agent', { agent: 'agent 1' }],
    ['verb', { verb: 'http://example.org/verb' }],
    ['activity', { activity: 'http://example.org/1' }],
    ['registration', { registration: 'x' }],
    ['credential', { credentialKey: 'key' }],
    ['since and until', { since: 10, until: 20 }],
    [
      'agent and verb and activity',
      { agent: 'agent 1', verb: 'http://example.org/verb', activity: 'http://example.org/1' },
    ],
  ];

  it.each(filters)('by %s uses an index and sorts nothing', (_, filter) => {
    const database = openMemory();
    for (const ascending of [true, false]) {
      const { text, values } = selectPage({ filter, ascending, upTo: 100, limit: 50 });
      const plan = (database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[]).map(
        ({ detail }) => detail,
      );
      expect(
        plan.filter((step) => /^SCAN|TEMP B-TREE/.test(step)),
        plan.join('\n'),
      ).toEqual([]);
    }
  });

  // Each row is 12 or 13 characters: with 1 and 30 the size cuts the pages before their number of rows does.
  it.each([1, 30, 1_000])('find exactly what a plain scan finds, in both directions, with pages of %i', (largest) => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const rows = Array.from({ length: 60 }, (_, index) => aRow(index + 1));
    for (const row of rows) statements.insert(row);
    statements.markVoided(aRow(30).id, 'x');
    for (const [, filter] of filters.filter(([name]) => name !== 'registration')) {
      for (const ascending of [true, false]) {
        const wanted = rows
          .filter((row) => row.stored !== 30)
          .filter((row) => filter.agent === undefined || row.agents.includes(filter.agent))
          .filter((row) => filter.activity === undefined || row.activities.includes(filter.activity))
          .filter((row) => row.stored > (filter.since ?? 0) && row.stored <= (filter.until ?? Infinity))
          .map((row) => row.json);
        const found: string[] = [];
        let after: number | undefined;
        for (;;) {
          const { rows: page, hasMore } = statements.select(
            { filter, ascending, upTo: 60, limit: 7, ...(after === undefined ? {} : { after }) },
            largest,
          );
          found.push(...page.map(({ json }) => json));
          after = page.at(-1)?.sequence;
          if (!hasMore) break;
        }
        expect(found).toEqual(ascending ? wanted : wanted.toReversed());
      }
    }
  });
});

describe('the transcript', () => {
  it('gives windows by the time at which things happened, and says where a row is', () => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const transcript = createTranscriptStore(database);
    const happened = [5, 1, 3, 3, 9];
    happened.forEach((time, index) => statements.insert({ ...aRow(index + 1), happened: time }));
    expect(transcript.window('', 0, 10).map(({ sequence }) => sequence)).toEqual([5, 1, 4, 3, 2]);
    expect(transcript.window('', 1, 2).map(({ sequence }) => sequence)).toEqual([1, 4]);
    expect([5, 1, 4, 3, 2].map((sequence) => transcript.position('', sequence))).toEqual([0, 1, 2, 3, 4]);
    expect(transcript.position('', 99)).toBeUndefined();
  });

  it('finds all words as beginnings, without accents or case, and takes signs for nothing', () => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const transcript = createTranscriptStore(database);
    const words = ['Ana completó Álgebra I', 'Bo watched fire safety', 'ANA watched "fire" drill'];
    words.forEach((text, index) => statements.insert(aRow(index + 1, text)));
    const find = (filter: string) => transcript.window(filter, 0, 10).map(({ sequence }) => sequence);
    expect(find('ana')).toEqual([3, 1]);
    expect(find('ALGE complet')).toEqual([1]);
    expect(find('fire wat')).toEqual([3, 2]);
    expect(find('fire" OR "ana')).toEqual([]);
    expect(find('*')).toEqual([]);
    expect(transcript.count('fire')).toBe(2);
    expect(transcript.position('fire', 2)).toBe(1);
    expect(transcript.position('fire', 1)).toBeUndefined();
    statements.markVoided(aRow(3).id, 'x');
    expect(transcript.ids('fire')).toEqual([aRow(2).id]);
  });

  it('writes no operator of FTS5 that the reader typed', () => {
    expect(matchAll('a AND (b* NEAR "c)')).toBe('"a"* "AND"* "b"* "NEAR"* "c"*');
  });
});

function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof StartFailure) return error.reason;
    throw error;
  }
  return 'none';
}
