import type { Database } from 'better-sqlite3';
import { expectedFailure, isBusy } from './expected-failure.ts';

/** Does a piece of work inside the next commit. */
type WriteQueue = {
  /**
   * Runs `work` within the next commit; resolves with its result once that commit is on disk.
   *
   * What `work` throws undoes only its own changes, and rejects only its own promise. It may run twice: when another
   * piece of the same commit fails, all of it is undone and done again. While another program holds the store, the
   * work waits; after a while it is rejected with store-busy.
   */
  write<T>(work: () => T): Promise<T>;
  /**
   * The same for what can be made again of what is in the store: its commit waits for no fsync. After a power failure
   * it may be missing, together with all that came later. A sender waits for one such piece at most.
   */
  writeDerived<T>(work: () => T): Promise<T>;
  /** Commits what waits, then refuses further work. */
  close(): void;
};

/** Longest time for which one commit collects work, in milliseconds: reading goes on in between. */
const longestTurn = 20;
/** The same for what is derived: whoever comes meanwhile waits for it. */
const longestDerivedTurn = 5;
/** Time between two attempts while another program holds the store, in milliseconds. */
const pause = 50;
/** Work is given back after this time, in milliseconds. */
const usualPatience = 10_000;

type Waiting = { readonly work: () => unknown; readonly settle: (outcome: Outcome) => void };
type Outcome = { readonly value: unknown } | { readonly error: unknown };
type Entry = Waiting & { outcome: Outcome };

/** What shares commits. */
type Lane = {
  readonly longestTurn: number;
  readonly waiting: Waiting[];
  /** So many of the first pieces were undone together because one of them failed. */
  failed: number;
};

const interrupted = { error: new Error('the commit was interrupted') };

/**
 * Group commit: writes that arrive together share one transaction and so one fsync, which keeps
 * `synchronous = FULL` fast under many connections.
 */
export function createWriteQueue(database: Database, patience = usualPatience): WriteQueue {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  const savepoint = database.prepare('SAVEPOINT piece');
  const release = database.prepare('RELEASE piece');
  const rollbackPiece = database.prepare('ROLLBACK TO piece');
  const sent: Lane = { longestTurn, waiting: [], failed: 0 };
  const derived: Lane = { longestTurn: longestDerivedTurn, waiting: [], failed: 0 };
  let last = derived;
  let scheduled = false;
  let closed = false;
  /** Since when another program has held the store; undefined while none does. */
  let heldSince: number | undefined;

  function schedule(): void {
    if (scheduled || closed) return;
    scheduled = true;
    if (heldSince === undefined) setImmediate(takeTurn);
    else setTimeout(takeTurn, pause);
  }

  function takeTurn(): void {
    scheduled = false;
    commitTurn();
    if (isAnyWaiting()) schedule();
  }

  function isAnyWaiting(): boolean {
    return sent.waiting.length > 0 || derived.waiting.length > 0;
  }

  function commitTurn(): void {
    const other = last === sent ? derived : sent;
    if (other.waiting.length > 0) last = other;
    // In WAL mode later commits are never on disk without earlier ones, whichever of them waited for it.
    const isDerived = last === derived && derived.waiting.length > 0;
    if (isDerived) database.pragma('synchronous = NORMAL');
    try {
      commitWaiting(last);
    } finally {
      if (isDerived) database.pragma('synchronous = FULL');
    }
  }

  function commitWaiting(lane: Lane): void {
    if (lane.waiting.length === 0 || !beginTurn(lane)) return;
    const turn: Entry[] = [];
    try {
      if (lane.failed > 0) takeEach(lane, turn);
      else if (!takeTogether(lane, turn)) {
        rollback.run();
        lane.failed = turn.length;
        lane.waiting.unshift(...turn);
        commitWaiting(lane);
        return;
      }
      commit.run();
    } catch (error) {
      if (database.inTransaction) rollback.run();
      for (const { settle } of turn) settle({ error: expectedFailure(error) });
      return;
    }
    for (const { settle, outcome } of turn) settle(outcome);
  }

  /**
   * Runs what waits without savepoints, which cost more than an insert does. Returns false when a piece failed: then
   * all of it has to be done again, each piece so that it can be undone by itself.
   */
  function takeTogether({ waiting, longestTurn: longest }: Lane, turn: Entry[]): boolean {
    const until = performance.now() + longest;
    for (let next = waiting.shift(); next; next = performance.now() < until ? waiting.shift() : undefined) {
      const entry: Entry = { ...next, outcome: interrupted };
      turn.push(entry);
      try {
        entry.outcome = { value: next.work() };
      } catch (error) {
        if (!database.inTransaction) throw error;
        return false;
      }
      // A piece that ended the transaction has taken the others' work with it.
      if (!database.inTransaction) throw interrupted.error;
    }
    return true;
  }

  function takeEach(lane: Lane, turn: Entry[]): void {
    turn.push(...lane.waiting.splice(0, lane.failed).map((piece) => ({ ...piece, outcome: interrupted })));
    lane.failed = 0;
    for (const entry of turn) entry.outcome = runPiece(entry.work);
  }

  /** Returns whether a transaction is open now; where it cannot be had, the work waits or is given back. */
  function beginTurn(lane: Lane): boolean {
    try {
      begin.run();
      heldSince = undefined;
      return true;
    } catch (error) {
      heldSince ??= performance.now();
      if (isBusy(error) && performance.now() - heldSince < patience) return false;
      heldSince = undefined;
      lane.failed = 0;
      for (const { settle } of lane.waiting.splice(0)) settle({ error: expectedFailure(error) });
      return false;
    }
  }

  function runPiece(work: () => unknown): Outcome {
    savepoint.run();
    try {
      const value = work();
      release.run();
      return { value };
    } catch (error) {
      // Some failures, such as a full disk, have rolled back the whole transaction: then all of the turn has failed.
      if (!database.inTransaction) throw error;
      rollbackPiece.run();
      release.run();
      return { error: expectedFailure(error) };
    }
  }

  function enqueue<T>({ waiting }: Lane, work: () => T): Promise<T> {
    if (closed) return Promise.reject(new Error('the store is closed'));
    return new Promise<T>((resolve, reject) => {
      waiting.push({
        work,
        settle: (outcome) => ('value' in outcome ? resolve(outcome.value as T) : reject(outcome.error)),
      });
      schedule();
    });
  }

  return {
    write: (work) => enqueue(sent, work),
    writeDerived: (work) => enqueue(derived, work),
    close() {
      while (isAnyWaiting()) commitTurn();
      closed = true;
    },
  };
}
