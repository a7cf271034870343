import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMemory } from '../testing/open-memory-store.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import type { Migration } from './migrate.ts';
import { StoreIsNewer, migrate, migrations } from './migrate.ts';
import { connect, storeFileName } from './open-database.ts';

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
