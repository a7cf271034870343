/**
 * The LRS in a process of its own (Electron's utilityProcess), so that SQLite never freezes the window. Does what the
 * shell asks, and ends when it is asked to or when the shell is gone: Electron ends it with the shell.
 */
import type { ParentPort } from 'electron';
import { logToStandardError, StartFailure } from '../server/config.ts';
import { startLrs, type Lrs } from '../server/index.ts';
import type { FromLrsProcess, LrsSettings, ToLrsProcess } from './lrs-messages.ts';

const shell: ParentPort = process.parentPort;
let lrs: Lrs | undefined;
let isClosing = false;

shell.on('message', ({ data }: { data: ToLrsProcess }) => {
  if (data.kind === 'start') void start(data.settings);
  else if (data.kind === 'make-page-address') tellPageAddress();
  else void close();
});
// Ctrl+C in a terminal reaches the whole group of processes, this one too.
process.on('SIGINT', () => void close());
process.on('SIGTERM', () => void close());

async function start(settings: LrsSettings): Promise<void> {
  try {
    lrs = await startLrs({
      ...settings,
      log: logToStandardError,
      onOpening: (folder) => answer({ kind: 'opening', folder }),
      onAttention: tellAttention,
      onLost: tellFailure,
    });
    answer({ kind: 'ready', port: lrs.port });
  } catch (error) {
    tellFailure(error);
  }
}

function tellFailure(error: unknown): void {
  // Anything else is a bug: it ends this process, and the shell counts that as a death.
  if (!(error instanceof StartFailure)) throw error;
  answer({ kind: 'failed', reason: error.reason, detail: error.message, others: error.others });
}

function tellPageAddress(): void {
  if (lrs) answer({ kind: 'page-address', address: lrs.makePageAddress() });
}

function tellAttention(count: number): void {
  answer({ kind: 'attention', count });
}

/** Once, though the shell and a signal may both ask. */
async function close(): Promise<void> {
  if (isClosing) return;
  isClosing = true;
  await lrs?.close();
  process.exit(0);
}

function answer(message: FromLrsProcess): void {
  shell.postMessage(message);
}
