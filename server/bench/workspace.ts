// Everything that a measurement leaves behind if nobody tidies up: a folder and processes.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Latency } from './figures.ts';
import { latencyOf } from './figures.ts';
import { processorSeconds } from './processor-time.ts';

export type Workspace = ReturnType<typeof openWorkspace>;

export type Started = {
  readonly process: ChildProcess;
  /** The first line that it printed. */
  readonly line: string;
  /** From the start to that line. */
  readonly seconds: number;
  /** For which it has kept a processor busy. */
  processorSeconds(): number | undefined;
  /** Ends it as a user would and waits until it is gone. */
  stop(): Promise<void>;
  /** Ends it as a crash would and waits until it is gone. */
  kill(): Promise<void>;
};

/** A folder of its own below `parent`; goes with all that was started when this process ends, however it does. */
export function openWorkspace(parent = tmpdir()) {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'cairn-bench-'));
  const running = new Set<ChildProcess>();
  process.once('exit', () => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

  return {
    folder,

    makeFolder(name: string): string {
      const made = join(folder, name);
      mkdirSync(made, { recursive: true });
      return made;
    },

    /** Starts a Node program and waits for its first line. */
    async start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Started> {
      const begin = performance.now();
      const child = spawn(process.execPath, args, {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, ...environment },
      });
      running.add(child);
      const ended = new Promise<void>((resolve) => {
        child.once('close', () => {
          running.delete(child);
          resolve();
        });
      });
      const line = await firstLine(child);
      return {
        process: child,
        line,
        seconds: (performance.now() - begin) / 1000,
        processorSeconds: () => processorSeconds(child.pid),
        stop() {
          child.kill('SIGTERM');
          return ended;
        },
        kill() {
          child.kill('SIGKILL');
          return ended;
        },
      };
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}`)));
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
  });
}

const fileSystems: Readonly<Record<number, string>> = {
  0xef53: 'ext4',
  0x9123683e: 'btrfs',
  0x58465342: 'xfs',
  0x794c7630: 'overlayfs',
  0x2fc12fc1: 'zfs',
  0x1a: 'apfs',
  0x01021994: 'tmpfs',
  0x858458f6: 'ramfs',
};

/** What kind of file system a folder lies on; one in memory says nothing about commits. */
export function fileSystemOf(folder: string): { readonly name: string; readonly isInMemory: boolean } {
  const { type } = statfsSync(folder);
  const name = fileSystems[type] ?? `file system 0x${type.toString(16)}`;
  return { name, isInMemory: name === 'tmpfs' || name === 'ramfs' };
}

/** How long a disk needs until a few kilobytes last: no commit is faster. */
export function syncLatency(folder: string): Latency {
  const file = openSync(join(folder, 'sync'), 'w');
  const page = Buffer.alloc(4096, 1);
  const times = Array.from({ length: 50 }, () => {
    const begin = performance.now();
    writeSync(file, page);
    fdatasyncSync(file);
    return performance.now() - begin;
  });
  closeSync(file);
  return latencyOf(times);
}
