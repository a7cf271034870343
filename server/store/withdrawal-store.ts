import type { Database } from 'better-sqlite3';
import { deliveries, statementId, statementJson } from './delivery-columns.ts';

/** What was sent, so that it can be withdrawn. */
export type SentDelivery = {
  readonly sequence: number;
  readonly sentId: string;
  readonly text: string | null;
  readonly json: string;
  readonly as: string | null;
};

/** Which deliveries can be withdrawn, and what has to be known of them for that. */
export function createWithdrawalStore(database: Database) {
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
    `SELECT d.sequence, coalesce(d.sent_id, ${statementId}) AS sentId, d.text, ${statementJson} AS json, h.form ->> '$.as' AS "as"
     FROM ${deliveries} JOIN share AS h ON h.id = d.share_id WHERE d.delivery = ? AND d.state = 'sent'`,
  );
  const selectDestination = database.prepare('SELECT destination_id FROM delivery WHERE delivery = ?').pluck();

  return {
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
  };
}
