// Deleting from the record: out of everything at once, and back again for 30 days (docs/decisions/0015-deleting.md).
import { randomUUID } from 'node:crypto';
import { Problem } from '../contract/problem.ts';
import type { Removal, RemovalChoice, RemovalPreview } from '../contract/removal.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import type { RemovalRow } from '../store/removal-store.ts';
import { chooseRemoval } from './choose-removal.ts';
import type { Clock } from './clock.ts';
import { isoTime } from './clock.ts';
import { nameRemoval } from './name-removal.ts';
import { previewRemoval } from './preview-removal.ts';
import { createStatementMover } from './take-out.ts';
import { takeTurns } from './take-turns.ts';
import { createRemovalWork } from './work-off-removal.ts';

export type Removals = ReturnType<typeof createRemovals>;

type RemovalOptions = {
  readonly store: Store;
  readonly files: AttachmentFiles;
  readonly clock: Clock;
  /** Calls once, after so many milliseconds; the function returned calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** The text in which a kept Statement leaves when no form changes it. */
  readonly outgoing: (json: string) => string;
  /** Lets every Statement have its place in an experience. */
  readonly placeAll: () => Promise<void>;
  /** In the transaction that is open: these Statements, by their sequences, came, went, or count otherwise. */
  readonly onMoved: (sequences: readonly number[]) => void;
  /** Statements have gone or are back. */
  readonly onChanged: () => void;
  /** Told about what nobody expected; what is left is tried again later. */
  readonly onError: (error: unknown) => void;
};

const day = 24 * 60 * 60_000;
/** For so long what was deleted can be taken back, in milliseconds. */
const keptFor = 30 * day;
/** After a failure, in milliseconds. */
const rest = 60_000;

export function createRemovals(options: RemovalOptions) {
  const { store, files, clock, after, outgoing, placeAll, onMoved, onChanged, onError } = options;
  let isStopped = false;
  let cancelLook = () => {};
  /** What one takes out another may put back. */
  const inTurn = takeTurns();
  const mover = createStatementMover(store, outgoing);
  const work = createRemovalWork({ store, files, mover, clock, onMoved, isStopped: () => isStopped });

  function describe({ id, removedAt, statements, choice, about }: RemovalRow): Removal {
    return {
      id,
      removedAt: isoTime(removedAt),
      undoUntil: isoTime(removedAt + keptFor),
      statements,
      choice,
      about,
    };
  }

  /** Throws not-found for what cannot be taken back any more. */
  function getRemoved(id: string): RemovalRow {
    const row = store.removals.find(id);
    if (row?.state === 'removed' && row.removedAt > clock() - keptFor) return row;
    throw new Problem('not-found', 'What was deleted there is back already, or gone for good.');
  }

  /** Works on one that is under way until it is done. Where that fails, it is gone on with after a rest. */
  async function finish(id: string): Promise<void> {
    try {
      for (let row = store.removals.find(id); row && row.state !== 'removed'; row = store.removals.find(id)) {
        if (!(await work.goOn(row))) return;
      }
    } catch (error) {
      lookIn(rest);
      onChanged();
      throw error;
    }
    onChanged();
  }

  /** Ends what a crash interrupted, and forgets for good what is old enough. */
  async function lookThrough(): Promise<void> {
    for (const id of store.removals.unfinished(clock() - keptFor)) {
      if (store.removals.find(id)?.state === 'removed') {
        await store.write(() => store.removals.updateState(id, 'forgetting'));
      }
      await finish(id);
    }
    await work.forgetUnsent();
  }

  async function look(): Promise<void> {
    try {
      await inTurn(lookThrough);
      lookIn(day);
    } catch (error) {
      onError(error);
      lookIn(rest);
    }
  }

  function lookIn(milliseconds: number): void {
    cancelLook();
    if (!isStopped) cancelLook = after(milliseconds, () => void look());
  }

  type Begun = Pick<RemovalRow, 'choice' | 'about' | 'freesIds'>;

  async function begin(begun: Begun, choose: (id: string) => readonly number[]): Promise<string> {
    const id = randomUUID();
    await store.write(() => store.removals.insert({ id, removedAt: clock(), ...begun }, choose(id)));
    return id;
  }

  return {
    async preview(choice: RemovalChoice, languages: readonly string[]): Promise<RemovalPreview> {
      if (isOfExperiences(choice)) await placeAll();
      return previewRemoval(store, chooseRemoval(store, choice), languages);
    },

    /**
     * Deletes so many Statements as the preview showed. Resolves when all are out. Throws removal-changed when the
     * choice means another number by now, invalid-request when it means none.
     */
    async remove(choice: RemovalChoice, statements: number, languages: readonly string[]): Promise<Removal> {
      if (isOfExperiences(choice)) await placeAll();
      return inTurn(async () => {
        const told = choice.what === 'experiences' ? 'statements' : choice.what;
        const about = nameRemoval(store, choice, languages);
        const id = await begin({ choice: told, about, freesIds: false }, () => {
          const sequences = chooseRemoval(store, choice);
          refuseOther(sequences.length, statements);
          return sequences;
        });
        await finish(id);
        return describe(getRemoved(id));
      });
    },

    /** Deletes Statements, by their sequences, without a way back; they may be stored anew. For the sample record. */
    async removeForGood(sequences: readonly number[]): Promise<void> {
      const begun: Begun = { choice: 'sample', about: '', freesIds: true };
      await inTurn(async () => finish(await begin(begun, () => sequences)));
    },

    /**
     * Deletes what came in together, by the sequences that `choose` tells within the commit; `about` says what it was.
     * It can be taken back like anything deleted, and it may also come in again. Answers the id of the removal.
     */
    async removeImported(about: string, choose: (removalId: string) => readonly number[]): Promise<string> {
      const begun: Begun = { choice: 'statements', about, freesIds: true };
      return inTurn(async () => {
        const id = await begin(begun, choose);
        await finish(id);
        return id;
      });
    },

    /** Those that can be taken back, newest first. */
    list(): Removal[] {
      return store.removals.list(clock() - keptFor).map(describe);
    },

    /** Puts everything back as it was; answers how many Statements. Throws not-found. */
    async undo(id: string): Promise<number> {
      return inTurn(async () => {
        const { statements } = getRemoved(id);
        await store.write(() => store.removals.updateState(id, 'restoring'));
        await finish(id);
        return statements;
      });
    },

    /** Forgets for good, before the time is over. Throws not-found. */
    async forget(id: string): Promise<void> {
      await inTurn(async () => {
        getRemoved(id);
        await store.write(() => store.removals.updateState(id, 'forgetting'));
        await finish(id);
      });
    },

    /** Looks now, and every day, for what is to be finished or forgotten. Resolves when the first look is over. */
    start: look,

    /** What is under way goes on after the next start. */
    async stop(): Promise<void> {
      isStopped = true;
      cancelLook();
      await inTurn(async () => {});
    },
  };
}

function isOfExperiences({ what }: RemovalChoice): boolean {
  return what === 'experience' || what === 'experiences';
}

function refuseOther(found: number, shown: number): void {
  if (found === 0) throw new Problem('invalid-request', 'There is nothing to delete.');
  if (found === shown) return;
  throw new Problem(
    'removal-changed',
    `Nothing was deleted: it would be ${found} Statements by now, not ${shown}. Look at what would go, and decide again.`,
  );
}
