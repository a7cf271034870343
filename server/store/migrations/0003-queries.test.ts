import { expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { connect } from '../open-database.ts';
import { firstStore } from './0001-first-store.ts';
import { documents } from './0002-documents.ts';
import { queries } from './0003-queries.ts';

it('takes over which Statements point at which, and says that the rest has to be derived', () => {
  const database = connect(':memory:');
  migrate(database, () => undefined, [firstStore, documents]);
  database.exec(`
    INSERT INTO credential (key, label, secret_hash, scopes, created_at) VALUES ('key', 'label', x'', '[]', 0);
    INSERT INTO statement (id, stored, happened, credential_key, verb, is_voiding, target_id, json)
      VALUES ('a', 1, 1, 'key', 'verb', 0, NULL, '{}'), ('b', 2, 2, 'key', 'verb', 1, 'a', '{}');
  `);
  const statements = () => database.prepare('SELECT * FROM statement').all();
  const before = statements();
  migrate(database, () => undefined, [firstStore, documents, queries]);
  expect(statements()).toEqual(before);
  expect(database.prepare('SELECT target_id, sequence FROM statement_reference').all()).toEqual([
    { target_id: 'a', sequence: 2 },
  ]);
  expect(database.prepare('SELECT version FROM derivation').pluck().get()).toBe(0);
  database.close();
});
