import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMemory, aStatementRow } from '../testing/open-memory-store.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { connect, storeFileName } from './open-database.ts';
import { createStatementStore } from './statement-store.ts';
import { createWriteQueue } from './write-queue.ts';

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

  it('waits for the disk except where what is written can be derived anew', async () => {
    const database = connect(join(temporaryFolder(), storeFileName));
    const queue = createWriteQueue(database);
    const level = () => database.pragma('synchronous', { simple: true });
    const [normal, full] = [1, 2];
    expect(await queue.writeDerived(level)).toBe(normal);
    expect(level()).toBe(full);
    expect(await Promise.all([queue.writeDerived(level), queue.write(level)])).toEqual([normal, full]);
    await expect(queue.writeDerived(() => Promise.reject(new Error('not now')))).rejects.toThrow('not now');
    expect(level()).toBe(full);
    database.close();
  });

  it('does what is sent after one piece of what is derived, and the other way round', async () => {
    const queue = createWriteQueue(openMemory());
    const order: string[] = [];
    const takesLong = (name: string) => () => {
      const until = performance.now() + 25;
      while (performance.now() < until);
      order.push(name);
    };
    await Promise.all([
      ...['index', 'import', 'derive'].map((name) => queue.writeDerived(takesLong(name))),
      ...['a', 'b', 'c'].map((name) => queue.write(takesLong(name))),
    ]);
    expect(order).toEqual(['a', 'index', 'b', 'import', 'c', 'derive']);
  });

  it('undoes only the piece that fails', async () => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const queue = createWriteQueue(database);
    const fails = (number: number) => () => {
      statements.insert(aStatementRow(number));
      throw new Error(`number ${number}`);
    };
    const outcomes = await Promise.allSettled([
      queue.write(() => statements.insert(aStatementRow(1))),
      queue.write(fails(2)),
      queue.write(() => statements.insert(aStatementRow(3))),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(statements.count()).toBe(2);
    expect(statements.findById(aStatementRow(2).id)).toBeUndefined();
  });

  it('rejects all pieces of a commit that fails, and goes on with the next', async () => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const queue = createWriteQueue(database);
    const outcomes = await Promise.allSettled([
      queue.write(() => statements.insert(aStatementRow(1))),
      queue.write(() => database.exec('ROLLBACK')),
      queue.write(() => statements.insert(aStatementRow(3))),
    ]);
    // What had not begun belongs to the next commit.
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    await queue.write(() => statements.insert(aStatementRow(4)));
    expect([1, 3, 4].map((number) => statements.findById(aStatementRow(number).id) !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('does the pieces again, each by itself, when one fails, and once only in the store', async () => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const queue = createWriteQueue(database);
    const runs: number[] = [];
    const outcomes = await Promise.allSettled([
      queue.write(() => (runs.push(1), statements.insert(aStatementRow(1)))),
      queue.write(() => {
        runs.push(2);
        throw new Error('no');
      }),
      queue.write(() => (runs.push(3), statements.insert(aStatementRow(3)))),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(runs).toEqual([1, 2, 1, 2, 3]);
    expect(statements.count()).toBe(2);
  });

  it('keeps the pieces when another program takes the store before they can be done again', async () => {
    const file = join(temporaryFolder(), storeFileName);
    const [database, other] = [connect(file, undefined, 0), connect(file)];
    database.exec('CREATE TABLE note (a UNIQUE)');
    const insert = database.prepare('INSERT INTO note VALUES (?)');
    // Stands for the moment between the rollback and the second attempt.
    let release = (): void => undefined;
    let fails = 0;
    const queue = createWriteQueue(database);
    const first = queue.write(() => insert.run('first'));
    const second = queue.write(() => {
      fails += 1;
      if (fails === 1) {
        database.exec('ROLLBACK');
        other.exec('BEGIN IMMEDIATE');
        release = () => other.exec('COMMIT');
        database.exec('BEGIN');
      }
      throw new Error('always');
    });
    const outcomes = Promise.allSettled([first, second]);
    for (let turns = 0; turns < 3; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    release();
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(database.prepare('SELECT a FROM note').pluck().all()).toEqual(['first']);
    database.close();
    other.close();
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
    const large = aStatementRow(1, { json: 'x'.repeat(100_000) });
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
    const waiting = queue.write(() => statements.insert(aStatementRow(1)));
    queue.close();
    await waiting;
    expect(statements.count()).toBe(1);
    await expect(queue.write(() => 1)).rejects.toThrow('closed');
  });
});
