import { Worker } from 'node:worker_threads';
import { Problem } from '../../contract/problem.ts';
import type { ProblemType } from '../../contract/problem.ts';
import type { BackupReason } from '../../contract/safekeeping.ts';
import { BackupFailure } from './backup-failure.ts';
import type { TaskName, TaskOrder, TaskResult, WorkerAnswer, WorkerOrder } from './tasks.ts';
import type { OnProgress } from './write-backup.ts';

export type TaskRunner = ReturnType<typeof createTaskRunner>;

/** From the sources a file of its own, in the bundle an entry beside all chunks. */
const program = new URL(
  import.meta.url.endsWith('.ts') ? './safekeeping-worker.ts' : './safekeeping-worker.js',
  import.meta.url,
);

/** Does each task in a worker thread of its own, so that requests are answered meanwhile. */
export function createTaskRunner() {
  const running = new Set<Worker>();

  return {
    /** Rejects with what the task throws, or when it is stopped. */
    run<Name extends TaskName>(name: Name, order: TaskOrder<Name>, onProgress?: OnProgress): Promise<TaskResult<Name>> {
      return new Promise((resolve, reject) => {
        const worker = new Worker(program, { workerData: { name, order } satisfies WorkerOrder });
        running.add(worker);
        worker.on('message', (answer: WorkerAnswer) => {
          if (answer.kind === 'progress') onProgress?.(answer.part);
          else if (answer.kind === 'done') resolve(answer.result as TaskResult<Name>);
          else reject(errorOf(answer));
        });
        worker.on('error', reject);
        worker.on('exit', () => {
          running.delete(worker);
          reject(new Error('The task was stopped.'));
        });
      });
    },

    /** Ends what is under way; whoever waits for it hears that it was stopped. */
    async stop(): Promise<void> {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

function errorOf({ error, reason, message }: Extract<WorkerAnswer, { readonly kind: 'failed' }>): Error {
  if (error === 'Problem') return new Problem(reason as ProblemType, message);
  if (error === 'BackupFailure') return new BackupFailure(reason as BackupReason, message);
  return Object.assign(new Error(message), { code: reason });
}
