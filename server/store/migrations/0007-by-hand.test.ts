import { expect, it } from 'vitest';
import { openBefore } from '../../testing/open-before.ts';
import { byHand } from './0007-by-hand.ts';

it('changes nothing that is there, and leaves each credential in the list', () => {
  const { database, takeStep } = openBefore(byHand);
  database.exec(`
    INSERT INTO credential (key, label, secret_hash, scopes, created_at) VALUES ('c', 'Course', x'00', '["all"]', 0);
    INSERT INTO attachment (sha2, length, stored_at) VALUES ('ab', 2, 0);
  `);
  takeStep();
  expect(database.prepare('SELECT key, label FROM credential').all()).toEqual([{ key: 'c', label: 'Course' }]);
  expect(database.prepare('SELECT * FROM own_credential').all()).toEqual([]);
  expect(database.prepare('SELECT sha2 FROM attachment').pluck().all()).toEqual(['ab']);
});

it('lets octets go without searching whole tables for what names them', () => {
  const { database, takeStep } = openBefore(byHand);
  takeStep();
  for (const table of ['statement_attachment', 'removed_attachment', 'collection_item', 'upload']) {
    const plan = database.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE sha2 = 'ab'`).all();
    expect(JSON.stringify(plan), table).toMatch(/SEARCH/);
  }
});
