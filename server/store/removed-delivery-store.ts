import type { Database } from 'better-sqlite3';

/** A Statement that is about to be taken out of the record. */
type Leaving = { readonly sequence: number; readonly id: string; readonly isVoiding: boolean };

/**
 * The ledger's lines of Statements that are taken out of the record: what others have of them must stay readable, and
 * can still be withdrawn. Times are milliseconds since 1970.
 */
export function createRemovedDeliveryStore(database: Database) {
  const selectAny = database.prepare('SELECT 1 FROM delivery WHERE sequence = ? LIMIT 1').pluck();
  const callOff = database.prepare(
    `UPDATE delivery SET state = 'withdrawn', withdrawn_at = ?
     WHERE sequence = ? AND kind = 'statement' AND state IN ('waiting', 'refused')`,
  );
  const nameStatement = database.prepare(
    'UPDATE delivery SET removed_id = ?, removed_is_voiding = ? WHERE sequence = ?',
  );
  const keepText = database.prepare(
    "UPDATE delivery SET text = ? WHERE sequence = ? AND kind = 'statement' AND text IS NULL",
  );
  const unnameStatement = database.prepare(
    'UPDATE delivery SET removed_id = NULL, removed_is_voiding = NULL WHERE sequence = ?',
  );
  const leaveTextOut = database.prepare(
    "UPDATE delivery SET text = NULL WHERE sequence = ? AND kind = 'statement' AND sent_id IS NULL",
  );
  // By destination, because that is how an index finds the few that were called off.
  const forgetUnsent = database.prepare(
    `DELETE FROM delivery WHERE delivery IN (
       SELECT delivery FROM delivery AS d WHERE destination_id IN (SELECT id FROM destination) AND state = 'withdrawn'
         AND kind = 'statement' AND sent_at IS NULL AND attempts = 0 AND removed_id IS NOT NULL AND withdrawn_at <= ?
         AND NOT EXISTS (SELECT 1 FROM removed_statement WHERE sequence = d.sequence)
       LIMIT ?)`,
  );

  return {
    /** Whether the ledger knows a Statement. */
    has(sequence: number): boolean {
      return selectAny.get(sequence) === 1;
    },

    /** Calls off what waits, and lets each line say by itself what it is about. `text`: as it leaves when no form changes it. */
    detach({ sequence, id, isVoiding }: Leaving, text: string, at: number): void {
      callOff.run(at, sequence);
      keepText.run(text, sequence);
      nameStatement.run(id, Number(isVoiding), sequence);
    },

    /** The Statement is back: its lines are about it again. */
    attach(sequence: number): void {
      leaveTextOut.run(sequence);
      unnameStatement.run(sequence);
    },

    /**
     * Forgets lines of Statements that are gone for good and never left, of those that were called off by a time; at
     * most so many. Returns how many: what was called off a moment ago may be on its way all the same, and then the
     * line has to say so.
     */
    forgetUnsent(calledOffBy: number, most: number): number {
      return forgetUnsent.run(calledOffBy, most).changes;
    },
  };
}
