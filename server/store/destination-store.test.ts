import { describe, expect, it } from 'vitest';
import { aStatementRow, openMemory } from '../testing/open-memory-store.ts';
import type { DestinationSettings } from './destination-store.ts';
import { createDestinationStore } from './destination-store.ts';
import { createStatementStore } from './statement-store.ts';

const settings: DestinationSettings = {
  name: 'Acme',
  kind: 'employer',
  address: 'https://lrs.example.org/xapi',
  login: 'oauth2',
  key: 'cairn',
  secret: Buffer.from('encrypted'),
  tokenAddress: 'https://id.example.org/token',
  tokenScope: 'all',
  allowUnencrypted: true,
  versions: ['1.0.3'],
};

function open() {
  const database = openMemory();
  const store = createDestinationStore(database);
  store.insert('acme', settings, 5);
  const row = () => {
    const found = store.find('acme');
    if (!found) throw new Error('It is gone.');
    return found;
  };
  return { database, store, row };
}

describe('a destination', () => {
  it('comes back as it was stored and changed', () => {
    const { store, row } = open();
    expect(row()).toEqual({
      ...settings,
      id: 'acme',
      createdAt: 5,
      lastSuccessAt: null,
      failures: 0,
      trouble: null,
      nextAttemptAt: null,
      pausedAt: null,
      stoppedAt: null,
      revision: 0,
    });
    const changed = { ...settings, kind: 'school', login: 'basic', allowUnencrypted: false, versions: [] } as const;
    store.update('acme', changed);
    expect(store.list()).toMatchObject([{ ...changed, revision: 1 }]);
  });

  it('notes trouble with its reason, until it goes well again', () => {
    const { store, row } = open();
    const trouble = { kind: 'unreachable', reason: 'timed-out', words: 'slow', since: 'then' } as const;
    store.updateTrouble(row(), trouble, 9);
    expect(row()).toMatchObject({ trouble, failures: 1, nextAttemptAt: 9 });
    store.updateSuccess(row(), 10);
    expect(row()).toMatchObject({ trouble: null, failures: 0, lastSuccessAt: 10, nextAttemptAt: null });
  });

  it('of an older store has trouble without a reason', () => {
    const { database, row } = open();
    database.prepare(`UPDATE destination SET trouble = '{"kind":"busy","words":"","since":"then"}'`).run();
    expect(row().trouble).toEqual({ kind: 'busy', reason: null, words: '', since: 'then' });
  });

  it('can be paused and stopped, and goes on', () => {
    const { store, row } = open();
    store.setPaused('acme', 7);
    store.setStopped('acme', 8);
    expect(row()).toMatchObject({ pausedAt: 7, stoppedAt: 8, revision: 0 });
    store.setPaused('acme', null);
    store.setStopped('acme', null);
    expect(row()).toMatchObject({ pausedAt: null, stoppedAt: null });
  });
});

describe('counts', () => {
  it('tell Statements that are there from those that were, never were, and from withdrawals', () => {
    const { database, store } = open();
    const statements = createStatementStore(database);
    database.prepare("INSERT INTO share (id, destination_id, created_at) VALUES ('share', 'acme', 0)").run();
    const insert = database.prepare(
      `INSERT INTO delivery (share_id, destination_id, sequence, state, kind, sent_at, attempts)
       VALUES ('share', 'acme', ?, ?, ?, ?, 0)`,
    );
    const deliveries = [
      ['waiting', 'statement', null],
      ['waiting', 'withdrawal', null],
      ['sent', 'statement', 1],
      ['sent', 'statement', 1],
      ['sent', 'withdrawal', 1],
      ['refused', 'statement', null],
      ['withdrawn', 'statement', 1],
      ['withdrawn', 'statement', null],
      ['withdrawn', 'withdrawal', null],
    ] as const;
    deliveries.forEach(([state, kind, sentAt], index) =>
      insert.run(statements.insert(aStatementRow(index + 1)), state, kind, sentAt),
    );
    expect(store.counts('acme')).toEqual({ waiting: 2, sent: 2, refused: 1, withdrawn: 1 });
    expect(store.counts('other')).toEqual({ waiting: 0, sent: 0, refused: 0, withdrawn: 0 });
  });

  it.each([
    ["state = 'waiting'", /USING COVERING INDEX delivery_destination/],
    ["state = 'refused'", /USING COVERING INDEX delivery_destination/],
    ["state = 'sent' AND kind = 'statement'", /USING COVERING INDEX delivery_destination/],
    ["state = 'withdrawn' AND kind = 'statement' AND sent_at IS NOT NULL", /USING COVERING INDEX delivery_destination/],
  ])('with %s are taken from an index', (condition, plan) => {
    const steps = openMemory()
      .prepare(`EXPLAIN QUERY PLAN SELECT count(*) FROM delivery WHERE destination_id = 'acme' AND ${condition}`)
      .all() as { readonly detail: string }[];
    expect(steps.map(({ detail }) => detail)).toEqual([expect.stringMatching(plan)]);
  });
});
