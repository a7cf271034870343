import type { Database } from 'better-sqlite3';
import type { LedgerEntry } from '../contract/sharing/ledger.ts';
import type { HeldBackReason } from '../contract/sharing/preview.ts';
import { deliveries, noWord, statementId, statementJson } from './delivery-columns.ts';

/** A Statement, or the withdrawal of one, that is to leave. */
export type DeliveryRow = {
  readonly delivery: number;
  readonly kind: LedgerEntry['kind'];
  readonly sequence: number;
  /** Of the kept Statement. */
  readonly statementId: string;
  /** The id in the text that leaves, where it is another one. */
  readonly sentId: string | null;
  /** What leaves, where that is not the kept Statement without what this LRS set. */
  readonly text: string | null;
  readonly json: string;
  readonly voidedBy: string | null;
  /** 1: an attempt had no answer that says whether it arrived. */
  readonly mayBeThere: number;
};

/** What the other side (status 0: the network) said to a delivery. */
export type DeliveryAnswer = { readonly status: number; readonly words: string };

/** The deliveries that wait to leave, and what came of each. Times are milliseconds since 1970. */
export function createOutgoingStore(database: Database) {
  const columns = `d.delivery, d.kind, d.sequence, ${statementId} AS statementId, d.sent_id AS sentId, d.text, ${statementJson} AS json,
    s.voided_by AS voidedBy, d.attempts > 0 AND d.answer_status IN (${noWord}) AS mayBeThere`;
  const selectWaiting = database.prepare(
    `SELECT ${columns} FROM ${deliveries} WHERE d.destination_id = ? AND d.state = 'waiting' AND d.delivery > ? ORDER BY d.delivery LIMIT ?`,
  );
  const countWaiting = database
    .prepare("SELECT count(*) FROM delivery WHERE destination_id = ? AND state = 'waiting'")
    .pluck();
  // One that was called off while its request was under way has left all the same, and the ledger says so.
  const updateSent = database.prepare(
    `UPDATE OR IGNORE delivery SET state = 'sent', attempts = attempts + 1, withdrawn_at = NULL, sent_at = ?, sha256 = ?, answer_status = ?, answer_words = ?
     WHERE delivery = ? AND state IN ('waiting', 'withdrawn')`,
  );
  // Decided anew while the request was under way: it is there now, in the form in which it left.
  const giveWay = database.prepare(
    `UPDATE delivery SET state = 'withdrawn', withdrawn_at = ?
     WHERE sequence = ? AND kind = ? AND delivery <> ? AND +state = 'waiting'
       AND +destination_id = (SELECT destination_id FROM delivery WHERE delivery = ?)`,
  );
  const updateWithdrawn = database.prepare(
    `UPDATE delivery SET state = 'withdrawn', withdrawn_at = ?
     WHERE sequence = ? AND +destination_id = (SELECT destination_id FROM delivery WHERE delivery = ?)
       AND kind = 'statement' AND +state = 'sent'`,
  );
  const updateRefused = database.prepare(
    `UPDATE delivery SET state = 'refused', attempts = attempts + 1, answer_status = ?, answer_words = ?
     WHERE delivery = ? AND state = 'waiting'`,
  );
  const updateFailed = database.prepare(
    `UPDATE delivery SET attempts = attempts + 1, answer_status = ?, answer_words = ?
     WHERE delivery = ? AND state = 'waiting'`,
  );
  const updateHeldBack = database.prepare(
    "UPDATE delivery SET state = ?, held_back = ? WHERE delivery = ? AND state = 'waiting'",
  );

  return {
    /** The next deliveries to a destination behind one (0: all), in the order in which they were decided. */
    waiting(destinationId: string, behind: number, count: number): DeliveryRow[] {
      return selectWaiting.all(destinationId, behind, count) as DeliveryRow[];
    },

    countWaiting(destinationId: string): number {
      return Number(countWaiting.get(destinationId));
    },

    /** `sha256` is that of the text that left. A withdrawal that was sent ends the delivery that it withdraws. */
    updateSent({ delivery, kind, sequence }: DeliveryRow, at: number, sha256: string, answer: DeliveryAnswer): void {
      giveWay.run(at, sequence, kind, delivery, delivery);
      updateSent.run(at, sha256, answer.status, answer.words, delivery);
      if (kind === 'withdrawal') updateWithdrawn.run(at, sequence, delivery);
    },

    updateRefused(delivery: number, answer: DeliveryAnswer): void {
      updateRefused.run(answer.status, answer.words, delivery);
    },

    /** Counts an attempt after which the delivery still waits. */
    updateFailed(delivery: number, answer: DeliveryAnswer): void {
      updateFailed.run(answer.status, answer.words, delivery);
    },

    /** Ends a delivery that cannot leave: voided ones are called off, others refused. */
    updateHeldBack(delivery: number, reason: HeldBackReason): void {
      updateHeldBack.run(reason === 'voided' ? 'withdrawn' : 'refused', reason, delivery);
    },
  };
}
