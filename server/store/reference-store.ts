import type { Database } from 'better-sqlite3';
import { indexKey } from './index-key.ts';
import type { FilterKind } from './select-statements.ts';
import type { Mentions } from './statement-store.ts';

/** A Statement whose object is a StatementRef. */
export type ReferringStatement = {
  readonly sequence: number;
  readonly id: string;
  readonly isVoiding: boolean;
  readonly credentialKey: string;
};

/** Which Statements point at which, and what they are found by because of it. */
export function createReferenceStore(database: Database) {
  const insert = database.prepare('INSERT OR IGNORE INTO statement_reference (target_id, sequence) VALUES (?, ?)');
  const insertInherited = database.prepare(
    'INSERT OR IGNORE INTO inherited_filter (kind, value, sequence) VALUES (?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM statement_reference WHERE target_id = ? AND sequence = ?');
  const removeInherited = database.prepare('DELETE FROM inherited_filter WHERE sequence = ?');
  // Asked for every Statement, while nearly none is referred to: a join or an ORDER BY would cost five times as much.
  const selectReferring = database
    .prepare<[string], number>('SELECT sequence FROM statement_reference WHERE target_id = ?')
    .pluck();
  const selectStatement = database.prepare(
    'SELECT sequence, id, is_voiding AS isVoiding, credential_key AS credentialKey FROM statement WHERE sequence = ?',
  );

  const selectTarget = database.prepare('SELECT json FROM statement WHERE id = ? AND octet_length(json) <= ?').pluck();

  function getStatement(sequence: number): ReferringStatement {
    const row = selectStatement.get(sequence) as Omit<ReferringStatement, 'isVoiding'> & { isVoiding: number };
    return { ...row, isVoiding: row.isVoiding === 1 };
  }

  return {
    /** Says that the object of a Statement points at this id, whether or not it is known yet. */
    insert(targetId: string, sequence: number): void {
      insert.run(targetId, sequence);
    },

    delete(targetId: string, sequence: number): void {
      remove.run(targetId, sequence);
    },

    /** A Statement is found by nothing but itself from now on. */
    disinherit(sequence: number): void {
      removeInherited.run(sequence);
    },

    /** The Statements that point at an id, whether or not it is known yet, oldest first. */
    referringTo(id: string): ReferringStatement[] {
      return selectReferring
        .all(id.toLowerCase())
        .toSorted((a, b) => a - b)
        .map(getStatement);
    },

    /** The JSON of the Statement with an id, if it is here and no longer than so many bytes. */
    findTarget(id: string, longest: number): string | undefined {
      return selectTarget.get(id.toLowerCase(), longest) as string | undefined;
    },

    /** Lets a Statement be found by what another one mentions, by `most` of it; returns how much that was. */
    inherit(sequence: number, mentions: Mentions, most: number): number {
      const filters = filtersIn(mentions).slice(0, most);
      for (const [kind, value] of filters) insertInherited.run(kind, indexKey(value), sequence);
      return filters.length;
    },
  };
}

function filtersIn(mentions: Mentions): (readonly [FilterKind, string])[] {
  const { verb, registration, agents, relatedAgents, activities, relatedActivities } = mentions;
  return [
    ['verb', verb],
    ...(registration === undefined ? [] : [['registration', registration] as const]),
    ...agents.map((agent) => ['agent', agent] as const),
    ...relatedAgents.map((agent) => ['relatedAgent', agent] as const),
    ...activities.map((activity) => ['activity', activity] as const),
    ...relatedActivities.map((activity) => ['relatedActivity', activity] as const),
  ];
}
