import type { Database } from 'better-sqlite3';
import type { Removal } from '../contract/removal.ts';

/** `removing`, `restoring`, `forgetting`: under way, and gone on with after a crash. */
export type RemovalState = 'removing' | 'removed' | 'restoring' | 'forgetting';

/** Times are milliseconds since 1970. */
export type RemovalRow = {
  /** Its number in the store. */
  readonly removal: number;
  readonly id: string;
  readonly removedAt: number;
  readonly choice: Removal['choice'];
  readonly about: Removal['about'];
  readonly statements: number;
  readonly state: RemovalState;
  /** Its Statements may come in again: their ids are not remembered. */
  readonly freesIds: boolean;
};

type NewRemoval = Pick<RemovalRow, 'id' | 'removedAt' | 'choice' | 'about'> & { readonly freesIds?: boolean };

/** What the learner decided to delete, how far that has come, and the ids that do not come back. */
export function createRemovalStore(database: Database) {
  const columns = 'removal, id, removed_at AS removedAt, choice, about, statements, state, frees_ids AS freesIds';
  const insert = database.prepare(
    `INSERT INTO removal (id, removed_at, choice, about, statements, state, taken, pending, frees_ids)
     VALUES (?, ?, ?, ?, ?, 'removing', 0, ?, ?)`,
  );
  const selectOne = database.prepare(`SELECT ${columns} FROM removal WHERE id = ?`);
  const selectKept = database.prepare(
    `SELECT ${columns} FROM removal WHERE state = 'removed' AND removed_at > ? ORDER BY removed_at DESC, removal DESC`,
  );
  const selectUnfinished = database
    .prepare("SELECT id FROM removal WHERE state <> 'removed' OR removed_at <= ? ORDER BY removal")
    .pluck();
  // A piece is cut out in SQL: all of a large removal is never loaded.
  const selectPiece = database
    .prepare<[number, string], Buffer>('SELECT substr(pending, taken * 8 + 1, ? * 8) FROM removal WHERE id = ?')
    .pluck();
  const updateTaken = database.prepare('UPDATE removal SET taken = taken + ? WHERE id = ?');
  const updateState = database.prepare(
    "UPDATE removal SET state = ?, pending = CASE ? WHEN 'removing' THEN pending END WHERE id = ?",
  );
  const remove = database.prepare('DELETE FROM removal WHERE id = ?');
  const insertTombstone = database.prepare('INSERT OR IGNORE INTO tombstone (id, removed_at) VALUES (?, ?)');
  const deleteTombstone = database.prepare('DELETE FROM tombstone WHERE id = ?');
  const selectTombstone = database.prepare('SELECT 1 FROM tombstone WHERE id = ?').pluck();

  return {
    /** Notes that these Statements, by their sequences, are to be taken out. */
    insert(row: NewRemoval, pending: readonly number[]): void {
      const bytes = Buffer.from(Float64Array.from(pending).buffer);
      insert.run(row.id, row.removedAt, row.choice, row.about, pending.length, bytes, Number(row.freesIds ?? false));
    },

    find(id: string): RemovalRow | undefined {
      return fromRow(selectOne.get(id));
    },

    /** Those that were made after a time and are not under way, newest first. */
    list(after: number): RemovalRow[] {
      return selectKept.all(after).map((row) => fromRow(row) as RemovalRow);
    },

    /** Ids of those that are under way, or were made by a time, oldest first. */
    unfinished(madeBy: number): string[] {
      return selectUnfinished.all(madeBy) as string[];
    },

    /** The next sequences to take out, at most so many. */
    nextPending(id: string, count: number): number[] {
      const bytes = selectPiece.get(count, id) ?? Buffer.alloc(0);
      return Array.from({ length: bytes.length / 8 }, (_, index) => bytes.readDoubleLE(index * 8));
    },

    /** Notes that so many more are out. */
    takePending(id: string, count: number): void {
      updateTaken.run(count, id);
    },

    updateState(id: string, state: RemovalState): void {
      updateState.run(state, state, id);
    },

    /** Forgets the decision; nothing may be kept of it any more. */
    delete(id: string): void {
      remove.run(id);
    },

    /** From now on a Statement with this id counts as one that has been here. */
    bury(statementId: string, at: number): void {
      insertTombstone.run(statementId.toLowerCase(), at);
    },

    unbury(statementId: string): void {
      deleteTombstone.run(statementId.toLowerCase());
    },

    /** Whether the learner has deleted a Statement with this id. */
    isBuried(statementId: string): boolean {
      return selectTombstone.get(statementId.toLowerCase()) === 1;
    },
  };
}

function fromRow(row: unknown): RemovalRow | undefined {
  if (row === undefined) return undefined;
  const found = row as Omit<RemovalRow, 'freesIds'> & { readonly freesIds: number };
  return { ...found, freesIds: found.freesIds === 1 };
}
