import type { Database } from 'better-sqlite3';
import type { Rule } from '../contract/sharing/rule.ts';
import type { Criteria } from '../contract/sharing/selection.ts';

export type RuleRow = {
  /** The id of its share. */
  readonly id: string;
  readonly name: string;
  readonly destinationId: string;
  readonly criteria: Criteria;
  readonly state: Rule['state'];
  /** It has looked at Statements up to this sequence. */
  readonly reached: number;
};

/** Rules: shares that go on by themselves. */
export function createRuleStore(database: Database) {
  const columns = 'r.share_id AS id, r.name, s.destination_id AS destinationId, r.criteria, r.state, r.reached';
  const rules = 'rule AS r JOIN share AS s ON s.id = r.share_id';
  const insert = database.prepare(
    "INSERT INTO rule (share_id, name, criteria, state, reached) VALUES (?, ?, ?, 'on', ?)",
  );
  const selectOne = database.prepare(`SELECT ${columns} FROM ${rules} WHERE r.share_id = ?`);
  const selectAll = database.prepare(`SELECT ${columns} FROM ${rules} ORDER BY s.created_at DESC, r.share_id`);
  const updateState = database.prepare('UPDATE rule SET state = ? WHERE share_id = ?');
  const updateReached = database.prepare('UPDATE rule SET reached = ? WHERE share_id = ?');
  const endForDestination = database.prepare(
    "UPDATE rule SET state = 'ended' WHERE share_id IN (SELECT id FROM share WHERE destination_id = ?)",
  );
  const selectFollowed = database.prepare('SELECT reached FROM follow').pluck();
  const updateFollowed = database.prepare('UPDATE follow SET reached = ?');

  return {
    /** Makes a rule of a share. */
    insert(shareId: string, name: string, criteria: Criteria, reached: number): void {
      insert.run(shareId, name, JSON.stringify(criteria), reached);
    },

    find(id: string): RuleRow | undefined {
      const row = selectOne.get(id);
      return row === undefined ? undefined : fromRow(row);
    },

    list(): RuleRow[] {
      return selectAll.all().map(fromRow);
    },

    updateState(id: string, state: Rule['state']): void {
      updateState.run(state, id);
    },

    updateReached(id: string, reached: number): void {
      updateReached.run(reached, id);
    },

    endForDestination(destinationId: string): void {
      endForDestination.run(destinationId);
    },

    /** Up to which sequence voiding Statements have followed what they void. */
    followed(): number {
      return Number(selectFollowed.get());
    },

    updateFollowed(reached: number): void {
      updateFollowed.run(reached);
    },
  };
}

function fromRow(row: unknown): RuleRow {
  const { criteria, ...rest } = row as Omit<RuleRow, 'criteria'> & { readonly criteria: string };
  return { ...rest, criteria: JSON.parse(criteria) as Criteria };
}
