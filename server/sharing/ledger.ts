// What was shared with whom, when, by which decision, in which form, and what they answered; and taking it back.
import { randomUUID } from 'node:crypto';
import { Problem } from '../contract/problem.ts';
import type { LedgerChoice, LedgerDetail, LedgerEntry, LedgerQuery, LedgerWindow } from '../contract/sharing/ledger.ts';
import { asItIs } from '../contract/sharing/share-form.ts';
import { isObject } from '../contract/xapi/check.ts';
import type { Clock } from '../lrs/clock.ts';
import { isoTime, isoTimeOrNull } from '../lrs/clock.ts';
import type { SearchIndex } from '../lrs/search-index.ts';
import { summariseStatement } from '../lrs/summarise-statement.ts';
import type { LedgerFilter, LedgerRow } from '../store/ledger-store.ts';
import type { Store } from '../store/open-store.ts';
import { attachmentsSent } from './attachments-sent.ts';
import type { Enqueuer } from './enqueue.ts';
import type { Previews } from './previews.ts';
import { leavingText } from './ways-out.ts';

export type Ledger = ReturnType<typeof createLedger>;

type LedgerOptions = {
  readonly store: Store;
  readonly previews: Previews;
  readonly search: SearchIndex;
  readonly enqueuer: Enqueuer;
  readonly clock: Clock;
};

export function createLedger({ store, previews, search, enqueuer, clock }: LedgerOptions) {
  function sequenceOf(id: string): number | undefined {
    return store.statements.sequenceOf(id) ?? store.removedStatements.findById(id)?.sequence;
  }

  /** Undefined where nothing can match. */
  async function filterOf(query: LedgerQuery): Promise<LedgerFilter | undefined> {
    const { destination, share, state, statement, filter } = query;
    const sequence = statement === undefined ? undefined : sequenceOf(statement);
    if (statement !== undefined && sequence === undefined) return undefined;
    // Where the index cannot be written just now, the reader is better served with what is in it than with nothing.
    if (filter !== undefined && filter.trim() !== '') await search.catchUp().catch(() => undefined);
    return { destinationId: destination, shareId: share, state, sequence, words: filter };
  }

  /** What was sent says neither the id that the Statement had here, nor when it was stored. */
  function summaryOf(row: LedgerRow, languages: readonly string[]): LedgerEntry['summary'] {
    const summary = summariseStatement(row, languages, store.definitions.findDefinition);
    return row.isRemoved ? { ...summary, id: row.statementId, stored: isoTime(row.decidedAt) } : summary;
  }

  function attachmentsOf({ sequence, kind, isRemoved }: LedgerRow, json: string): LedgerDetail['attachments'] {
    if (kind !== 'statement') return [];
    return isRemoved ? attachmentsSent(json) : previews.attachmentsIn(sequence, json);
  }

  function describe(row: LedgerRow, languages: readonly string[]): LedgerEntry {
    const { answerStatus, answerWords } = row;
    return {
      delivery: row.delivery,
      kind: row.kind,
      summary: summaryOf(row, languages),
      isRemoved: row.isRemoved,
      destinationId: row.destinationId,
      destination: row.destination,
      shareId: row.shareId,
      shareKind: row.shareKind,
      rule: row.rule,
      decidedAt: isoTime(row.decidedAt),
      state: row.state,
      attempts: row.attempts,
      nextAttemptAt: isoTimeOrNull(row.nextAttemptAt),
      sentAt: isoTimeOrNull(row.sentAt),
      withdrawnAt: isoTimeOrNull(row.withdrawnAt),
      isBeingWithdrawn: row.isBeingWithdrawn,
      sentId: row.sentId ?? row.statementId,
      isChanged: row.kind === 'statement' && row.sentId !== null,
      answer: answerStatus === null ? null : { status: answerStatus, words: answerWords ?? '' },
      heldBack: row.heldBack,
    };
  }

  /** Decides to withdraw these deliveries, all to one destination. */
  function withdrawFrom(destinationId: string, deliveries: readonly number[]): void {
    const share = {
      id: randomUUID(),
      kind: 'withdrawal',
      destinationId,
      form: asItIs,
      identities: [],
      createdAt: clock(),
    } as const;
    store.shares.insert(share, deliveries);
  }

  return {
    async window(query: LedgerQuery, from: number, count: number, languages: readonly string[]): Promise<LedgerWindow> {
      const filter = await filterOf(query);
      if (filter === undefined) return { total: 0, from, rows: [] };
      const rows = store.ledger.window(filter, from, count).map((row) => describe(row, languages));
      return { total: store.ledger.count(filter), from, rows };
    },

    /** One line with the very characters that were sent. Throws not-found. */
    detail(delivery: number, languages: readonly string[]): LedgerDetail {
      const row = store.ledger.find(delivery);
      if (!row) throw new Problem('not-found', 'There is no such line in the ledger.');
      const json = leavingText(row);
      return {
        entry: describe(row, languages),
        form: row.form,
        json,
        sha256: row.sha256,
        attachments: attachmentsOf(row, json),
      };
    },

    /** All lines, newest first, some at a time, so that others get a turn. */
    async *entries(query: LedgerQuery, languages: readonly string[]): AsyncGenerator<readonly LedgerEntry[]> {
      const filter = await filterOf(query);
      if (filter === undefined) return;
      let before = Number.MAX_SAFE_INTEGER;
      for (;;) {
        const rows = store.ledger.before(filter, before, entriesAtOnce);
        const last = rows.at(-1);
        if (!last) return;
        yield rows.map((row) => describe(row, languages));
        before = last.delivery;
      }
    },

    /**
     * Decides to send voiding Statements for what was sent (xAPI 1.0.3 Data 2.3.2): xAPI has no other way to take
     * something back. Answers for how many; what was withdrawn before or never left is passed over.
     */
    withdraw(choice: LedgerChoice): number {
      const withdrawing = store.transaction(() => {
        const byDestination = withdrawableBy(store, choice);
        for (const [destinationId, deliveries] of byDestination) withdrawFrom(destinationId, deliveries);
        return [...byDestination.values()].reduce((sum, { length }) => sum + length, 0);
      });
      enqueuer.wake();
      return withdrawing;
    },

    /** Takes refused lines as done with; answers how many. */
    leaveOut(choice: LedgerChoice): number {
      return store.transaction(() =>
        'deliveries' in choice
          ? store.deliveries.leaveOut(choice.deliveries, clock())
          : store.deliveries.leaveOutAll(choice.destinationId, clock()),
      );
    },
  };
}

const entriesAtOnce = 200;

/** What of a choice can be withdrawn, by destination, oldest first. */
function withdrawableBy(store: Store, choice: LedgerChoice): Map<string, number[]> {
  if ('destinationId' in choice) {
    const isThere = store.destinations.find(choice.destinationId) !== undefined;
    const all = isThere ? store.withdrawals.withdrawableAt(choice.destinationId) : [];
    return new Map(all.length === 0 ? [] : [[choice.destinationId, all]]);
  }
  const byDestination = new Map<string, number[]>();
  for (const delivery of store.withdrawals.withdrawable([...new Set(choice.deliveries)].toSorted((a, b) => a - b))) {
    const destinationId = store.withdrawals.destinationOf(delivery);
    // One that was removed cannot be told anything any more.
    if (destinationId === undefined || !store.destinations.find(destinationId)) continue;
    const some = byDestination.get(destinationId);
    if (some) some.push(delivery);
    else byDestination.set(destinationId, [delivery]);
  }
  return byDestination;
}

/** Checks what came from the page. Throws invalid-request. */
export function readChoice(value: unknown): LedgerChoice {
  const [entry, ...others] = isObject(value) ? Object.entries(value) : [];
  const [name, chosen] = others.length === 0 ? (entry ?? []) : [];
  if (name === 'destinationId' && typeof chosen === 'string') return { destinationId: chosen };
  if (name === 'deliveries' && Array.isArray(chosen) && chosen.every((one) => Number.isSafeInteger(one))) {
    return { deliveries: chosen as readonly number[] };
  }
  throw new Problem('invalid-request', 'Name lines of the ledger, or the destination whose lines are meant.');
}
