import { expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { connect } from '../open-database.ts';
import { firstStore } from './0001-first-store.ts';
import { documents } from './0002-documents.ts';

it('adds documents to a store that holds Statements, and touches nothing else', () => {
  const database = connect(':memory:');
  migrate(database, () => undefined, [firstStore]);
  database.exec(`
    INSERT INTO credential (key, label, secret_hash, scopes, created_at) VALUES ('key', 'label', x'', '[]', 0);
    INSERT INTO statement (id, stored, happened, credential_key, verb, is_voiding, json)
      VALUES ('id', 1, 1, 'key', 'verb', 0, '{}');
  `);
  const content = () => ['credential', 'statement'].map((table) => database.prepare(`SELECT * FROM ${table}`).all());
  const before = content();
  const copies: number[] = [];
  migrate(database, (version) => copies.push(version), [firstStore, documents]);
  expect(copies).toEqual([1]);
  expect(content()).toEqual(before);
  expect(database.prepare('SELECT count(*) FROM document').pluck().get()).toBe(0);
  database.close();
});
