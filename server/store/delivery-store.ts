import type { Database } from 'better-sqlite3';
import type { DeliveryState, LedgerEntry } from '../contract/sharing/ledger.ts';
import type { HeldBackReason } from '../contract/sharing/preview.ts';
import { deliveries, noWord, statementId } from './delivery-columns.ts';

export type NewDelivery = {
  readonly shareId: string;
  readonly destinationId: string;
  readonly kind: LedgerEntry['kind'];
  readonly sequence: number;
  /** What leaves, where that is not the kept Statement without what this LRS set. */
  readonly text: string | null;
  /** The id in that text, where it is another one. */
  readonly sentId: string | null;
  /** Why it cannot leave: then it is refused from the start. */
  readonly heldBack?: HeldBackReason;
};

/** Where a Statement stands with a destination, by its newest delivery that was not called off. */
type Standing = { readonly state: DeliveryState; readonly sentId: string | null };

/**
 * What leaves or left, one row a Statement and destination, as the learner or a rule decides it. Times are milliseconds
 * since 1970.
 */
export function createDeliveryStore(database: Database) {
  const insert = database.prepare(
    `INSERT OR IGNORE INTO delivery (share_id, destination_id, kind, sequence, state, attempts, text, sent_id, held_back)
     VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?)`,
  );
  const nameRemoved = database.prepare(
    `UPDATE delivery SET (removed_id, removed_is_voiding) = (
       SELECT removed_id, removed_is_voiding FROM delivery WHERE sequence = ? AND removed_id IS NOT NULL LIMIT 1)
     WHERE sequence = ? AND removed_id IS NULL`,
  );
  const supersede = database.prepare(
    `UPDATE delivery SET state = 'withdrawn'
     WHERE +destination_id = ? AND sequence = ? AND kind = ? AND +state = 'refused'`,
  );
  const selectStanding = database.prepare(
    `SELECT state, sent_id AS sentId FROM delivery
     WHERE sequence = ? AND destination_id = ? AND kind = 'statement'
       AND (state IN ('waiting', 'sent') OR sent_at IS NOT NULL)
     ORDER BY delivery DESC LIMIT 1`,
  );
  const calledOff = "UPDATE delivery SET state = 'withdrawn', withdrawn_at = ?";
  const callOffShare = database.prepare(`${calledOff} WHERE share_id = ? AND state = 'waiting'`);
  const callOffDestination = database.prepare(
    `${calledOff} WHERE destination_id = ? AND state = 'waiting' AND kind = 'statement'`,
  );
  const callOffEverything = database.prepare(`${calledOff} WHERE destination_id = ? AND state = 'waiting'`);
  const leaveOut = database.prepare(`${calledOff} WHERE delivery = ? AND state = 'refused'`);
  const leaveOutAll = database.prepare(`${calledOff} WHERE destination_id = ? AND state = 'refused'`);
  // What was stopped, or decided by a rule that has ended, is not decided any more; withdrawals are.
  const renewed = `UPDATE OR IGNORE delivery SET state = 'waiting' WHERE state = 'refused' AND held_back IS NULL
    AND (kind = 'withdrawal' OR (removed_id IS NULL AND
      NOT EXISTS (SELECT 1 FROM destination WHERE id = destination_id AND coalesce(stopped_at, removed_at) IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM rule WHERE rule.share_id = delivery.share_id AND rule.state = 'ended')))`;
  const renewOne = database.prepare(`${renewed} AND delivery = ? AND destination_id = ?`);
  const renewAll = database.prepare(`${renewed} AND destination_id = ?`);
  const selectHeldBack = database.prepare(
    `SELECT delivery, share_id AS shareId, sequence FROM delivery
     WHERE destination_id = ? AND state = 'refused' AND held_back IS NOT NULL ORDER BY delivery`,
  );
  const selectUnsure = database
    .prepare(
      `SELECT coalesce(d.sent_id, ${statementId}) FROM ${deliveries}
       WHERE d.sequence = ? AND +d.destination_id = ? AND d.kind = 'statement' AND +d.state = 'withdrawn' AND d.sent_at IS NULL
         AND d.attempts > 0 AND d.answer_status IN (${noWord}) ORDER BY d.delivery DESC LIMIT 1`,
    )
    .pluck();
  const selectSharesOf = database
    .prepare(
      "SELECT share_id FROM delivery WHERE sequence = ? AND kind = 'statement' AND state = 'sent' ORDER BY delivery",
    )
    .pluck();

  return {
    /**
     * Inserts a delivery that waits, or is refused because it is held back. No effect when one of its kind waits for
     * this destination or was sent there. What was refused there before is done with.
     */
    insert({ shareId, destinationId, kind, sequence, text, sentId, heldBack }: NewDelivery): void {
      supersede.run(destinationId, sequence, kind);
      const state = heldBack === undefined ? 'waiting' : 'refused';
      insert.run(shareId, destinationId, kind, sequence, state, text, sentId, heldBack ?? null);
      if (kind === 'withdrawal') nameRemoved.run(sequence, sequence);
    },

    /** Where a Statement stands with a destination; undefined when it never left for it nor shall. */
    standing(destinationId: string, sequence: number): Standing | undefined {
      return selectStanding.get(sequence, destinationId) as Standing | undefined;
    },

    /** The id under which a destination may know a Statement that was called off when no answer had come. */
    unsureId(destinationId: string, sequence: number): string | undefined {
      return selectUnsure.get(sequence, destinationId) as string | undefined;
    },

    /** Calls off what waits of a share. */
    callOffShare(shareId: string, at: number): void {
      callOffShare.run(at, shareId);
    },

    /** Calls off the Statements that wait for a destination; withdrawals still go there. */
    callOffStatements(destinationId: string, at: number): void {
      callOffDestination.run(at, destinationId);
    },

    /** Calls off everything that waits for a destination. */
    callOffEverything(destinationId: string, at: number): void {
      callOffEverything.run(at, destinationId);
    },

    /** Takes refused deliveries as done with; answers how many. */
    leaveOut(numbers: readonly number[], at: number): number {
      return numbers.reduce((sum, delivery) => sum + leaveOut.run(at, delivery).changes, 0);
    },

    leaveOutAll(destinationId: string, at: number): number {
      return leaveOutAll.run(at, destinationId).changes;
    },

    /** Deliveries to a destination that did not leave, though not refused there. */
    heldBack(
      destinationId: string,
    ): { readonly delivery: number; readonly shareId: string; readonly sequence: number }[] {
      return selectHeldBack.all(destinationId) as { delivery: number; shareId: string; sequence: number }[];
    },

    /**
     * Lets deliveries that were refused at a destination wait again, save those whose Statement is on its way by another
     * share. What was held back has to be looked at anew instead: its text was never made.
     */
    renew(destinationId: string, numbers: readonly number[]): void {
      for (const delivery of numbers) renewOne.run(delivery, destinationId);
    },

    renewAll(destinationId: string): void {
      renewAll.run(destinationId);
    },

    /** The shares by which a Statement was sent. */
    sharesOf(sequence: number): string[] {
      return selectSharesOf.all(sequence) as string[];
    },
  };
}
