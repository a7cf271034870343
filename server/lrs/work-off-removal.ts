// Deleting, taking back and forgetting piece by piece, so that nobody waits: each piece is one part of a commit, and says
// how far it has come, so that a crash loses nothing.
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import type { RemovalRow } from '../store/removal-store.ts';
import type { Clock } from './clock.ts';
import { sweepAttachments } from './sweep-attachments.ts';
import type { StatementMover } from './take-out.ts';

/** Time for one piece of a commit, in milliseconds, and Statements between two looks at the clock. */
const longestPiece = 20;
const fewest = 20;
/** Statements that are looked up for one piece. */
const largestPiece = 200;
/** What was called off a shorter time ago may be on its way all the same, in milliseconds. */
const underWay = 10 * 60_000;

type RemovalWorkOptions = {
  readonly store: Store;
  readonly files: AttachmentFiles;
  readonly mover: StatementMover;
  readonly clock: Clock;
  /** In the transaction that is open: these Statements, by their sequences, came, went, or count otherwise. */
  readonly onMoved: (sequences: readonly number[]) => void;
  /** Told between two pieces to leave the rest for later. */
  readonly isStopped: () => boolean;
};

export function createRemovalWork({ store, files, mover, clock, onMoved, isStopped }: RemovalWorkOptions) {
  /** Runs pieces until one finds nothing left; returns whether all is done. */
  async function untilDone(piece: () => boolean): Promise<boolean> {
    while (!isStopped()) if (await store.write(piece)) return true;
    return false;
  }

  /** Does some after the other as long as there is time; returns how many of the list are done. */
  function inTime<T>(list: readonly T[], work: (some: readonly T[]) => void): number {
    const until = performance.now() + longestPiece;
    let done = 0;
    while (done < list.length && performance.now() < until) {
      work(list.slice(done, done + fewest));
      done += fewest;
    }
    return Math.min(done, list.length);
  }

  async function takeOut({ id, removal, removedAt, choice, freesIds }: RemovalRow): Promise<boolean> {
    return untilDone(() => {
      const pending = store.removals.nextPending(id, largestPiece);
      const moved: number[] = [];
      const done = inTime(pending, (some) => {
        const statements = some.flatMap((sequence) => store.statements.find(sequence) ?? []);
        moved.push(...mover.takeOut(statements, removal, removedAt));
        if (!freesIds) for (const { id: statementId } of statements) store.removals.bury(statementId, removedAt);
      });
      onMoved(moved);
      store.removals.takePending(id, done);
      if (pending.length > 0) return false;
      store.removals.updateState(id, choice === 'sample' ? 'forgetting' : 'removed');
      return true;
    });
  }

  async function putBack({ id, removal }: RemovalRow): Promise<boolean> {
    return untilDone(() => {
      const kept = store.removedStatements.next(removal, largestPiece);
      const moved: number[] = [];
      inTime(kept, (some) => moved.push(...mover.putBack(some)));
      onMoved(moved);
      if (kept.length > 0) return false;
      store.removals.delete(id);
      return true;
    });
  }

  /** Forgets what the ledger says of Statements that are gone for good and never left. */
  function forgetUnsent(): Promise<boolean> {
    return untilDone(() => store.removedDeliveries.forgetUnsent(clock() - underWay, largestPiece) < largestPiece);
  }

  async function forget({ id, removal }: RemovalRow): Promise<boolean> {
    const isForgotten = await untilDone(() => {
      const kept = store.removedStatements.next(removal, largestPiece);
      inTime(kept, (some) => {
        for (const { sequence } of some) store.removedStatements.forget(sequence);
      });
      return kept.length === 0;
    });
    if (!isForgotten || !(await forgetUnsent())) return false;
    // The decision goes last: after a crash the octets are looked for once more.
    await sweepAttachments(store, files);
    await store.write(() => store.removals.delete(id));
    return true;
  }

  return {
    forgetUnsent,

    /** Goes on with what is under way; returns whether it is done. Rejects with store-busy or disk-full. */
    async goOn(removal: RemovalRow): Promise<boolean> {
      switch (removal.state) {
        case 'removing':
          return takeOut(removal);
        case 'restoring':
          return putBack(removal);
        case 'forgetting':
          return forget(removal);
        case 'removed':
          return true;
      }
    },
  };
}
