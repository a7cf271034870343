// The query behind GET statements (xAPI 1.0.3 Communication 2.1.3), the only SQL that is put together.
import { indexKey } from './index-key.ts';
import { joinSql, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/** All given conditions must hold. Times are microseconds since 1970. */
export type StatementFilter = {
  readonly agent?: string;
  /** Look for the Agent wherever a Statement can name one, not only in actor and object. */
  readonly relatedAgents?: boolean;
  readonly verb?: string;
  readonly activity?: string;
  /** Look for the Activity in the context and in a SubStatement too. */
  readonly relatedActivities?: boolean;
  readonly registration?: string;
  readonly since?: number;
  readonly until?: number;
  readonly credentialKey?: string;
};

/** Some Statements that a filter finds: those whose sequence is above one bound and not above the other. */
export type StatementRange = {
  readonly filter: StatementFilter;
  readonly ascending: boolean;
  readonly above: number;
  readonly upTo: number;
  readonly limit: number;
  /** The condition that finds the rows; the others only check them. */
  readonly driver: FilterCondition | undefined;
};

/** The conditions that a filter can set, save those on the time, which bound the sequence. */
export type FilterCondition = 'registration' | 'activity' | 'verb' | 'agent' | 'credentialKey';

/** What a Statement is found by. */
export type FilterKind = 'agent' | 'relatedAgent' | 'activity' | 'relatedActivity' | 'verb' | 'registration';

// What narrows most in one person's record comes first; the agent is nearly always the learner.
const narrowestFirst: readonly FilterCondition[] = ['registration', 'activity', 'verb', 'agent', 'credentialKey'];

/** The conditions in a filter. */
export function conditionsIn(filter: StatementFilter): FilterCondition[] {
  return narrowestFirst.filter((one) => filter[one] !== undefined);
}

/** Beyond this a condition is no longer narrow, and counting would cost as much as it saves. */
const enoughToCount = 500;

/** The condition that the fewest Statements meet: SQLite keeps no statistics that would tell. */
export function narrowest(filter: StatementFilter, count: (query: Sql) => number): FilterCondition | undefined {
  const conditions = conditionsIn(filter);
  if (conditions.length < 2) return conditions[0];
  const counts = conditions.map((one) => count(countMatches(one, filter)));
  return conditions[counts.indexOf(Math.min(...counts))];
}

/** How many Statements meet one condition of a filter, or that they are enough. */
export function countMatches(condition: FilterCondition, filter: StatementFilter): Sql {
  const rows = ways(condition, filter).map(
    ({ tables, conditions }) => sql`SELECT 1 FROM ${tables} WHERE ${joinSql(conditions, ' AND ')}`,
  );
  return sql`SELECT count(*) FROM (${joinSql(rows, ' UNION ALL ')} LIMIT ${enoughToCount})`;
}

/**
 * The sequences of the Statements in a range and of the next one, in the order of `stored`; voided ones are left out.
 *
 * Two sets are merged: the Statements that meet the filter themselves, and those that point at one that does. Each
 * comes out of an index in the wanted order, so that reading stops at the limit and nothing is sorted.
 */
export function selectSequences(range: StatementRange): Sql {
  const { filter, ascending, limit, driver } = range;
  const arms = [...itself(filter, driver), ...byReference(filter, driver)].map((arm) => selectArm(arm, range));
  const direction = ascending ? sql`ASC` : sql`DESC`;
  return sql`${joinSql(arms, ' UNION ')} ORDER BY sequence ${direction} LIMIT ${limit + 1}`;
}

/** One way to find Statements: where rows come from, and what must hold for them. */
type Arm = {
  readonly tables: Sql;
  /** The column that the index delivers in order. */
  readonly sequence: Sql;
  readonly conditions: readonly Sql[];
};

function selectArm({ tables, sequence, conditions }: Arm, { above, upTo }: StatementRange): Sql {
  const all = [sql`${sequence} > ${above}`, sql`${sequence} <= ${upTo}`, ...conditions, sql`s.voided_by IS NULL`];
  return sql`SELECT ${sequence} AS sequence FROM ${tables} WHERE ${joinSql(all, ' AND ')}`;
}

/** The Statements that meet the filter themselves: every index ends with the sequence. */
function itself(filter: StatementFilter, driver: FilterCondition | undefined): Arm[] {
  const others = conditionsIn(filter).filter((one) => one !== driver);
  const conditions = others.map((one) => meets(one, filter, sql`s`));
  if (driver === undefined) return [{ tables: sql`statement AS s`, sequence: sql`s.sequence`, conditions }];
  return ways(driver, filter).map((way) => ({
    tables: way.isLinked ? sql`${way.tables} CROSS JOIN statement AS s ON s.sequence = link.sequence` : way.tables,
    sequence: way.isLinked ? sql`link.sequence` : sql`s.sequence`,
    conditions: [...way.conditions, ...conditions],
  }));
}

type Way = { readonly tables: Sql; readonly isLinked: boolean; readonly conditions: readonly Sql[] };

/** Where the rows that meet one condition stand in an index. */
function ways(condition: FilterCondition, filter: StatementFilter): Way[] {
  const value = indexKey(filter[condition] ?? '');
  if (condition !== 'activity' && condition !== 'agent') {
    const conditions = [sql`s.${ownColumn[condition]} = ${value}`];
    return [{ tables: sql`statement AS s`, isLinked: false, conditions }];
  }
  return linkTables(condition, filter).map((table) => ({
    tables: sql`${table} AS link`,
    isLinked: true,
    conditions: [sql`link.${linkColumn[condition]} = ${value}`],
  }));
}

/**
 * The Statements whose object points at one that meets the filter, or at one that points at such a one, and so on.
 * What they inherit from it finds them; with several conditions, one and the same Statement must meet all.
 */
function byReference(filter: StatementFilter, driver: FilterCondition | undefined): Arm[] {
  const conditions = conditionsIn(filter);
  // Which credential stored a Statement is not inherited; any other condition finds it as well.
  const inherited = conditions.filter((one) => one !== 'credentialKey');
  const finder = inherited.find((one) => one === driver) ?? inherited[0];
  if (finder === undefined) return [];
  const value = indexKey(filter[finder] ?? '');
  const others: Sql[] = [];
  if (conditions.length > 1) {
    const all = conditions.map((one) => meets(one, filter, sql`t`));
    others.push(sql`EXISTS (${targets} AND ${joinSql(all, ' AND ')})`);
  }
  // Whoever may read only what one credential stored must not learn about others by what points at them.
  if (filter.credentialKey !== undefined) others.push(sql`+s.credential_key = ${filter.credentialKey}`);
  return kindsOf(finder, filter).map((kind) => ({
    tables: sql`inherited_filter AS link CROSS JOIN statement AS s ON s.sequence = link.sequence`,
    sequence: sql`link.sequence`,
    conditions: [sql`link.kind = ${kind}`, sql`link.value = ${value}`, ...others],
  }));
}

// UNION ends where Statements point at each other in a circle.
const targets = sql`
  WITH RECURSIVE chain (id) AS (
    SELECT s.target_id UNION SELECT n.target_id FROM chain JOIN statement AS n ON n.id = chain.id
  )
  SELECT 1 FROM chain CROSS JOIN statement AS t ON t.id = chain.id WHERE TRUE`;

/** That a Statement meets a condition itself; the plus sign keeps an index from being chosen. */
function meets(condition: FilterCondition, filter: StatementFilter, statement: Sql): Sql {
  const value = indexKey(filter[condition] ?? '');
  if (condition !== 'activity' && condition !== 'agent') return sql`+${statement}.${ownColumn[condition]} = ${value}`;
  const isLinked = linkTables(condition, filter).map(
    (table) =>
      sql`EXISTS (SELECT 1 FROM ${table} AS l WHERE l.${linkColumn[condition]} = ${value} AND l.sequence = ${statement}.sequence)`,
  );
  return sql`(${joinSql(isLinked, ' OR ')})`;
}

const ownColumn = { registration: sql`registration`, verb: sql`verb`, credentialKey: sql`credential_key` };
const linkColumn = { agent: sql`agent`, activity: sql`activity` };

function linkTables(condition: 'agent' | 'activity', filter: StatementFilter): Sql[] {
  if (condition === 'agent') {
    return filter.relatedAgents ? [sql`statement_agent`, sql`statement_related_agent`] : [sql`statement_agent`];
  }
  return filter.relatedActivities
    ? [sql`statement_activity`, sql`statement_related_activity`]
    : [sql`statement_activity`];
}

function kindsOf(driver: Exclude<FilterCondition, 'credentialKey'>, filter: StatementFilter): FilterKind[] {
  if (driver === 'agent' && filter.relatedAgents) return ['agent', 'relatedAgent'];
  if (driver === 'activity' && filter.relatedActivities) return ['activity', 'relatedActivity'];
  return [driver];
}
