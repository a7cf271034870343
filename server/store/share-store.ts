import type { Database } from 'better-sqlite3';
import type { Share } from '../contract/sharing/share.ts';
import type { ShareForm } from '../contract/sharing/share-form.ts';
import type { Agent } from '../contract/xapi/actor.ts';

/** One decision as it was made. */
export type ShareDecision = {
  readonly id: string;
  readonly kind: Share['kind'];
  readonly destinationId: string;
  readonly form: ShareForm;
  readonly createdAt: number;
  /** Who the learner was when they decided: whom `as` stands in for. */
  readonly identities: readonly Agent[];
};

export type ShareRow = ShareDecision & {
  readonly destination: string;
  /** The name of its rule. */
  readonly rule: string | null;
  /** What is decided but not a delivery yet. */
  readonly preparing: number;
  readonly waiting: number;
  readonly sent: number;
  readonly refused: number;
  readonly withdrawn: number;
};

/** The next of a share that are no deliveries yet: sequences, or the deliveries to withdraw. */
export type PendingPiece = { readonly next: readonly number[]; readonly isLast: boolean };

/** The learner's decisions to send. Times are milliseconds since 1970. */
export function createShareStore(database: Database) {
  const counts = (['waiting', 'sent', 'refused', 'withdrawn'] as const)
    .map((state) => `(SELECT count(*) FROM delivery AS d WHERE d.share_id = s.id AND d.state = '${state}') AS ${state}`)
    .join(', ');
  const shareColumns = `s.id, s.kind, s.destination_id AS destinationId, d.name AS destination, s.form, s.identities, s.created_at AS createdAt,
    r.name AS rule, coalesce(length(s.pending) / 8 - s.taken, 0) AS preparing, ${counts}`;
  const shares = 'share AS s JOIN destination AS d ON d.id = s.destination_id LEFT JOIN rule AS r ON r.share_id = s.id';

  const insert = database.prepare(
    'INSERT INTO share (id, kind, destination_id, form, identities, created_at, pending) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const selectOne = database.prepare(`SELECT ${shareColumns} FROM ${shares} WHERE s.id = ?`);
  const selectDecision = database.prepare(
    'SELECT id, kind, destination_id AS destinationId, form, identities, created_at AS createdAt FROM share WHERE id = ?',
  );
  const selectAll = database.prepare(`SELECT ${shareColumns} FROM ${shares} ORDER BY s.created_at DESC, s.id`);
  const selectUnfinished = database
    .prepare('SELECT id FROM share WHERE pending IS NOT NULL ORDER BY created_at, id')
    .pluck();
  // A piece is cut out in SQL: all of a large share is never loaded.
  const selectPiece = database
    .prepare<[number, string], [Buffer, number]>(
      'SELECT substr(pending, taken * 8 + 1, ? * 8), length(pending) / 8 - taken FROM share WHERE id = ? AND pending IS NOT NULL',
    )
    .raw();
  const countPendingTo = database
    .prepare(
      'SELECT coalesce(sum(length(pending) / 8 - taken), 0) FROM share WHERE destination_id = ? AND pending IS NOT NULL',
    )
    .pluck();
  const updateTaken = database.prepare('UPDATE share SET taken = taken + ? WHERE id = ?');
  const clearPending = database.prepare('UPDATE share SET pending = NULL, taken = 0 WHERE id = ?');
  const clearPendingTo = database.prepare(
    "UPDATE share SET pending = NULL, taken = 0 WHERE destination_id = ? AND pending IS NOT NULL AND kind <> 'withdrawal'",
  );

  return {
    /** `pending` as in `PendingPiece`, in the order in which they shall leave. */
    insert({ id, kind, destinationId, form, createdAt, identities }: ShareDecision, pending: readonly number[]): void {
      const bytes = pending.length === 0 ? null : Buffer.from(Float64Array.from(pending).buffer);
      insert.run(id, kind, destinationId, JSON.stringify(form), JSON.stringify(identities), createdAt, bytes);
    },

    find(id: string): ShareRow | undefined {
      const row = selectOne.get(id);
      return row === undefined ? undefined : fromRow(row);
    },

    /** What was decided, without counting what has become of it. */
    findDecision(id: string): ShareDecision | undefined {
      const row = selectDecision.get(id);
      return row === undefined ? undefined : fromRow(row);
    },

    list(): ShareRow[] {
      return selectAll.all().map(fromRow);
    },

    /** Ids of shares that have not become deliveries completely, oldest first. */
    unfinished(): string[] {
      return selectUnfinished.all() as string[];
    },

    /** How much is decided for a destination but not a delivery yet. */
    countPendingTo(destinationId: string): number {
      return Number(countPendingTo.get(destinationId));
    },

    /** The next of a share, at most so many. */
    nextPending(id: string, count: number): PendingPiece {
      const [bytes, left] = selectPiece.get(count, id) ?? [Buffer.alloc(0), 0];
      const next = Array.from({ length: bytes.length / 8 }, (_, index) => bytes.readDoubleLE(index * 8));
      return { next, isLast: left <= next.length };
    },

    /** Notes that so many more of a share have been taken care of. */
    takePending(id: string, { next, isLast }: PendingPiece): void {
      if (isLast) clearPending.run(id);
      else updateTaken.run(next.length, id);
    },

    /** Forgets what is not a delivery yet. */
    clearPending(id: string): void {
      clearPending.run(id);
    },

    /** The same for all shares with a destination, save withdrawals. */
    clearPendingTo(destinationId: string): void {
      clearPendingTo.run(destinationId);
    },
  };
}

function fromRow(row: unknown): ShareRow {
  const { form, identities, ...rest } = row as Omit<ShareRow, 'form' | 'identities'> & {
    readonly form: string;
    readonly identities: string;
  };
  return { ...rest, form: JSON.parse(form) as ShareForm, identities: JSON.parse(identities) as Agent[] };
}
