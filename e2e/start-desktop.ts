/** The fixture of the desktop tests: opens the real app on a data folder of the test's own, and ends what is left. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  /** Settles when the app and every process it started are gone. */
  readonly gone: Promise<unknown>;
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
      const desktop = await openDesktop(desktopCommand(dataFolder, options));
      opened.push(desktop);
      return desktop;
    });
    for (const { process: shell, gone } of opened) {
      shell.kill('SIGKILL');
      await gone;
    }
  },
});

/** How the app is started for a test that owns `folder`. */
export function desktopCommand(
  folder: string,
  { dataFolder = folder, port = 0, language = 'en-US' }: DesktopOptions = {},
): { readonly executable: string; readonly args: string[]; readonly environment: Record<string, string> } {
  const found = findElectron(root);
  if (found.missing !== undefined) throw new Error(found.missing);
  const defined = Object.entries(found.environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    executable: found.executable,
    args: [...found.args, root, `--lang=${language}`],
    environment: {
      ...Object.fromEntries(defined),
      CAIRN_DATA: dataFolder,
      CAIRN_PORT: String(port),
      // Where Electron puts what it writes before the app has said anything.
      XDG_CONFIG_HOME: join(folder, 'config'),
    },
  };
}

async function openDesktop({ executable, args, environment }: ReturnType<typeof desktopCommand>): Promise<Desktop> {
  const app = await _electron.launch({ executablePath: executable, args, env: environment });
  const shell = app.process();
  if (shell.pid === undefined) throw new Error('The app has no process.');
  // All of them hold its output: it closes with the last one.
  const gone = once(shell, 'close');
  return { app, process: shell, pid: shell.pid, gone, window: await app.firstWindow() };
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
