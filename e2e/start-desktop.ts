/** The fixture of the desktop tests: opens the real app on a data folder of the test's own, and ends what is left. */
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { _electron, test as base } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { findElectron } from '../app/launch/find-electron.mjs';
import { makeDataFolder } from './data-folder.ts';

export { expect } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));

export type Desktop = {
  readonly app: ElectronApplication;
  /** The first window, whichever it is. */
  readonly window: Page;
  readonly process: ChildProcess;
  readonly pid: number;
};

type DesktopOptions = {
  /** 0, unless the test is about the port: the system chooses one. */
  readonly port?: number;
  readonly language?: string;
  /** Another than the test's own. */
  readonly dataFolder?: string;
};

export const test = base.extend<{
  dataFolder: string;
  openDesktop: (options?: DesktopOptions) => Promise<Desktop>;
}>({
  dataFolder: async ({}, use) => {
    const data = makeDataFolder();
    await use(data.path);
    data.remove();
  },
  openDesktop: async ({ dataFolder }, use) => {
    const opened: Desktop[] = [];
    await use(async (options = {}) => {
      const desktop = await openDesktop({ dataFolder, ...options });
      opened.push(desktop);
      return desktop;
    });
    for (const { process: shell } of opened) shell.kill('SIGKILL');
  },
});

async function openDesktop({
  dataFolder,
  port = 0,
  language = 'en-US',
}: DesktopOptions & { readonly dataFolder: string }): Promise<Desktop> {
  const { executable, args, environment } = desktopCommand();
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, root, `--lang=${language}`],
    env: { ...environment, CAIRN_DATA: dataFolder, CAIRN_PORT: String(port) },
  });
  const shell = app.process();
  if (shell.pid === undefined) throw new Error('The app has no process.');
  return { app, process: shell, pid: shell.pid, window: await app.firstWindow() };
}

/** How the app is started here. */
export function desktopCommand(): {
  readonly executable: string;
  readonly args: readonly string[];
  readonly environment: Record<string, string>;
} {
  const found = findElectron(root);
  if (found.missing !== undefined) throw new Error(found.missing);
  const { executable, args, environment } = found;
  const defined = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { executable, args, environment: Object.fromEntries(defined) };
}

/** The LRS process of a shell, while there is one. */
export async function findLrsPid(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ app: shell }) => shell.getAppMetrics().find(({ name }) => name === 'Cairn LRS')?.pid);
}

/** Whether a process runs. One that ended and that nobody has asked about (a zombie) does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
