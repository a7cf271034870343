/** Keeps one LRS process alive: starts it, starts it again when it dies, and ends it with the shell. */
import type { Clock } from './clock.ts';
import { systemClock } from './clock.ts';
import type { FromLrsProcess, LrsSettings, ToLrsProcess } from './lrs-messages.ts';
import { makeRestartPolicy } from './restart-policy.ts';
import type { Trouble } from './trouble.ts';

/** A process that was just started. */
export type LrsChild = {
  send(message: ToLrsProcess): void;
  onMessage(listener: (message: FromLrsProcess) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
};

export type LrsEvents = {
  /** The LRS answers on this port: for the first time, or again. */
  onRunning(port: number): void;
  /** A one-time link to the page, as asked for. */
  onPageAddress(address: string): void;
  /** The record lies here; told before it is opened. */
  onOpening(folder: string): void;
  /** So many things need the learner now. */
  onAttention(count: number): void;
  /** The LRS died and will be started again. */
  onRestarting(): void;
  /** The LRS does not run and will not without the learner; `start` tries again. */
  onTrouble(trouble: Trouble): void;
};

export type SupervisedLrs = {
  /** Does nothing while it runs. The profile with this id is opened, now and from now on. */
  start(lastingProfile?: string): void;
  /** Asks for a new one-time link; does nothing while the LRS is down. */
  requestPageAddress(): void;
  /** Asks the LRS to close and resolves when its process is gone, or killed because it takes too long. */
  stop(): Promise<void>;
};

/** Milliseconds that the LRS gets to finish what it writes. */
export const closingPatience = 5_000;

export function superviseLrs(
  settings: LrsSettings,
  fork: () => LrsChild,
  events: LrsEvents,
  clock: Clock = systemClock,
): SupervisedLrs {
  let running: LrsChild | undefined;
  let stopping = false;
  let callOffRestart = () => {};
  let afterDeath = makeRestartPolicy();
  // When the system chose the port, activities have been told it: a restart keeps it.
  let port = settings.port;

  function startChild(lastingProfile?: string): void {
    const child = fork();
    const startedAt = clock.now();
    let failure: Trouble | undefined;
    running = child;
    child.onMessage((message) => {
      if (message.kind === 'ready') {
        port = message.port;
        events.onRunning(port);
      } else if (message.kind === 'page-address') {
        events.onPageAddress(message.address);
      } else if (message.kind === 'opening') {
        events.onOpening(message.folder);
      } else if (message.kind === 'attention') {
        events.onAttention(message.count);
      } else {
        failure = { kind: message.reason, detail: message.detail, others: message.others };
        child.send({ kind: 'close' });
      }
    });
    child.onExit(() => {
      running = undefined;
      if (stopping) return;
      if (failure) events.onTrouble(failure);
      else restartAfter(clock.now() - startedAt);
    });
    child.send({ kind: 'start', settings: { ...settings, port, ...(lastingProfile ? { lastingProfile } : {}) } });
  }

  function restartAfter(lived: number): void {
    const delay = afterDeath(lived);
    if (delay === 'give-up') {
      events.onTrouble({ kind: 'lrs-keeps-ending' });
      return;
    }
    events.onRestarting();
    callOffRestart = clock.after(delay, startChild);
  }

  return {
    start(lastingProfile) {
      if (running || stopping) return;
      afterDeath = makeRestartPolicy();
      startChild(lastingProfile);
    },
    requestPageAddress() {
      running?.send({ kind: 'make-page-address' });
    },
    stop() {
      stopping = true;
      callOffRestart();
      const child = running;
      if (!child) return Promise.resolve();
      return new Promise((resolve) => {
        const callOffKill = clock.after(closingPatience, () => {
          child.kill();
          resolve();
        });
        child.onExit(() => {
          callOffKill();
          resolve();
        });
        child.send({ kind: 'close' });
      });
    },
  };
}
