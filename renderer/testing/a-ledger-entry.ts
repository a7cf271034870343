import type { LedgerEntry } from '../../server/contract/sharing/ledger.ts';
import { aRow } from './a-row.ts';

/** A line of the ledger: a Statement that was picked and sent to Acme. */
export function aLedgerEntry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    delivery: 1,
    kind: 'statement',
    summary: aRow(1),
    isRemoved: false,
    destinationId: 'acme',
    destination: 'Acme',
    shareId: 'share-1',
    shareKind: 'picked',
    rule: null,
    decidedAt: '2026-03-10T12:00:00Z',
    state: 'sent',
    attempts: 1,
    nextAttemptAt: null,
    sentAt: '2026-03-10T12:00:01Z',
    withdrawnAt: null,
    isBeingWithdrawn: false,
    sentId: 'id-1',
    isChanged: false,
    answer: { status: 200, words: '' },
    heldBack: null,
    ...changes,
  };
}
