import { expect, it } from 'vitest';
import { asItIs } from '../../contract/sharing/share-form.ts';
import { createDeliveryStore } from '../delivery-store.ts';
import { createDestinationStore } from '../destination-store.ts';
import { createLedgerStore } from '../ledger-store.ts';
import { migrate, migrations } from '../migrate.ts';
import { connect } from '../open-database.ts';
import { createRuleStore } from '../rule-store.ts';
import { createShareStore } from '../share-store.ts';
import { sharing } from './0004-sharing.ts';

const earlier = migrations.filter(({ version }) => version < sharing.version);

/** A store as the last version left it: one destination, one share, a delivery in each state. */
function openEarlier() {
  const database = connect(':memory:');
  migrate(database, () => undefined, earlier);
  database.exec(`
    INSERT INTO credential (key, label, secret_hash, scopes, created_at) VALUES ('c', 'Course', x'00', '["all"]', 0);
    INSERT INTO destination (id, name, address, key, secret, versions, created_at, failures, revision)
    VALUES ('acme', 'Acme', 'http://lrs.acme.example/xapi', 'key', x'01', '["1.0.3"]', 1, 0, 0);
    INSERT INTO share (id, destination_id, created_at) VALUES ('share', 'acme', 2);
  `);
  ['waiting', 'sent', 'refused', 'withdrawn'].forEach((state, index) => {
    const sequence = index + 1;
    database
      .prepare(
        `INSERT INTO statement (id, stored, happened, credential_key, verb, is_voiding, json)
         VALUES (?, ?, 0, 'c', 'v', 0, '{"id":"x","stored":"s","authority":{}}')`,
      )
      .run(`id-${sequence}`, sequence);
    database
      .prepare(
        `INSERT INTO delivery (share_id, destination_id, sequence, state, attempts, sent_at)
         VALUES ('share', 'acme', ?, ?, 1, ?)`,
      )
      .run(sequence, state, state === 'sent' ? 3 : null);
  });
  return database;
}

it('keeps what was shared before as shared as it is, by a decision of its own', () => {
  const database = openEarlier();
  migrate(database, () => undefined);
  expect(createShareStore(database).list()).toMatchObject([
    {
      id: 'share',
      kind: 'picked',
      form: asItIs,
      identities: [],
      preparing: 0,
      waiting: 1,
      sent: 1,
      refused: 1,
      withdrawn: 1,
    },
  ]);
  const lines = createLedgerStore(database).window({}, 0, 9);
  expect(lines.map(({ state }) => state)).toEqual(['withdrawn', 'refused', 'sent', 'waiting']);
  expect(lines).toEqual(lines.map((line) => ({ ...line, kind: 'statement', text: null, sentId: null, sha256: null })));
  expect(createDeliveryStore(database).standing('acme', 2)).toMatchObject({ state: 'sent', sentId: null });
});

it('asks the learner anew before anything goes unencrypted to another machine', () => {
  const database = openEarlier();
  migrate(database, () => undefined);
  expect(createDestinationStore(database).find('acme')).toMatchObject({
    kind: 'other',
    login: 'basic',
    allowUnencrypted: false,
    pausedAt: null,
    stoppedAt: null,
  });
});

it('lets voiding Statements follow from now on only', () => {
  const database = openEarlier();
  migrate(database, () => undefined);
  expect(createRuleStore(database).followed()).toBe(4);
});
