import { Worker } from 'node:worker_threads';
import type { JsonObject } from '../../contract/xapi/check.ts';
import { takeTurns } from '../../lrs/take-turns.ts';
import type { CanonizingAnswer, CanonizingTask } from './canonizing.ts';

export type Canonizer = {
  /**
   * SHA-256 of the canonical form of a JSON-LD document; rejects where it has none or takes longer than `patience`,
   * in milliseconds. See `CanonizingTask.isStrict`.
   */
  hash(document: JsonObject, isStrict: boolean, patience?: number): Promise<Buffer>;
  close(): Promise<void>;
};

/** The document holds what its vocabularies do not know, so a signature would not cover it. */
export class UncoveredFields extends Error {}

/** How long the thread waits for the next document, in milliseconds. */
const longestRest = 15_000;

/** In MB. */
const mostMemory = 256;

/** For what others wrote, and for what is made here and may be a record of hundreds, in milliseconds. */
const patienceWithOthers = 60_000;
export const patienceWithOwn = 300_000;

/** The thread is started by the first document, and keeps nobody from ending. */
export function createCanonizer(usualPatience = patienceWithOthers): Canonizer {
  const inTurn = takeTurns();
  let worker: Worker | undefined;
  let resting: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function rest(): Promise<void> {
    clearTimeout(resting);
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  }

  async function work(task: CanonizingTask, patience: number): Promise<Buffer> {
    if (isClosed) throw new Error('It cannot be checked any more');
    clearTimeout(resting);
    worker ??= startWorker();
    try {
      const answer = await answerOf(worker, task, patience);
      resting = setTimeout(() => void inTurn(rest), longestRest).unref();
      if ('hash' in answer) return Buffer.from(answer.hash);
      throw answer.isUncovered ? new UncoveredFields(answer.failure) : new Error(answer.failure);
    } catch (error) {
      if (!(error instanceof AnswerMissing)) throw error;
      await rest();
      throw new Error(error.message, { cause: error });
    }
  }

  return {
    hash: (document, isStrict, patience = usualPatience) => inTurn(() => work({ document, isStrict }, patience)),

    /** Ends what is under way, which rejects. */
    async close(): Promise<void> {
      isClosed = true;
      await rest();
    },
  };
}

class AnswerMissing extends Error {}

function startWorker(): Worker {
  // In the bundle it lies beside the code that starts it, as here.
  const name = import.meta.url.endsWith('.ts') ? './canonizing-worker.ts' : './canonizing-worker.js';
  const worker = new Worker(new URL(name, import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
  // Whoever waits for an answer hears of it; while nobody does, it matters to nobody.
  return worker.on('error', () => undefined);
}

async function answerOf(worker: Worker, task: CanonizingTask, patience: number): Promise<CanonizingAnswer> {
  const listening = new AbortController();
  // While somebody waits for an answer the process has to go on.
  worker.ref();
  try {
    return await new Promise<CanonizingAnswer>((resolve, reject) => {
      const giveUp = (reason: string) => reject(new AnswerMissing(reason));
      const late = setTimeout(() => giveUp('It takes too long to be checked'), patience);
      const fail = (error: Error) => giveUp(`It cannot be checked: ${error.message}`);
      const end = () => giveUp('It cannot be checked');
      worker.on('message', resolve).on('error', fail).on('exit', end);
      listening.signal.addEventListener('abort', () => {
        clearTimeout(late);
        worker.off('message', resolve).off('error', fail).off('exit', end);
      });
      worker.postMessage(task);
    });
  } finally {
    listening.abort();
    worker.unref();
  }
}
