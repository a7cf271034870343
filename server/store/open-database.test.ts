import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasonOf } from '../testing/start-failure-reason.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { lockStore } from './lock-store.ts';
import type { Migration } from './migrate.ts';
import { migrations } from './migrate.ts';
import { connect, openDatabase, openDatabaseBeside, storeFileName } from './open-database.ts';

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
  const newest = migrations.length;
  const next: Migration = { version: newest + 1, sql: 'CREATE TABLE next (a INTEGER) STRICT;' };

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
    const migrated = () => openDatabaseBeside({ dataFolder }, [...migrations, next]);
    expect(reasonOf(migrated)).toBe('store-in-use');
    const untouched = connect(join(dataFolder, storeFileName));
    expect(untouched.pragma('user_version', { simple: true })).toBe(newest);
    untouched.close();
    unlock();
    const database = migrated();
    expect(database.pragma('user_version', { simple: true })).toBe(newest + 1);
    database.close();
    lockStore({ dataFolder })();
  });
});
