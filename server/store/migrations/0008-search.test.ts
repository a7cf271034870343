import { expect, it } from 'vitest';
import { openBefore } from '../../testing/open-before.ts';
import { createSearchStore } from '../search-store.ts';
import { search } from './0008-search.ts';

it('has all Statements put into the new index, whatever the old one held', () => {
  const { database, takeStep } = openBefore(search);
  database.exec(`
    INSERT INTO credential (key, label, secret_hash, scopes, created_at) VALUES ('c', 'Course', x'00', '["all"]', 0);
    INSERT INTO statement (id, stored, happened, credential_key, verb, is_voiding, json)
      VALUES ('a', 1, 2, 'c', 'v', 0, '{}'), ('b', 2, 1, 'c', 'v', 0, '{}');
    INSERT INTO statement_text (rowid, words) VALUES (1, 'fire');`);
  takeStep();
  const index = createSearchStore(database);
  expect(index.reached()).toBe(0);
  expect(index.missing(0).map(({ sequence }) => sequence)).toEqual([2, 1]);
});
