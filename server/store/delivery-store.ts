import type { Database } from 'better-sqlite3';
import type { DeliveryState, LedgerEntry } from '../contract/sharing/ledger.ts';
import type { HeldBackReason } from '../contract/sharing/preview.ts';

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

export type NewDelivery = {
  readonly shareId: string;
  readonly destinationId: string;
  readonly kind: LedgerEntry['kind'];
  readonly sequence: number;
  /** As in `DeliveryRow`. */
  readonly text: string | null;
  readonly sentId: string | null;
  /** Why it cannot leave: then it is refused from the start. */
  readonly heldBack?: HeldBackReason;
};

/** What was sent, so that it can be withdrawn. */
export type SentDelivery = {
  readonly sequence: number;
  readonly sentId: string;
  readonly text: string | null;
  readonly json: string;
  readonly as: string | null;
};

/** What the other side (status 0: the network) said to a delivery. */
export type DeliveryAnswer = { readonly status: number; readonly words: string };

/** Where a Statement stands with a destination, by its newest delivery that was not called off. */
type Standing = { readonly state: DeliveryState; readonly sentId: string | null };

/** What leaves or left, one row a Statement and destination. Times are milliseconds since 1970. */
export function createDeliveryStore(database: Database) {
  // What leaves open whether they took it: no answer, or one of somebody on the way.
  const noWord = '0, 408, 500, 502, 504';
  // Of what was removed here there is nothing but what was sent.
  const statementId = 'coalesce(s.id, d.removed_id)';
  const json = 'coalesce(s.json, d.text)';
  const columns = `d.delivery, d.kind, d.sequence, ${statementId} AS statementId, d.sent_id AS sentId, d.text, ${json} AS json,
    s.voided_by AS voidedBy, d.attempts > 0 AND d.answer_status IN (${noWord}) AS mayBeThere`;
  const deliveries = 'delivery AS d LEFT JOIN statement AS s ON s.sequence = d.sequence';

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
  const canBeWithdrawn = `d.kind = 'statement' AND d.state = 'sent' AND coalesce(s.is_voiding, d.removed_is_voiding) = 0
    AND NOT EXISTS (SELECT 1 FROM delivery AS w WHERE w.destination_id = d.destination_id AND w.sequence = d.sequence
      AND w.kind = 'withdrawal' AND w.state IN ('waiting', 'sent'))`;
  const selectWithdrawableOne = database
    .prepare(`SELECT d.delivery FROM ${deliveries} WHERE d.delivery = ? AND ${canBeWithdrawn}`)
    .pluck();
  const selectWithdrawableAll = database
    .prepare(
      `SELECT d.delivery FROM ${deliveries} WHERE d.destination_id = ? AND ${canBeWithdrawn} ORDER BY d.delivery`,
    )
    .pluck();
  const selectSent = database.prepare(
    `SELECT d.sequence, coalesce(d.sent_id, ${statementId}) AS sentId, d.text, ${json} AS json, h.form ->> '$.as' AS "as"
     FROM ${deliveries} JOIN share AS h ON h.id = d.share_id WHERE d.delivery = ? AND d.state = 'sent'`,
  );
  const selectUnsure = database
    .prepare(
      `SELECT coalesce(d.sent_id, ${statementId}) FROM ${deliveries}
       WHERE d.sequence = ? AND +d.destination_id = ? AND d.kind = 'statement' AND +d.state = 'withdrawn' AND d.sent_at IS NULL
         AND d.attempts > 0 AND d.answer_status IN (${noWord}) ORDER BY d.delivery DESC LIMIT 1`,
    )
    .pluck();
  const selectDestination = database.prepare('SELECT destination_id FROM delivery WHERE delivery = ?').pluck();
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

    /** Those of these deliveries whose Statement can be withdrawn: sent, not voiding, not being withdrawn. */
    withdrawable(numbers: readonly number[]): number[] {
      return numbers.filter((delivery) => selectWithdrawableOne.get(delivery) !== undefined);
    },

    /** The same of all deliveries to a destination, oldest first. */
    withdrawableAt(destinationId: string): number[] {
      return selectWithdrawableAll.all(destinationId) as number[];
    },

    findSent(delivery: number): SentDelivery | undefined {
      return selectSent.get(delivery) as SentDelivery | undefined;
    },

    destinationOf(delivery: number): string | undefined {
      return selectDestination.get(delivery) as string | undefined;
    },

    /** The shares by which a Statement was sent. */
    sharesOf(sequence: number): string[] {
      return selectSharesOf.all(sequence) as string[];
    },
  };
}
