import type { Database } from 'better-sqlite3';
import type { Links } from './experience-link-store.ts';
import type { GroupKey } from './experience-store.ts';

/** `facts` and `tally`, a `Tally`, as JSON texts. */
export type GroupRow = { readonly facts: string; readonly tally: string; readonly links: Links };

type KeptRow = { readonly [name in keyof GroupRow]: string };

/** The groups of Statements that experiences are made of, each with what its Statements tell. */
export function createExperienceGroupStore(database: Database) {
  // `+?`: for `?` SQLite plans such a query anew each time, since the plan may depend on the value; that takes longer
  // than the query.
  const selectSequences = database
    .prepare(
      `SELECT sequence FROM experience_statement WHERE experience = +? AND attempt = +? AND sequence > +?
       ORDER BY sequence LIMIT +?`,
    )
    .pluck();
  const selectDestinations = database
    .prepare(
      `SELECT d.destination_id, count(*)
       FROM experience_statement AS l CROSS JOIN delivery AS d ON d.sequence = l.sequence
       WHERE l.experience = ? AND l.attempt = ? AND d.kind = 'statement' AND +d.state = 'sent' GROUP BY d.destination_id`,
    )
    .raw();
  const selectHasSent = database
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM destination AS n CROSS JOIN delivery AS d ON d.destination_id = n.id
       WHERE d.state = 'sent')`,
    )
    .pluck();
  const selectOne = database.prepare('SELECT facts, tally, links FROM experience_group WHERE attempt = ?');
  const selectOf = database.prepare(
    `SELECT g.facts, g.tally FROM experience_attempt AS k CROSS JOIN experience_group AS g ON g.attempt = k.attempt
     WHERE k.experience = +? ORDER BY k.key`,
  );
  const upsert = database.prepare(
    `INSERT INTO experience_group (attempt, evidence, facts, tally, links) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (attempt) DO UPDATE
     SET evidence = excluded.evidence, facts = excluded.facts, tally = excluded.tally, links = excluded.links`,
  );
  const updateTally = database.prepare('UPDATE experience_group SET tally = ? WHERE attempt = ?');
  const remove = database.prepare('DELETE FROM experience_group WHERE attempt = ?');

  return {
    /** The Statements of a group behind a sequence, in the order in which they were stored. */
    sequences({ experience, attempt }: GroupKey, above: number, most: number): number[] {
      return selectSequences.all(experience, attempt, above, most) as number[];
    },

    /** Where Statements of a group were sent and are not withdrawn: ids of destinations, and how many. */
    destinations({ experience, attempt }: GroupKey): [destination: string, statements: number][] {
      return selectDestinations.all(experience, attempt) as [string, number][];
    },

    /** Whether anything at all is with a destination. */
    hasSent(): boolean {
      return selectHasSent.get() === 1;
    },

    find({ attempt }: GroupKey): GroupRow | undefined {
      const row = selectOne.get(attempt) as KeptRow | undefined;
      if (row === undefined) return undefined;
      return { ...row, links: JSON.parse(row.links) as Links };
    },

    /** JSON texts of what the groups of an experience tell. */
    of(experience: number): Pick<KeptRow, 'facts' | 'tally'>[] {
      return selectOf.all(experience) as KeptRow[];
    },

    set({ attempt }: GroupKey, { facts, tally, links }: GroupRow, evidence: number): void {
      upsert.run(attempt, evidence, facts, tally, JSON.stringify(links));
    },

    setTally({ attempt }: GroupKey, tally: string): void {
      updateTally.run(tally, attempt);
    },

    remove({ attempt }: GroupKey): void {
      remove.run(attempt);
    },
  };
}
