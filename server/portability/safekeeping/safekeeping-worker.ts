// The worker thread: does one task and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../contract/problem.ts';
import { BackupFailure } from './backup-failure.ts';
import { tasks } from './tasks.ts';
import type { WorkerAnswer, WorkerOrder } from './tasks.ts';

const { name, order } = workerData as WorkerOrder;

/** Telling more often would cost more than it says. */
const leastStep = 0.01;
let told = 0;

function onProgress(part: number): void {
  if (part - told < leastStep) return;
  told = part;
  answer({ kind: 'progress', part });
}

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message);
}

function failureOf(error: unknown): WorkerAnswer {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Problem) return { kind: 'failed', error: 'Problem', reason: error.type, message };
  if (error instanceof BackupFailure) return { kind: 'failed', error: 'BackupFailure', reason: error.reason, message };
  const code = error instanceof Error ? String((error as NodeJS.ErrnoException).code) : '';
  return { kind: 'failed', error: 'other', reason: code, message };
}

try {
  const task = tasks[name] as (order: unknown, onProgress: (part: number) => void) => unknown;
  answer({ kind: 'done', result: await task(order, onProgress) });
} catch (error) {
  answer(failureOf(error));
}
