import type { Database } from 'better-sqlite3';
import { joinSql, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/** What is kept of one Statement: the text itself and what queries look for. */
export type StatementRow = {
  /** Lower case, so that it can be found however a client spells it. */
  readonly id: string;
  /** Microseconds since 1970; unlike any other Statement's. */
  readonly stored: number;
  /** `timestamp`, in milliseconds since 1970. */
  readonly happened: number;
  readonly credentialKey: string;
  readonly verb: string;
  readonly registration: string | undefined;
  /** The Statement that the object points at. */
  readonly targetId: string | undefined;
  readonly isVoiding: boolean;
  /** Identifiers of actor and object, and of the members of Groups there. */
  readonly agents: readonly string[];
  readonly activities: readonly string[];
  /** What a person would type to find it. */
  readonly words: string;
  readonly json: string;
};

export type StoredStatement = {
  readonly sequence: number;
  readonly id: string;
  readonly stored: number;
  readonly isVoiding: boolean;
  readonly voidedBy: string | null;
  readonly credentialKey: string;
  readonly json: string;
};

/** All given conditions must hold. Times are microseconds since 1970. */
export type StatementFilter = {
  readonly agent?: string;
  readonly verb?: string;
  readonly activity?: string;
  readonly registration?: string;
  readonly since?: number;
  readonly until?: number;
  readonly credentialKey?: string;
};

type StatementPage = {
  readonly filter: StatementFilter;
  readonly ascending: boolean;
  /** Continue behind this Statement. */
  readonly after?: number;
  /** Leave out what was stored later. */
  readonly upTo: number;
  readonly limit: number;
};

/** A Statement as it is given back. */
export type KeptStatement = { readonly sequence: number; readonly json: string };

type SelectedPage = { readonly rows: readonly KeptStatement[]; readonly hasMore: boolean };

/** The Statements of a store. Does not validate: lrs/ decides what gets here. */
export function createStatementStore(database: Database) {
  const columns =
    'sequence, id, stored, is_voiding AS isVoiding, voided_by AS voidedBy, credential_key AS credentialKey, json';
  const insertStatement = database.prepare(
    `INSERT INTO statement (id, stored, happened, credential_key, verb, registration, target_id, is_voiding, json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertAgent = database.prepare('INSERT OR IGNORE INTO statement_agent (agent, sequence) VALUES (?, ?)');
  const insertActivity = database.prepare(
    'INSERT OR IGNORE INTO statement_activity (activity, sequence) VALUES (?, ?)',
  );
  const insertWords = database.prepare('INSERT INTO statement_text (rowid, words) VALUES (?, ?)');
  const selectById = database.prepare(`SELECT ${columns} FROM statement WHERE id = ?`);
  const selectVoiding = database.prepare(
    `SELECT id, credential_key AS credentialKey FROM statement
     WHERE target_id = ? AND is_voiding = 1 ORDER BY sequence`,
  );
  const updateVoidedBy = database.prepare(
    'UPDATE statement SET voided_by = ? WHERE id = ? AND is_voiding = 0 AND voided_by IS NULL',
  );
  // Each maximum by itself comes from the end of an index; both in one query would read all of it.
  const selectLast = database.prepare(
    'SELECT (SELECT max(sequence) FROM statement) AS sequence, (SELECT max(stored) FROM statement) AS stored',
  );
  const selectCount = database.prepare('SELECT count(*) FROM statement').pluck();

  return {
    /** Inserts one Statement with its links; returns its sequence. Throws SqliteError if the id is there already. */
    insert(row: StatementRow): number {
      const { lastInsertRowid } = insertStatement.run(
        row.id,
        row.stored,
        row.happened,
        row.credentialKey,
        row.verb,
        row.registration ?? null,
        row.targetId ?? null,
        Number(row.isVoiding),
        row.json,
      );
      const sequence = Number(lastInsertRowid);
      for (const agent of row.agents) insertAgent.run(agent, sequence);
      for (const activity of row.activities) insertActivity.run(activity, sequence);
      insertWords.run(sequence, row.words);
      return sequence;
    },

    findById(id: string): StoredStatement | undefined {
      return fromRow(selectById.get(id.toLowerCase()));
    },

    /** The Statements that would void this id, whether or not it is known yet, oldest first. */
    voiding(id: string): { readonly id: string; readonly credentialKey: string }[] {
      return selectVoiding.all(id.toLowerCase()) as { id: string; credentialKey: string }[];
    },

    /** Marks a Statement as voided. No effect on an unknown, a voiding or an already voided one. */
    markVoided(id: string, voidedBy: string): void {
      updateVoidedBy.run(voidedBy, id.toLowerCase());
    },

    /** Sequence and `stored` (microseconds) of the newest Statement; zeros in an empty store. */
    last(): { readonly sequence: number; readonly stored: number } {
      const row = selectLast.get() as { sequence: number | null; stored: number | null };
      return { sequence: row.sequence ?? 0, stored: row.stored ?? 0 };
    },

    count(): number {
      return Number(selectCount.get());
    },

    /**
     * One page of the Statements that are not voided, in the order of `stored`. It ends before it grows over `largest`
     * characters of JSON, but holds one Statement at least. Rows behind it are not loaded, save the next one.
     */
    select(page: StatementPage, largest: number): SelectedPage {
      const { text, values } = selectPage(page);
      const rows: KeptStatement[] = [];
      let size = 0;
      for (const row of database.prepare<unknown[], KeptStatement>(text).iterate(...values)) {
        size += row.json.length;
        if (rows.length === page.limit || (rows.length > 0 && size > largest)) return { rows, hasMore: true };
        rows.push(row);
      }
      return { rows, hasMore: false };
    },
  };
}

/** The query of one page and the row behind it; exported so that a test can read its plan. */
export function selectPage({ filter, ascending, after, upTo, limit }: StatementPage): Sql {
  const driver = driverOf(filter);
  const sequence = driver.sequence;
  const conditions = [sql`${sequence} <= ${upTo}`, ...conditionsOf(filter, driver), sql`s.voided_by IS NULL`];
  if (after !== undefined) conditions.push(ascending ? sql`${sequence} > ${after}` : sql`${sequence} < ${after}`);
  const direction = ascending ? sql`ASC` : sql`DESC`;
  return sql`SELECT s.sequence, s.json FROM ${driver.tables} WHERE ${joinSql(conditions, ' AND ')} ORDER BY ${sequence} ${direction} LIMIT ${limit + 1}`;
}

type Condition = 'registration' | 'activity' | 'verb' | 'agent' | 'credentialKey';

type Driver = { readonly condition: Condition | undefined; readonly tables: Sql; readonly sequence: Sql };

// What narrows most in one person's record comes first; the agent is nearly always the learner.
const narrowestFirst: readonly Condition[] = ['registration', 'activity', 'verb', 'agent', 'credentialKey'];

/**
 * Decides which condition finds the rows; the others only check them. Every index ends with the sequence, so each of
 * them delivers its matches in the order of `stored` and nothing is sorted. SQLite knows no statistics to choose by.
 */
function driverOf(filter: StatementFilter): Driver {
  const condition = narrowestFirst.find((one) => filter[one] !== undefined);
  if (condition !== 'activity' && condition !== 'agent') {
    return { condition, tables: sql`statement AS s`, sequence: sql`s.sequence` };
  }
  return {
    condition,
    tables: sql`${links[condition].table} AS link CROSS JOIN statement AS s ON s.sequence = link.sequence`,
    sequence: sql`link.sequence`,
  };
}

const links = {
  agent: { table: sql`statement_agent`, column: sql`agent` },
  activity: { table: sql`statement_activity`, column: sql`activity` },
};

function linkedTo(link: keyof typeof links, value: string, { condition, sequence }: Driver): Sql {
  const { table, column } = links[link];
  return condition === link
    ? sql`link.${column} = ${value}`
    : sql`EXISTS (SELECT 1 FROM ${table} AS l WHERE l.${column} = ${value} AND l.sequence = ${sequence})`;
}

function conditionsOf(filter: StatementFilter, driver: Driver): Sql[] {
  const { agent, activity, verb, registration, credentialKey, since, until } = filter;
  const { condition, sequence } = driver;
  const conditions: Sql[] = [];
  if (activity !== undefined) conditions.push(linkedTo('activity', activity, driver));
  if (agent !== undefined) conditions.push(linkedTo('agent', agent, driver));
  // The plus sign keeps an index from being chosen.
  if (registration !== undefined) conditions.push(sql`s.registration = ${registration}`);
  if (verb !== undefined) conditions.push(condition === 'verb' ? sql`s.verb = ${verb}` : sql`+s.verb = ${verb}`);
  if (credentialKey !== undefined) {
    conditions.push(
      condition === 'credentialKey'
        ? sql`s.credential_key = ${credentialKey}`
        : sql`+s.credential_key = ${credentialKey}`,
    );
  }
  // `stored` and sequence rise together, so a bound on one is a bound on the other, which every index can use.
  if (since !== undefined) conditions.push(sql`${sequence} > ifnull((${lastStoredBy(since)}), 0)`);
  if (until !== undefined) conditions.push(sql`${sequence} <= ifnull((${lastStoredBy(until)}), 0)`);
  return conditions;
}

function lastStoredBy(time: number): Sql {
  return sql`SELECT sequence FROM statement WHERE stored <= ${time} ORDER BY stored DESC LIMIT 1`;
}

function fromRow(row: unknown): StoredStatement | undefined {
  if (row === undefined) return undefined;
  const stored = row as Omit<StoredStatement, 'isVoiding'> & { readonly isVoiding: number };
  return { ...stored, isVoiding: stored.isVoiding === 1 };
}
