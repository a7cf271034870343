import { expect, it } from 'vitest';
import { openBefore } from '../../testing/open-before.ts';
import { createRemovalStore } from '../removal-store.ts';
import { imports } from './0010-imports.ts';

it('changes nothing that is there: what was deleted before keeps its ids', () => {
  const { database, takeStep } = openBefore(imports);
  database.exec(`
    INSERT INTO credential (key, label, secret_hash, scopes, created_at) VALUES ('c', 'Course', x'00', '["all"]', 0);
    INSERT INTO removal (removal, id, removed_at, choice, about, statements, state, taken)
      VALUES (1, 'r', 5, 'statements', '', 2, 'removed', 2);
  `);
  takeStep();
  expect(createRemovalStore(database).find('r')).toMatchObject({ removedAt: 5, statements: 2, freesIds: false });
  expect(database.prepare('SELECT key FROM credential').pluck().all()).toEqual(['c']);
  expect(database.prepare('SELECT count(*) FROM import').pluck().get()).toBe(0);
});

it('finds what an import has stored, and the badge of a Statement, without searching whole tables', () => {
  const { database, takeStep } = openBefore(imports);
  takeStep();
  for (const query of [
    "SELECT sequence FROM statement WHERE credential_key = 'c'",
    "SELECT summary FROM import_badge WHERE statement_id = 'i'",
  ]) {
    expect(JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${query}`).all()), query).toMatch(/SEARCH/);
  }
});
