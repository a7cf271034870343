import { expect, it } from 'vitest';
import type { LedgerEntry } from '../contract/sharing/ledger.ts';
import { ledgerCsv } from './ledger-csv.ts';

const entry: LedgerEntry = {
  delivery: 1,
  kind: 'statement',
  summary: {
    sequence: 1,
    id: '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01',
    timestamp: '2026-11-22T10:00:00Z',
    stored: '2026-11-22T10:00:00.000000Z',
    actor: '=HYPERLINK("http://example.org")',
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: 'completed' },
    object: { kind: 'activity', name: 'Fire, "safety"', type: undefined },
    within: undefined,
    result: undefined,
    voided: false,
  },
  isRemoved: false,
  destinationId: 'd',
  destination: 'Acme',
  shareId: 's',
  shareKind: 'picked',
  rule: null,
  decidedAt: '2026-11-22T11:00:00Z',
  state: 'sent',
  attempts: 1,
  nextAttemptAt: null,
  sentAt: '2026-11-22T11:00:01Z',
  withdrawnAt: null,
  isBeingWithdrawn: false,
  sentId: '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01',
  isChanged: false,
  answer: { status: 200, words: 'OK' },
  heldBack: null,
};

async function* once(entries: readonly LedgerEntry[]): AsyncGenerator<readonly LedgerEntry[]> {
  yield entries;
}

it('quotes what a cell cannot hold otherwise, and lets no text become a formula', async () => {
  let csv = '';
  for await (const piece of ledgerCsv(once([entry]))) csv += piece;
  const lines = csv.split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFdestination,what,statement,/);
  expect(lines[1]).toContain('"Fire, ""safety"""');
  expect(lines[1]).toContain(`"'=HYPERLINK(""http://example.org"")"`);
});

it('lets no text become a formula that goes on in a second line', async () => {
  const answer = { status: 400, words: "=cmd|' /C calc'!A0\nmore" };
  let csv = '';
  for await (const piece of ledgerCsv(once([{ ...entry, destination: '+1\nmore', answer }]))) csv += piece;
  expect(csv).toContain(`"'+1\nmore"`);
  expect(csv).toContain(`"'=cmd|' /C calc'!A0\nmore"`);
});
