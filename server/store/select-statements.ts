// The query behind GET statements (xAPI 1.0.3 Communication 2.1.3), the only SQL that is put together.
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

export type StatementPage = {
  readonly filter: StatementFilter;
  readonly ascending: boolean;
  /** Continue behind this Statement. */
  readonly after?: number;
  /** Leave out what was stored later. */
  readonly upTo: number;
  readonly limit: number;
};

/** What a Statement is found by. */
export type FilterKind = 'agent' | 'relatedAgent' | 'activity' | 'relatedActivity' | 'verb' | 'registration';

/**
 * The sequences of one page and of the row behind it, in the order of `stored`; voided Statements are left out.
 *
 * Two sets are merged: the Statements that meet the filter themselves, and those that point at one that does. Each
 * comes out of an index in the wanted order, so that reading stops with the page and nothing is sorted.
 */
export function selectPage(page: StatementPage): Sql {
  const { filter, ascending, limit } = page;
  const arms = [...itself(filter), ...byReference(filter)].map((arm) => selectArm(arm, page));
  const direction = ascending ? sql`ASC` : sql`DESC`;
  return sql`${joinSql(arms, ' UNION ')} ORDER BY sequence ${direction} LIMIT ${limit + 1}`;
}

/** One way to find Statements: where rows come from, and what else must hold for them. */
type Arm = {
  readonly tables: Sql;
  /** The column that the index delivers in order. */
  readonly sequence: Sql;
  readonly conditions: readonly Sql[];
};

function selectArm({ tables, sequence, conditions }: Arm, { filter, ascending, after, upTo }: StatementPage): Sql {
  const { since, until } = filter;
  const all = [sql`${sequence} <= ${upTo}`, ...conditions, sql`s.voided_by IS NULL`];
  if (after !== undefined) all.push(ascending ? sql`${sequence} > ${after}` : sql`${sequence} < ${after}`);
  // `stored` and sequence rise together, so a bound on one is a bound on the other, which every index can use.
  if (since !== undefined) all.push(sql`${sequence} > ifnull((${lastStoredBy(since)}), 0)`);
  if (until !== undefined) all.push(sql`${sequence} <= ifnull((${lastStoredBy(until)}), 0)`);
  return sql`SELECT ${sequence} AS sequence FROM ${tables} WHERE ${joinSql(all, ' AND ')}`;
}

function lastStoredBy(time: number): Sql {
  return sql`SELECT sequence FROM statement WHERE stored <= ${time} ORDER BY stored DESC LIMIT 1`;
}

type Condition = 'registration' | 'activity' | 'verb' | 'agent' | 'credentialKey';

// What narrows most in one person's record comes first; the agent is nearly always the learner.
const narrowestFirst: readonly Condition[] = ['registration', 'activity', 'verb', 'agent', 'credentialKey'];

/** The conditions that a filter sets, save those on the time. */
function conditionsIn(filter: StatementFilter): Condition[] {
  return narrowestFirst.filter((one) => filter[one] !== undefined);
}

/**
 * The Statements that meet the filter themselves. The narrowest condition finds the rows, the others only check them:
 * every index ends with the sequence. SQLite knows no statistics to choose by.
 */
function itself(filter: StatementFilter): Arm[] {
  const [driver, ...others] = conditionsIn(filter);
  const conditions = others.map((one) => meets(one, filter, sql`s`));
  if (driver === 'activity' || driver === 'agent') {
    const value = filter[driver] ?? '';
    return linkTables(driver, filter).map((table) => ({
      tables: sql`${table} AS link CROSS JOIN statement AS s ON s.sequence = link.sequence`,
      sequence: sql`link.sequence`,
      conditions: [sql`link.${linkColumn[driver]} = ${value}`, ...conditions],
    }));
  }
  const found = driver === undefined ? [] : [sql`s.${ownColumn[driver]} = ${filter[driver] ?? ''}`];
  return [{ tables: sql`statement AS s`, sequence: sql`s.sequence`, conditions: [...found, ...conditions] }];
}

/**
 * The Statements whose object points at one that meets the filter, or at one that points at such a one, and so on.
 * What they inherit from it finds them; with several conditions, one and the same Statement must meet all.
 */
function byReference(filter: StatementFilter): Arm[] {
  const conditions = conditionsIn(filter);
  const driver = conditions[0];
  if (driver === undefined || driver === 'credentialKey') return [];
  const value = filter[driver] ?? '';
  const others: Sql[] = [];
  if (conditions.length > 1) {
    const all = conditions.map((one) => meets(one, filter, sql`t`));
    others.push(sql`EXISTS (${targets} AND ${joinSql(all, ' AND ')})`);
  }
  // Whoever may read only what one credential stored must not learn about others by what points at them.
  if (filter.credentialKey !== undefined) others.push(sql`+s.credential_key = ${filter.credentialKey}`);
  return kindsOf(driver, filter).map((kind) => ({
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
function meets(condition: Condition, filter: StatementFilter, statement: Sql): Sql {
  const value = filter[condition] ?? '';
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

function kindsOf(driver: Exclude<Condition, 'credentialKey'>, filter: StatementFilter): FilterKind[] {
  if (driver === 'agent' && filter.relatedAgents) return ['agent', 'relatedAgent'];
  if (driver === 'activity' && filter.relatedActivities) return ['activity', 'relatedActivity'];
  return [driver];
}
