// Does what imports wait for, one after the other: also what another program has put into the store.
import { Problem } from '../../contract/problem.ts';
import type { ImportReason } from '../../contract/importing.ts';
import type { ImportWorkOptions } from './work-on-import.ts';
import { FileChanged, createImportWork } from './work-on-import.ts';

export type RunImportsOptions = ImportWorkOptions & {
  /** Calls once, after so many milliseconds; the function returned calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** An import has come further, or has another state. */
  readonly onChanged: () => void;
  /** Names, notes and collections came in. */
  readonly onPortfolio: () => void;
  readonly onError: (error: unknown) => void;
  /** How often is looked for what another program wants, in milliseconds. */
  readonly rounds?: number;
};

/** Progress is told no more often, in milliseconds. */
const tellEvery = 250;

type Running = { readonly id: string; readonly stop: AbortController; progress: number };

export function createImportRunner(options: RunImportsOptions) {
  const { store, after, onChanged, onPortfolio, onError, rounds = 1000 } = options;
  const work = createImportWork(options);
  let running: Running | undefined;
  let turn: Promise<void> = Promise.resolve();
  /** The work on one import. */
  let piece: Promise<void> = Promise.resolve();
  let isWorking = false;
  let isStopped = false;
  let callOffRound = () => {};
  let callOffTelling: (() => void) | undefined;

  function nextDue(): string | undefined {
    return isStopped ? undefined : store.imports.unfinished()[0];
  }

  function tellSoon(): void {
    callOffTelling ??= after(tellEvery, () => {
      callOffTelling = undefined;
      onChanged();
    });
  }

  async function workOn(id: string): Promise<void> {
    const row = store.imports.find(id);
    if (row === undefined || (row.state !== 'reading' && row.state !== 'storing')) return;
    const current: Running = { id, stop: new AbortController(), progress: 0 };
    running = current;
    const watch = {
      signal: current.stop.signal,
      onProgress: (progress: number) => {
        current.progress = progress;
        tellSoon();
      },
    };
    try {
      await (row.state === 'reading' ? work.read(row, watch) : work.store(row, watch));
      if (row.state === 'storing') onPortfolio();
    } catch (error) {
      if (!current.stop.signal.aborted) await giveUp(id, error);
    } finally {
      running = undefined;
      onChanged();
    }
  }

  async function giveUp(id: string, error: unknown): Promise<void> {
    const reason = reasonOf(error);
    if (reason === undefined) onError(error);
    // What is stored of it already can still be taken out again.
    const isNothingStored = store.imports.find(id)?.position === 0;
    await work.giveUp(id, reason === 'file-changed' && isNothingStored ? 'failed' : 'stopped', reason ?? 'interrupted');
  }

  async function workAll(): Promise<void> {
    try {
      for (let next = nextDue(); next !== undefined; next = nextDue()) {
        piece = workOn(next);
        await piece;
      }
    } catch (error) {
      onError(error);
    } finally {
      isWorking = false;
    }
  }

  /** Works on what waits, if nobody does. */
  function wake(): void {
    if (isWorking || nextDue() === undefined) return;
    isWorking = true;
    turn = workAll();
  }

  function goRound(): void {
    if (isStopped) return;
    wake();
    callOffRound = after(rounds, goRound);
  }

  return {
    wake,

    /** 0…1; undefined when it is not under way here. */
    progressOf: (id: string): number | undefined => (running?.id === id ? running.progress : undefined),

    /** Ends work on an import whose state is another by now; resolves when it has ended. */
    async interrupt(id: string): Promise<void> {
      if (running?.id !== id) return;
      running.stop.abort();
      await piece.catch(() => undefined);
    },

    /** Looks now, and from now on again and again. */
    start: goRound,

    /** Resolves when nothing is under way any more; it goes on after the next start. */
    async stop(): Promise<void> {
      isStopped = true;
      callOffRound();
      callOffTelling?.();
      running?.stop.abort();
      await turn;
    },
  };
}

/** Undefined for what nobody expected. */
function reasonOf(error: unknown): ImportReason | undefined {
  if (error instanceof FileChanged) return 'file-changed';
  if (error instanceof Problem) return error.type === 'disk-full' ? 'disk-full' : 'interrupted';
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (code === 'ENOENT') return 'file-changed';
  return code === 'EACCES' ? 'interrupted' : undefined;
}
