import { expect, it } from 'vitest';
import { openBefore } from '../../testing/open-before.ts';
import { removal } from './0005-removal.ts';

/** A store as the last version left it: two Statements with links, one of them shared. */
function openEarlier() {
  const { database, takeStep } = openBefore(removal);
  database.exec(`
    INSERT INTO credential (key, label, secret_hash, scopes, created_at) VALUES ('c', 'Course', x'00', '["all"]', 0);
    INSERT INTO destination (id, name, address, key, secret, versions, created_at, failures, revision)
    VALUES ('acme', 'Acme', 'http://lrs.acme.example/xapi', 'key', x'01', '["1.0.3"]', 1, 0, 0);
    INSERT INTO share (id, destination_id, created_at) VALUES ('share', 'acme', 2);
    INSERT INTO statement (id, stored, happened, credential_key, verb, is_voiding, json)
    VALUES ('a', 1, 1, 'c', 'verb', 0, '{}'), ('b', 2, 2, 'c', 'verb', 0, '{}');
    INSERT INTO statement_agent VALUES ('me', 1), ('me', 2);
    INSERT INTO statement_activity VALUES ('course', 2);
    INSERT INTO statement_related_agent VALUES ('lrs', 1);
    INSERT INTO statement_related_activity VALUES ('programme', 1);
    INSERT INTO delivery (delivery, share_id, destination_id, sequence, state, attempts, text, sent_id)
    VALUES (7, 'share', 'acme', 2, 'sent', 1, '{"id":"x"}', 'x'), (9, 'share', 'acme', 1, 'waiting', 0, NULL, NULL);
    DELETE FROM delivery WHERE delivery = 9;
  `);
  return { database, takeStep };
}

it('keeps every link and every line of the ledger, and gives no number of the ledger twice', () => {
  const { database, takeStep } = openEarlier();
  const tables = ['statement_agent', 'statement_activity', 'statement_related_agent', 'statement_related_activity'];
  const links = () => tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all());
  const before = links();
  const line = database.prepare('SELECT * FROM delivery').get() as object;
  takeStep();
  expect(links()).toEqual(before);
  expect(database.prepare('SELECT * FROM delivery').all()).toEqual([
    { ...line, removed_id: null, removed_is_voiding: null },
  ]);
  database.exec(
    "INSERT INTO delivery (share_id, destination_id, sequence, state, attempts) VALUES ('share', 'acme', 1, 'waiting', 0)",
  );
  expect(database.prepare('SELECT max(delivery) FROM delivery').pluck().get()).toBe(10);
});

it('lets a Statement go without searching whole tables for what names it', () => {
  const { database, takeStep } = openEarlier();
  takeStep();
  for (const table of ['statement_reference', 'inherited_filter', 'statement_attachment', 'provenance']) {
    const plan = database.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE sequence = 1`).all();
    expect(JSON.stringify(plan), table).toMatch(/SEARCH/);
  }
  const referring = database
    .prepare(
      `SELECT m.name FROM sqlite_schema AS m JOIN pragma_foreign_key_list(m.name) AS f
       WHERE m.type = 'table' AND f."table" = 'statement' ORDER BY m.name`,
    )
    .pluck()
    .all();
  expect(referring).toEqual(['inherited_filter', 'provenance', 'statement_attachment', 'statement_reference']);
  expect(database.pragma('foreign_key_check')).toEqual([]);
});
