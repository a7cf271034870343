import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import type { LrsChild } from './supervise-lrs.ts';

/** Starts the LRS process of the built app, as the supervisor wants to see it. */
export function startLrsProcess(): LrsChild {
  const child = utilityProcess.fork(fileURLToPath(new URL('./lrs-process.js', import.meta.url)), [], {
    serviceName: 'Cairn LRS',
    stdio: 'inherit',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    // Electron's own kill() only asks, and an LRS that is stuck in SQLite does not hear it.
    kill: () => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
  };
}
