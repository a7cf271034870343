import { spawn } from 'node:child_process';

/**
 * Starts a display without a screen (Xvfb). Returns the environment that names it and how to end it; undefined when
 * there is no Xvfb. The server itself picks a number that is free: other test runs on the machine have theirs.
 */
export function startDisplay() {
  return new Promise((resolve) => {
    // It would start anew when the last window closes, and turn away one that opens in that moment.
    const options = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'];
    const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    server.once('error', () => resolve(undefined));
    server.once('exit', () => resolve(undefined));
    server.stdio[3].once('data', (number) => {
      resolve({ environment: { DISPLAY: `:${number.toString().trim()}` }, end: () => server.kill() });
    });
  });
}
