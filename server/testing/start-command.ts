import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const commandLine = fileURLToPath(new URL('../cli.ts', import.meta.url));

export type Command = {
  /** What it has said so far. */
  output(): string;
  /** Ends it as a power failure would; resolves when it is gone. */
  kill(): Promise<void>;
  /** Resolves with its exit code when it has ended by itself, null when it was killed. */
  readonly ended: Promise<number | null>;
};

/** `cairn …` in a process of its own. */
export function startCommand(...args: readonly string[]): Command {
  return startNode(commandLine, ...args);
}

/** An ECMAScript module, given as text, in a process of its own. */
export function startModule(text: string): Command {
  return startNode('--input-type=module', '--eval', text);
}

function startNode(...args: readonly string[]): Command {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
  const ended = once(child, 'close').then(() => child.exitCode);
  return {
    output: () => output,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}
