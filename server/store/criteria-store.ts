import type { Database, Statement as Prepared } from 'better-sqlite3';
import { indexKey } from './index-key.ts';
import { sequenceAt } from './place-in-time.ts';
import { Sql, joinSql, sql } from './sql.ts';
import { matchAll } from './match-all.ts';

/** Statements by what they are about; every condition that is there must hold. Times are milliseconds since 1970. */
export type CriteriaFilter = {
  /** In the object, or anywhere in the context: whether as parent or grouping is for the caller to see. */
  readonly activity?: string | undefined;
  readonly verbs?: readonly string[] | undefined;
  readonly credentialKey?: string | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** As typed: words or beginnings of words, all of which must occur. */
  readonly words?: string | undefined;
};

/** Statements for shares and rules. */
export function createCriteriaStore(database: Database) {
  /** Criteria have few shapes, so each is prepared once. */
  const queries = new Map<string, Prepared<unknown[], number>>();

  return {
    /** The sequences of what matches, above one and up to another, oldest first. */
    sequences(filter: CriteriaFilter, above: number, upTo: number): number[] {
      const { text, values } = select(filter, above, upTo);
      const query = queries.get(text) ?? database.prepare<unknown[], number>(text).pluck();
      queries.set(text, query);
      return query.all(...values);
    },
  };
}

/** Exported for the test that reads query plans. */
export function select(filter: CriteriaFilter, above: number, upTo: number): Sql {
  const { activity, verbs, credentialKey, from, until, words } = filter;
  const conditions = [sql`sequence > ${above}`, sql`sequence <= ${upTo}`];
  if (activity !== undefined) {
    const key = indexKey(activity);
    conditions.push(sql`sequence IN (
      SELECT sequence FROM statement_activity WHERE activity = ${key} AND sequence > ${above}
      UNION SELECT sequence FROM statement_related_activity WHERE activity = ${key} AND sequence > ${above})`);
  }
  if (verbs !== undefined && verbs.length > 0) {
    conditions.push(
      sql`verb IN (${joinSql(
        verbs.map((verb) => sql`${indexKey(verb)}`),
        ', ',
      )})`,
    );
  }
  if (credentialKey !== undefined) conditions.push(sql`credential_key = ${credentialKey}`);
  if (from !== undefined) conditions.push(sql`happened >= ${from}`);
  if (until !== undefined) conditions.push(sql`happened < ${until}`);
  if (words !== undefined && words.trim() !== '') {
    conditions.push(
      sql`sequence IN (SELECT ${new Sql(sequenceAt('rowid'), [])} FROM statement_text WHERE words MATCH ${matchAll(words)})`,
    );
  }
  return sql`SELECT sequence FROM statement WHERE ${joinSql(conditions, ' AND ')} ORDER BY sequence`;
}
