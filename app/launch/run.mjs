import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end, with its input and output ours; `quiet` keeps what it prints for `output` instead. Signals
 * to us are passed on to it. `code` is its exit code, as a shell would give it when a signal ended it (128 + signal).
 */
export function run(command, args, { cwd, env = process.env, quiet = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, timeout, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    const passedOn = new Set();
    const passOn = (signal) => {
      // Once only, for a second one means "at once"; and Ctrl+C reaches every process of a terminal without us.
      if (passedOn.has(signal) || (signal === 'SIGINT' && process.stdin.isTTY)) return;
      passedOn.add(signal);
      child.kill(signal);
    };
    for (const signal of endingSignals) process.on(signal, passOn);
    const watch = onEndOfParent(() => passOn('SIGTERM'));
    const finish = (result) => {
      clearInterval(watch);
      for (const signal of endingSignals) process.off(signal, passOn);
      resolve(result);
    };
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => finish({ code: 127, signal: null, output: error.message }));
    child.once('close', (code, signal) => finish({ code: code ?? 128 + constants.signals[signal], signal, output }));
  });
}

/** npm starts us through a shell that keeps signals to itself; that it is gone is all we see of them. */
function onEndOfParent(call) {
  const parent = process.ppid;
  return setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) call();
  }, 250);
}
