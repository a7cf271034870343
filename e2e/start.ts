/** The fixture of the end-to-end tests: a Cairn of its own for each test, and the page signed in to it. */
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test as base } from '@playwright/test';
import type { Scope } from '../server/contract/scopes.ts';
import { makeDataFolder } from './data-folder.ts';

export { expect } from '@playwright/test';

/** The bundle of `cairn`. */
export const commandLine = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));

/** What `serve --json` prints when it is ready. */
export type Ready = {
  readonly pid: number;
  /** A link that signs in to the page, once. */
  readonly page: string;
  readonly endpoint: string;
  readonly data: string;
};

export type IssuedCredential = {
  readonly key: string;
  readonly secret: string;
  readonly scopes: readonly Scope[];
  /** The `Authorization` header that it makes. */
  readonly authorization: string;
};

export type Cairn = {
  readonly dataFolder: string;
  /** Of the server that runs now, or ran last. */
  ready(): Ready;
  /** Ends the server by SIGTERM, as a service manager would, and waits for it. */
  stop(): Promise<void>;
  /** Ends the server by SIGKILL, as a crash would, and waits for it. */
  kill(): Promise<void>;
  /** Starts the server again, on the port it had. */
  restart(): Promise<Ready>;
  /** Of the server that ran last; null while it runs or when a signal ended it. */
  exitCode(): number | null;
  addCredential(label: string, scopes?: readonly Scope[]): Promise<IssuedCredential>;
};

export const test = base.extend<{ cairn: Cairn }>({
  cairn: async ({}, use, testInfo) => {
    const data = makeDataFolder();
    try {
      const cairn = await startCairn(data.path);
      await use(cairn);
      await cairn.kill();
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('server log', { body: cairn.log(), contentType: 'text/plain' });
      }
    } finally {
      data.remove();
    }
  },
  page: async ({ page, cairn }, use) => {
    await page.goto(cairn.ready().page);
    // From then on it listens to keys.
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await use(page);
  },
});

/** Adds a credential by the command line; works while a server has the store open. */
export async function addCredential(
  dataFolder: string,
  label: string,
  scopes: readonly Scope[] = [],
): Promise<IssuedCredential> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    commandLine,
    'credential',
    'add',
    '--json',
    '--label',
    label,
    ...scopes.flatMap((scope) => ['--scope', scope]),
    '--data',
    dataFolder,
  ]);
  const issued = JSON.parse(stdout) as Omit<IssuedCredential, 'authorization'>;
  const authorization = `Basic ${Buffer.from(`${issued.key}:${issued.secret}`).toString('base64')}`;
  return { ...issued, authorization };
}

/** Starts a server on a free port, with these variables beside the environment of the test; the caller ends it. */
export async function startCairn(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Cairn & { log(): string }> {
  let log = '';
  let server: ChildProcess;
  let ready: Ready;

  async function start(port: string): Promise<Ready> {
    server = spawn(process.execPath, [commandLine, 'serve', '--json', '--port', port, '--data', dataFolder], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    server.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
    ready = await readReady(server, () => log);
    return ready;
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, 'exit');
    server.kill(signal);
    await exit;
  }

  await start('0');
  return {
    dataFolder,
    ready: () => ready,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    restart: () => start(new URL(ready.endpoint).port),
    exitCode: () => server.exitCode,
    addCredential: (label, scopes) => addCredential(dataFolder, label, scopes),
    log: () => log,
  };
}

async function readReady(server: ChildProcess, log: () => string): Promise<Ready> {
  if (!server.stdout) throw new Error('The server has no output to read.');
  for await (const line of createInterface({ input: server.stdout })) return JSON.parse(line) as Ready;
  throw new Error(`The server ended before it was ready:\n${log()}`);
}
