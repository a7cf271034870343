import type { Database } from 'better-sqlite3';
import { indexKey } from './index-key.ts';

/** What is told of Statements before they are deleted. `happened`: `timestamp`, in milliseconds since 1970. */
export type ChosenStatement = {
  readonly sequence: number;
  readonly happened: number;
  /** 1: somebody else has it. */
  readonly isShared: number;
  /** 1: it waits to be sent. */
  readonly isWaiting: number;
};

/** Which Statements a choice means. */
export function createRemovalChoiceStore(database: Database) {
  const selectPeriod = database.prepare('SELECT sequence FROM statement WHERE happened >= ? AND happened < ?').pluck();
  const selectExperiences = database
    .prepare(
      `WITH RECURSIVE inside(experience, activity) AS (
         SELECT i.experience, i.activity FROM experience AS e JOIN experience_above AS a ON a.above = e.experience
           JOIN experience AS i ON i.experience = a.experience
         WHERE e.activity IN (SELECT value FROM json_each(?))
       ),
       gone(sequence) AS (
         SELECT s.sequence FROM inside AS i JOIN experience_statement AS l ON l.experience = i.experience
           JOIN statement AS s ON s.sequence = l.sequence
         UNION
         -- What is voided has no place any more.
         SELECT s.sequence FROM inside AS i JOIN statement_activity AS m ON m.activity = i.activity
           JOIN statement AS s ON s.sequence = m.sequence
         WHERE s.voided_by IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM identity_other AS o JOIN statement_agent AS g ON g.agent = o.agent AND g.sequence = s.sequence)
         UNION
         -- What was changed by hand names what it took the place of, which may have been about something else.
         SELECT b.sequence FROM gone AS g JOIN own_credential AS o ON o.purpose = 'by-hand'
           JOIN statement AS s ON s.sequence = g.sequence AND s.credential_key = o.credential_key
           JOIN statement AS b ON b.id = s.json ->> '$.context.statement.id'
         WHERE b.voided_by IS NOT NULL
       )
       SELECT sequence FROM gone
       UNION
       SELECT v.sequence FROM gone AS g JOIN statement AS t ON t.sequence = g.sequence AND t.voided_by IS NOT NULL
         JOIN statement_reference AS r ON r.target_id = t.id
         JOIN statement AS v ON v.sequence = r.sequence AND v.is_voiding = 1`,
    )
    .pluck();
  const hasDelivery = (state: string) =>
    `EXISTS (SELECT 1 FROM delivery WHERE sequence = s.sequence AND kind = 'statement' AND +state = '${state}')`;
  const selectSome = database.prepare(
    `SELECT s.sequence, s.happened, ${hasDelivery('sent')} AS isShared, ${hasDelivery('waiting')} AS isWaiting
     FROM json_each(?) AS j JOIN statement AS s ON s.sequence = j.value`,
  );

  return {
    /** Sequences of what happened from one time on and before another. */
    ofPeriod(from: number, before: number): number[] {
      return selectPeriod.all(from, before) as number[];
    },

    /**
     * Sequences of the Statements of experiences and of all below them, with those that were voided there or replaced,
     * and with what voids them.
     */
    ofExperiences(activities: readonly string[]): number[] {
      return selectExperiences.all(JSON.stringify(activities.map(indexKey))) as number[];
    },

    /** About those of these Statements that are there. */
    describe(sequences: readonly number[]): ChosenStatement[] {
      return selectSome.all(JSON.stringify(sequences)) as ChosenStatement[];
    },
  };
}
