import { app } from 'electron';

/** Lets the app quit only when `stop` is done; asked by a signal it quits the same way. */
export function quitCleanly(stop: () => Promise<void>): void {
  let isStopped = false;
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void stop().then(() => {
      isStopped = true;
      // Not before this event is over: until then Electron takes the second quit for the one just prevented.
      setImmediate(() => app.quit());
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit());
}
