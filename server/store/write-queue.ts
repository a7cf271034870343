import type { Database } from 'better-sqlite3';

/** Does a piece of work inside the next commit. */
export type WriteQueue = {
  /**
   * Runs `work` in a savepoint of the next commit; resolves with its result once that commit is on disk.
   *
   * What `work` throws rolls back its own savepoint only, and rejects only its own promise.
   */
  write<T>(work: () => T): Promise<T>;
  /** Commits what waits, then refuses further work. */
  close(): void;
};

/** Longest time for which one commit collects work, in milliseconds: reading goes on in between. */
const longestTurn = 20;

type Waiting = { readonly work: () => unknown; readonly settle: (outcome: Outcome) => void };
type Outcome = { readonly value: unknown } | { readonly error: unknown };

const interrupted: Outcome = { error: new Error('the commit was interrupted') };

/**
 * Group commit: writes that arrive together share one transaction and so one fsync, which keeps
 * `synchronous = FULL` fast under many connections.
 */
export function createWriteQueue(database: Database): WriteQueue {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  const savepoint = database.prepare('SAVEPOINT piece');
  const release = database.prepare('RELEASE piece');
  const rollbackPiece = database.prepare('ROLLBACK TO piece');
  const waiting: Waiting[] = [];
  let scheduled = false;
  let closed = false;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      commitTurn();
      if (waiting.length > 0) schedule();
    });
  }

  function commitTurn(): void {
    if (waiting.length === 0) return;
    const turn: { readonly settle: Waiting['settle']; outcome: Outcome }[] = [];
    try {
      begin.run();
      const until = performance.now() + longestTurn;
      for (let next = waiting.shift(); next; next = performance.now() < until ? waiting.shift() : undefined) {
        const entry = { settle: next.settle, outcome: interrupted };
        turn.push(entry);
        entry.outcome = runPiece(next.work);
      }
      commit.run();
    } catch (error) {
      if (database.inTransaction) rollback.run();
      for (const { settle } of turn.length > 0 ? turn : waiting.splice(0)) settle({ error });
      return;
    }
    for (const { settle, outcome } of turn) settle(outcome);
  }

  function runPiece(work: () => unknown): Outcome {
    savepoint.run();
    try {
      const value = work();
      release.run();
      return { value };
    } catch (error) {
      rollbackPiece.run();
      release.run();
      return { error };
    }
  }

  return {
    write<T>(work: () => T): Promise<T> {
      if (closed) return Promise.reject(new Error('the store is closed'));
      return new Promise<T>((resolve, reject) => {
        waiting.push({
          work,
          settle: (outcome) => ('value' in outcome ? resolve(outcome.value as T) : reject(outcome.error)),
        });
        schedule();
      });
    },
    close() {
      while (waiting.length > 0) commitTurn();
      closed = true;
    },
  };
}
