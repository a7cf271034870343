import type { Database } from 'better-sqlite3';
import type { DeliveryState, HeldBackReason } from '../contract/api.ts';

type DeliveryCounts = {
  readonly waiting: number;
  readonly sent: number;
  readonly refused: number;
  readonly withdrawn: number;
};

export type ShareRow = DeliveryCounts & {
  readonly id: string;
  readonly destinationId: string;
  readonly destination: string;
  readonly createdAt: number;
};

export type DeliveryRow = {
  readonly delivery: number;
  readonly sequence: number;
  readonly statementId: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly sentAt: number | null;
  readonly answerStatus: number | null;
  readonly answerWords: string | null;
  /** Why it did not leave, when that was not the other side's doing. */
  readonly heldBack: HeldBackReason | null;
  readonly json: string;
  readonly voidedBy: string | null;
};

/** What the other side (status 0: the network) said to a delivery. */
export type DeliveryAnswer = { readonly status: number; readonly words: string };

/** Shares and their deliveries. Times are milliseconds since 1970. */
export function createShareStore(database: Database) {
  const counts = (['waiting', 'sent', 'refused', 'withdrawn'] as const)
    .map((state) => `(SELECT count(*) FROM delivery AS d WHERE d.share_id = s.id AND d.state = '${state}') AS ${state}`)
    .join(', ');
  const shareColumns = `s.id, s.destination_id AS destinationId, d.name AS destination, s.created_at AS createdAt, ${counts}`;
  const shares = 'share AS s JOIN destination AS d ON d.id = s.destination_id';
  const deliveryColumns = `d.delivery, d.sequence, s.id AS statementId, d.state, d.attempts, d.sent_at AS sentAt,
    d.answer_status AS answerStatus, d.answer_words AS answerWords, d.held_back AS heldBack, s.json, s.voided_by AS voidedBy`;
  const deliveries = 'delivery AS d JOIN statement AS s ON s.sequence = d.sequence';

  const insertShare = database.prepare('INSERT INTO share (id, destination_id, created_at) VALUES (?, ?, ?)');
  const insertDelivery = database.prepare(
    "INSERT INTO delivery (share_id, destination_id, sequence, state, attempts) VALUES (?, ?, ?, 'waiting', 0)",
  );
  const selectOnTheWay = database
    .prepare("SELECT 1 FROM delivery WHERE destination_id = ? AND sequence = ? AND state IN ('waiting', 'sent')")
    .pluck();
  const selectShare = database.prepare(`SELECT ${shareColumns} FROM ${shares} WHERE s.id = ?`);
  const selectShares = database.prepare(`SELECT ${shareColumns} FROM ${shares} ORDER BY s.created_at DESC, s.id`);
  const countDeliveries = database.prepare('SELECT count(*) FROM delivery WHERE share_id = ?').pluck();
  const selectDeliveries = database.prepare(
    `SELECT ${deliveryColumns} FROM ${deliveries} WHERE d.share_id = ? ORDER BY d.delivery LIMIT ? OFFSET ?`,
  );
  const selectWaiting = database.prepare(
    `SELECT ${deliveryColumns} FROM ${deliveries} WHERE d.destination_id = ? AND d.state = 'waiting' AND d.delivery > ? ORDER BY d.delivery LIMIT ?`,
  );
  // One that was withdrawn while its request was under way has left all the same, and the ledger says so.
  const updateSent = database.prepare(
    `UPDATE OR IGNORE delivery SET state = 'sent', attempts = attempts + 1, sent_at = ?, answer_status = ?, answer_words = ?
     WHERE delivery = ? AND state IN ('waiting', 'withdrawn')`,
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
  const withdrawWaiting = database.prepare(
    "UPDATE delivery SET state = 'withdrawn' WHERE share_id = ? AND state = 'waiting'",
  );
  const withdrawForDestination = database.prepare(
    "UPDATE delivery SET state = 'withdrawn' WHERE destination_id = ? AND state = 'waiting'",
  );
  const renewRefused = database.prepare(
    `UPDATE OR IGNORE delivery SET state = 'waiting', held_back = NULL WHERE share_id = ? AND state = 'refused'`,
  );
  const selectOfStatement = database.prepare(
    `SELECT n.name AS destination, d.state, d.sent_at AS sentAt
     FROM delivery AS d JOIN destination AS n ON n.id = d.destination_id WHERE d.sequence = ? ORDER BY d.delivery`,
  );

  return {
    /** Stores a share with one waiting delivery a Statement. */
    insert(
      share: { readonly id: string; readonly destinationId: string; readonly createdAt: number },
      sequences: readonly number[],
    ): void {
      insertShare.run(share.id, share.destinationId, share.createdAt);
      for (const sequence of sequences) insertDelivery.run(share.id, share.destinationId, sequence);
    },

    /** Whether a Statement was sent to a destination or waits to be. */
    isOnTheWay(destinationId: string, sequence: number): boolean {
      return selectOnTheWay.get(destinationId, sequence) === 1;
    },

    find(id: string): ShareRow | undefined {
      return selectShare.get(id) as ShareRow | undefined;
    },

    list(): ShareRow[] {
      return selectShares.all() as ShareRow[];
    },

    countDeliveries(shareId: string): number {
      return Number(countDeliveries.get(shareId));
    },

    deliveries(shareId: string, from: number, count: number): DeliveryRow[] {
      return selectDeliveries.all(shareId, count, from) as DeliveryRow[];
    },

    /** The next deliveries to a destination behind one (0: all), in the order in which they were decided. */
    waiting(destinationId: string, behind: number, count: number): DeliveryRow[] {
      return selectWaiting.all(destinationId, behind, count) as DeliveryRow[];
    },

    updateSent(delivery: number, at: number, answer: DeliveryAnswer): void {
      updateSent.run(at, answer.status, answer.words, delivery);
    },

    updateRefused(delivery: number, answer: DeliveryAnswer): void {
      updateRefused.run(answer.status, answer.words, delivery);
    },

    /** Counts an attempt after which the delivery still waits. */
    updateFailed(delivery: number, answer: DeliveryAnswer): void {
      updateFailed.run(answer.status, answer.words, delivery);
    },

    /** Ends a delivery that cannot leave: voided ones are withdrawn, others refused. */
    updateHeldBack(delivery: number, reason: HeldBackReason): void {
      updateHeldBack.run(reason === 'voided' ? 'withdrawn' : 'refused', reason, delivery);
    },

    withdrawWaiting(shareId: string): void {
      withdrawWaiting.run(shareId);
    },

    withdrawForDestination(destinationId: string): void {
      withdrawForDestination.run(destinationId);
    },

    /** Lets refused deliveries wait again, save those whose Statement is on its way by another share. */
    renewRefused(shareId: string): void {
      renewRefused.run(shareId);
    },

    ofStatement(
      sequence: number,
    ): { readonly destination: string; readonly state: DeliveryState; readonly sentAt: number | null }[] {
      return selectOfStatement.all(sequence) as { destination: string; state: DeliveryState; sentAt: number | null }[];
    },
  };
}
