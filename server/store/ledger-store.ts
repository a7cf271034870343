import type { Database, Statement as Prepared } from 'better-sqlite3';
import type { DeliveryState, LedgerEntry } from '../contract/sharing/ledger.ts';
import type { HeldBackReason } from '../contract/sharing/preview.ts';
import type { Share } from '../contract/sharing/share.ts';
import type { ShareForm } from '../contract/sharing/share-form.ts';
import { sequenceAt } from './place-in-time.ts';
import { Sql, joinSql, sql } from './sql.ts';
import { matchAll } from './match-all.ts';

/** Which lines of the ledger; every condition that is there must hold. */
export type LedgerFilter = {
  readonly destinationId?: string | undefined;
  readonly shareId?: string | undefined;
  readonly state?: DeliveryState | undefined;
  readonly sequence?: number | undefined;
  /** As typed: words or beginnings of words, all of which must occur. */
  readonly words?: string | undefined;
};

/** Times are milliseconds since 1970. */
export type LedgerRow = {
  readonly delivery: number;
  readonly kind: LedgerEntry['kind'];
  readonly sequence: number;
  readonly statementId: string;
  readonly destinationId: string;
  readonly destination: string;
  readonly shareId: string;
  readonly shareKind: Share['kind'];
  readonly rule: string | null;
  readonly form: ShareForm;
  readonly decidedAt: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: number | null;
  readonly sentAt: number | null;
  readonly withdrawnAt: number | null;
  readonly isBeingWithdrawn: boolean;
  readonly sentId: string | null;
  readonly text: string | null;
  readonly sha256: string | null;
  readonly answerStatus: number | null;
  readonly answerWords: string | null;
  readonly heldBack: HeldBackReason | null;
  /** The kept Statement; of one that was removed, what was sent of it. */
  readonly json: string;
  readonly isRemoved: boolean;
  readonly voidedBy: string | null;
};

/** What was shared with whom, newest decision first. */
export function createLedgerStore(database: Database) {
  /** Filters have few shapes, so each is prepared once. */
  const queries = new Map<string, Prepared<unknown[]>>();

  function prepared({ text }: Sql): Prepared<unknown[]> {
    const query = queries.get(text) ?? database.prepare(text);
    queries.set(text, query);
    return query;
  }

  function rows(query: Sql): LedgerRow[] {
    return prepared(query)
      .all(...query.values)
      .map(fromRow);
  }

  const selectOfStatement = database.prepare(
    `SELECT d.delivery, d.kind, n.name AS destination, d.state, d.sent_at AS sentAt
     FROM delivery AS d JOIN destination AS n ON n.id = d.destination_id WHERE d.sequence = ? ORDER BY d.delivery`,
  );

  return {
    count(filter: LedgerFilter): number {
      const query = sql`SELECT count(*) AS count FROM delivery AS d WHERE ${conditionsOf(filter)}`;
      return (prepared(query).get(...query.values) as { readonly count: number }).count;
    },

    window(filter: LedgerFilter, from: number, count: number): LedgerRow[] {
      // The window is cut from narrow rows first; only then are the wide ones fetched.
      return rows(
        wide(
          sql`SELECT d.delivery FROM delivery AS d WHERE ${conditionsOf(filter)} ORDER BY d.delivery DESC LIMIT ${count} OFFSET ${from}`,
        ),
      );
    },

    /** At most so many lines before one, for walking through all of them. */
    before(filter: LedgerFilter, delivery: number, count: number): LedgerRow[] {
      return rows(
        wide(
          sql`SELECT d.delivery FROM delivery AS d WHERE ${conditionsOf(filter)} AND d.delivery < ${delivery} ORDER BY d.delivery DESC LIMIT ${count}`,
        ),
      );
    },

    find(delivery: number): LedgerRow | undefined {
      return rows(wide(sql`SELECT ${delivery}`))[0];
    },

    ofStatement(sequence: number): Pick<LedgerRow, 'delivery' | 'kind' | 'destination' | 'state' | 'sentAt'>[] {
      return selectOfStatement.all(sequence) as LedgerRow[];
    },
  };
}

function conditionsOf({ destinationId, shareId, state, sequence, words }: LedgerFilter): Sql {
  const conditions = [sql`1`];
  if (destinationId !== undefined) conditions.push(sql`d.destination_id = ${destinationId}`);
  if (shareId !== undefined) conditions.push(sql`d.share_id = ${shareId}`);
  if (state !== undefined) conditions.push(sql`d.state = ${state}`);
  if (sequence !== undefined) conditions.push(sql`d.sequence = ${sequence}`);
  if (words !== undefined && words.trim() !== '') {
    const found = new Sql(sequenceAt('rowid'), []);
    conditions.push(sql`d.sequence IN (SELECT ${found} FROM statement_text WHERE words MATCH ${matchAll(words)})`);
  }
  return joinSql(conditions, ' AND ');
}

function wide(deliveries: Sql): Sql {
  return sql`
    SELECT d.delivery, d.kind, d.sequence, coalesce(s.id, d.removed_id) AS statementId, s.id IS NULL AS isRemoved,
      d.destination_id AS destinationId, n.name AS destination,
      d.share_id AS shareId, h.kind AS shareKind, r.name AS rule, h.form, h.created_at AS decidedAt, d.state, d.attempts,
      CASE d.state WHEN 'waiting' THEN n.next_attempt_at END AS nextAttemptAt, d.sent_at AS sentAt,
      d.withdrawn_at AS withdrawnAt,
      d.kind = 'statement' AND d.state = 'sent' AND EXISTS (
        SELECT 1 FROM delivery AS w WHERE w.sequence = d.sequence AND +w.destination_id = d.destination_id
          AND w.kind = 'withdrawal' AND +w.state = 'waiting') AS isBeingWithdrawn,
      d.sent_id AS sentId, d.text, d.sha256, d.answer_status AS answerStatus, d.answer_words AS answerWords,
      d.held_back AS heldBack, s.voided_by AS voidedBy, coalesce(s.json, CASE d.kind WHEN 'statement' THEN d.text END, (
        SELECT o.text FROM delivery AS o WHERE o.sequence = d.sequence AND o.kind = 'statement' AND o.text IS NOT NULL
        ORDER BY o.destination_id = d.destination_id DESC, o.delivery DESC LIMIT 1), d.text) AS json
    FROM delivery AS d LEFT JOIN statement AS s ON s.sequence = d.sequence JOIN destination AS n ON n.id = d.destination_id
      JOIN share AS h ON h.id = d.share_id LEFT JOIN rule AS r ON r.share_id = d.share_id
    WHERE d.delivery IN (${deliveries}) ORDER BY d.delivery DESC`;
}

function fromRow(row: unknown): LedgerRow {
  const { form, isBeingWithdrawn, isRemoved, ...rest } = row as Omit<
    LedgerRow,
    'form' | 'isBeingWithdrawn' | 'isRemoved'
  > & {
    readonly form: string;
    readonly isBeingWithdrawn: number;
    readonly isRemoved: number;
  };
  const { as, leaveOut } = JSON.parse(form) as ShareForm;
  return { ...rest, form: { as, leaveOut }, isBeingWithdrawn: isBeingWithdrawn === 1, isRemoved: isRemoved === 1 };
}
