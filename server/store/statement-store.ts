import type { Database } from 'better-sqlite3';
import { indexKey } from './index-key.ts';

/** What is kept of one Statement: the text itself and what queries look for. */
export type StatementRow = Mentions & {
  /** Lower case, so that it can be found however a client spells it. */
  readonly id: string;
  /** Microseconds since 1970; unlike any other Statement's. */
  readonly stored: number;
  /** `timestamp`, in milliseconds since 1970. */
  readonly happened: number;
  readonly credentialKey: string;
  /** The Statement that the object points at. */
  readonly targetId: string | undefined;
  readonly isVoiding: boolean;
  readonly json: string;
};

/** What a Statement is found by. Agents are identifiers, Activities their ids; nothing is named twice. */
export type Mentions = {
  readonly verb: string;
  readonly registration: string | undefined;
  /** In actor and object, and members of Groups there. */
  readonly agents: readonly string[];
  /** Anywhere else. */
  readonly relatedAgents: readonly string[];
  /** In the object. */
  readonly activities: readonly string[];
  /** Anywhere else. */
  readonly relatedActivities: readonly string[];
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

/** A Statement as it is given back. */
export type KeptStatement = { readonly sequence: number; readonly json: string };

/** Statements, and characters of their JSON, that are walked through at once. */
const largestSlice = 500;
const largestSliceText = 4 * 1024 * 1024;

/** The Statements of a store. Does not validate: lrs/ decides what gets here. */
export function createStatementStore(database: Database) {
  const columns =
    'sequence, id, stored, is_voiding AS isVoiding, voided_by AS voidedBy, credential_key AS credentialKey, json';
  const insertStatement = database.prepare(
    `INSERT INTO statement (id, stored, happened, credential_key, verb, registration, target_id, is_voiding, json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertAgent = database.prepare('INSERT OR IGNORE INTO statement_agent (agent, sequence) VALUES (?, ?)');
  const insertRelatedAgent = database.prepare(
    'INSERT OR IGNORE INTO statement_related_agent (agent, sequence) VALUES (?, ?)',
  );
  const insertActivity = database.prepare(
    'INSERT OR IGNORE INTO statement_activity (activity, sequence) VALUES (?, ?)',
  );
  const insertRelatedActivity = database.prepare(
    'INSERT OR IGNORE INTO statement_related_activity (activity, sequence) VALUES (?, ?)',
  );
  const deleteAgent = database.prepare('DELETE FROM statement_agent WHERE agent = ? AND sequence = ?');
  const deleteRelatedAgent = database.prepare('DELETE FROM statement_related_agent WHERE agent = ? AND sequence = ?');
  const deleteActivity = database.prepare('DELETE FROM statement_activity WHERE activity = ? AND sequence = ?');
  const deleteRelatedActivity = database.prepare(
    'DELETE FROM statement_related_activity WHERE activity = ? AND sequence = ?',
  );
  const selectById = database.prepare(`SELECT ${columns} FROM statement WHERE id = ?`);
  const selectSequence = database.prepare<[string], number>('SELECT sequence FROM statement WHERE id = ?').pluck();
  const selectOne = database.prepare(`SELECT ${columns} FROM statement WHERE sequence = ?`);
  const selectVoiding = database.prepare(
    `SELECT ${columns} FROM statement WHERE sequence > ? AND sequence <= ? AND is_voiding = 1 ORDER BY sequence LIMIT ?`,
  );
  const selectBehind = database.prepare(`SELECT ${columns} FROM statement WHERE sequence > ? ORDER BY sequence`);
  const updateVerb = database.prepare('UPDATE statement SET verb = ? WHERE sequence = ?');
  const updateVoidedBy = database.prepare(
    'UPDATE statement SET voided_by = ? WHERE id = ? AND is_voiding = 0 AND voided_by IS NULL',
  );
  const replaceVoidedBy = database.prepare('UPDATE statement SET voided_by = ? WHERE id = ? AND is_voiding = 0');
  // Each maximum by itself comes from the end of an index; both in one query would read all of it.
  const selectLast = database.prepare(
    'SELECT (SELECT max(sequence) FROM statement) AS sequence, (SELECT max(stored) FROM statement) AS stored',
  );
  const selectCount = database.prepare('SELECT count(*) FROM statement').pluck();

  function insertLinks(sequence: number, { agents, activities, relatedAgents, relatedActivities }: Mentions): void {
    for (const agent of agents) insertAgent.run(indexKey(agent), sequence);
    for (const activity of activities) insertActivity.run(indexKey(activity), sequence);
    for (const agent of relatedAgents) insertRelatedAgent.run(indexKey(agent), sequence);
    for (const activity of relatedActivities) insertRelatedActivity.run(indexKey(activity), sequence);
  }

  return {
    /** Inserts one Statement with its links; returns its sequence. Throws SqliteError if the id is there already. */
    insert(row: StatementRow): number {
      const { lastInsertRowid } = insertStatement.run(
        row.id,
        row.stored,
        row.happened,
        row.credentialKey,
        indexKey(row.verb),
        row.registration ?? null,
        row.targetId ?? null,
        Number(row.isVoiding),
        row.json,
      );
      const sequence = Number(lastInsertRowid);
      insertLinks(sequence, row);
      return sequence;
    },

    /** Lets a Statement that is there already be found by all that it mentions. */
    link(sequence: number, mentions: Mentions): void {
      insertLinks(sequence, mentions);
      updateVerb.run(indexKey(mentions.verb), sequence);
    },

    /** The opposite of `link`, which must come before the Statement goes. */
    unlink(sequence: number, { agents, activities, relatedAgents, relatedActivities }: Mentions): void {
      for (const agent of agents) deleteAgent.run(indexKey(agent), sequence);
      for (const activity of activities) deleteActivity.run(indexKey(activity), sequence);
      for (const agent of relatedAgents) deleteRelatedAgent.run(indexKey(agent), sequence);
      for (const activity of relatedActivities) deleteRelatedActivity.run(indexKey(activity), sequence);
    },

    findById(id: string): StoredStatement | undefined {
      return fromRow(selectById.get(id.toLowerCase()));
    },

    sequenceOf(id: string): number | undefined {
      return selectSequence.get(id.toLowerCase());
    },

    find(sequence: number): StoredStatement | undefined {
      return fromRow(selectOne.get(sequence));
    },

    /** Voiding Statements above one sequence and up to another, oldest first, at most so many. */
    voiding(above: number, upTo: number, most: number): StoredStatement[] {
      return selectVoiding.all(above, upTo, most).map((row) => fromRow(row) as StoredStatement);
    },

    /** Some Statements behind a sequence, oldest first, voided ones too; none only where there is none. */
    behind(sequence: number): StoredStatement[] {
      const statements: StoredStatement[] = [];
      let size = 0;
      for (const row of selectBehind.iterate(sequence)) {
        const statement = fromRow(row) as StoredStatement;
        statements.push(statement);
        size += statement.json.length;
        if (statements.length === largestSlice || size > largestSliceText) break;
      }
      return statements;
    },

    /** Marks a Statement as voided. No effect on an unknown, a voiding or an already voided one. */
    markVoided(id: string, voidedBy: string): void {
      updateVoidedBy.run(voidedBy, id.toLowerCase());
    },

    /** Says anew by what a Statement is voided, null: by nothing. No effect on an unknown or a voiding one. */
    replaceVoidedBy(id: string, voidedBy: string | null): void {
      replaceVoidedBy.run(voidedBy, id.toLowerCase());
    },

    /** Sequence and `stored` (microseconds) of the newest Statement; zeros in an empty store. */
    last(): { readonly sequence: number; readonly stored: number } {
      const row = selectLast.get() as { sequence: number | null; stored: number | null };
      return { sequence: row.sequence ?? 0, stored: row.stored ?? 0 };
    },

    count(): number {
      return Number(selectCount.get());
    },
  };
}

function fromRow(row: unknown): StoredStatement | undefined {
  if (row === undefined) return undefined;
  const stored = row as Omit<StoredStatement, 'isVoiding'> & { readonly isVoiding: number };
  return { ...stored, isVoiding: stored.isVoiding === 1 };
}
