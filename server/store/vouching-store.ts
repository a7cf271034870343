import type { Database } from 'better-sqlite3';

/** Through whom some of an experience came here. */
export type SourceRow = {
  /** Of the credential. */
  readonly label: string;
  /** `import`: from files · `fetched`: from somebody else's LRS · `activity`: sent by a program. */
  readonly kind: 'by-hand' | 'sample' | 'import' | 'fetched' | 'activity';
};

export type TellingStatement = { readonly id: string; readonly json: string };

/** Who vouches for an experience. */
export function createVouchingStore(database: Database) {
  // `+?`: for `?` SQLite plans such a query anew each time, which takes longer than the query.
  const selectSources = database.prepare(
    `SELECT c.label, coalesce(
       (SELECT o.purpose FROM own_credential AS o WHERE o.credential_key = c.key),
       (SELECT 'import' FROM import AS i WHERE i.credential_key = c.key),
       (SELECT 'fetched' FROM source AS s WHERE s.credential_key = c.key),
       'activity') AS kind
     FROM experience_trait AS t CROSS JOIN credential AS c ON c.key = t.value
     WHERE t.experience = +? AND t.trait = 'source' AND t.statements > 0 ORDER BY t.statements DESC, c.label`,
  );
  // The newest are cut from narrow rows; only then are the wide ones fetched.
  const newest = `SELECT l.sequence FROM experience_above AS a
      CROSS JOIN experience_statement AS l ON l.experience = a.experience
      CROSS JOIN statement AS t ON t.sequence = l.sequence
    WHERE a.above = +? AND t.voided_by IS NULL ORDER BY t.happened DESC, t.sequence DESC LIMIT +?`;
  const selectNewest = database.prepare(
    `SELECT s.id, s.json FROM (${newest}) AS n CROSS JOIN statement AS s ON s.sequence = n.sequence
     ORDER BY s.happened DESC, s.sequence DESC`,
  );
  const selectIds = database
    .prepare(
      `SELECT s.id FROM (${newest}) AS n CROSS JOIN statement AS s ON s.sequence = n.sequence
       ORDER BY s.happened DESC, s.sequence DESC`,
    )
    .pluck();
  const selectBadge = database.prepare('SELECT summary FROM import_badge WHERE statement_id = ? LIMIT 1').pluck();

  return {
    /** Through whom it came, those of most Statements first. */
    sources(experience: number): SourceRow[] {
      return selectSources.all(experience) as SourceRow[];
    },

    /** The newest Statements of an experience and of all below it. */
    newest(experience: number, most: number): TellingStatement[] {
      return selectNewest.all(experience, most) as TellingStatement[];
    },

    /** Their ids. */
    newestIds(experience: number, most: number): string[] {
      return selectIds.all(experience, most) as string[];
    },

    /** JSON text of the `BadgeSummary` of the credential that a Statement was made of; undefined for any other. */
    badgeOf(statementId: string): string | undefined {
      return selectBadge.get(statementId) as string | undefined;
    },
  };
}
