/** The desktop app as a whole: the real Electron, the real LRS process, the real page. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Locator, Page } from '@playwright/test';
import type { DesktopBridge } from '../app/contract/desktop-bridge.ts';
import { addCredential, startCairn } from './start.ts';
import type { Desktop } from './start-desktop.ts';
import { desktopCommand, expect, findLrsPid, isRunning, test } from './start-desktop.ts';

const restarting = /restarting its recorder/;

test.describe('the window', () => {
  test('opens signed in to the page, once', async ({ openDesktop, dataFolder }) => {
    const { app, window } = await openDesktop();
    await expect(window).toHaveTitle(/Cairn/);
    const status = await window.evaluate(async () => (await fetch('/api/status')).json());
    expect(status).toMatchObject({ endpoint: endpointOf(window), dataFolder });
    await expect.poll(() => isShown({ app, window })).toBe(true);
    expect(app.windows()).toHaveLength(1);
  });

  test('shows a Statement from outside as it arrives, and again after the app was quit', async ({
    openDesktop,
    dataFolder,
  }) => {
    const first = await openDesktop();
    await recordStatement(first.window, dataFolder, 'Knots for climbers');
    await expect(first.window.getByText('Knots for climbers').first()).toBeVisible();
    await first.app.close();

    const second = await openDesktop();
    await expect(second.window.getByText('Knots for climbers').first()).toBeVisible();
  });

  test('stays on the page of Cairn', async ({ openDesktop }) => {
    const { app, window } = await openDesktop();
    await expect(window).toHaveTitle(/Cairn/);
    const { origin } = new URL(window.url());
    await window.evaluate(() => location.assign('https://elsewhere.invalid/'));
    await window.evaluate(() => open('about:blank#elsewhere'));
    const bridged = await window.evaluate(async () => {
      const bridge = Reflect.get(window, 'cairnDesktop') as DesktopBridge;
      return Promise.all(['file:///etc/passwd', 'javascript:alert(1)', ''].map(bridge.openExternal));
    });
    expect(bridged).toEqual(['refused', 'refused', 'refused']);
    expect(new URL(window.url()).origin).toBe(origin);
    expect(app.windows()).toHaveLength(1);
    const reach = await window.evaluate(() => [
      typeof Reflect.get(window, 'require'),
      typeof Reflect.get(window, 'process'),
    ]);
    expect(reach).toEqual(['undefined', 'undefined']);
  });

  test('grants the page nothing but to write to the clipboard', async ({ openDesktop }) => {
    const { window } = await openDesktop();
    await expect(window).toHaveTitle(/Cairn/);
    const states = await window.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'clipboard-write'];
      const asked = names.map(async (name) => navigator.permissions.query({ name: name as PermissionName }));
      return (await Promise.all(asked)).map(({ state }) => state);
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied', 'granted']);
  });

  test('opens where it was', async ({ openDesktop }) => {
    const first = await openDesktop();
    await expect(first.window).toHaveTitle(/Cairn/);
    const bounds = { x: 40, y: 60, width: 700, height: 500 };
    await first.app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
      bounds,
    );
    await expect.poll(() => boundsOf(first)).toEqual(bounds);
    await first.app.close();

    const second = await openDesktop();
    expect(await boundsOf(second)).toEqual(bounds);
  });

  test('loads the page again when its process crashed', async ({ openDesktop }) => {
    const { app, window } = await openDesktop();
    await expect(window).toHaveTitle(/Cairn/);
    const page = () =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return {
          pid: contents?.getOSProcessId(),
          isWell: contents?.isCrashed() === false,
          title: contents?.getTitle(),
        };
      });
    const { pid } = await page();
    process.kill(pid ?? Number.NaN, 'SIGKILL');
    await expect.poll(async () => (await page()).pid).not.toBe(pid);
    await expect.poll(page).toMatchObject({ isWell: true, title: expect.stringMatching(/Cairn/) });
  });

  test('comes to the front instead of opening twice', async ({ openDesktop, dataFolder }) => {
    const { app, window } = await openDesktop();
    await expect(window).toHaveTitle(/Cairn/);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());

    const { executable, args, environment } = desktopCommand(dataFolder);
    const second = spawn(executable, args, { env: environment });
    const [code] = await once(second, 'exit');

    expect(code).toBe(0);
    expect(app.windows()).toHaveLength(1);
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
      .toBe(false);
  });
});

test.describe('the LRS process', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`is closed by ${signal} to the app, which ends well`, async ({ openDesktop, dataFolder }) => {
      const desktop = await openDesktop();
      const lrs = await lrsPid(desktop);
      const exit = once(desktop.process, 'exit');
      process.kill(desktop.pid, signal);
      expect(await exit).toEqual([0, null]);
      expectClosed(lrs, dataFolder);
    });
  }

  test('is closed with the last window', async ({ openDesktop, dataFolder }) => {
    const desktop = await openDesktop();
    const lrs = await lrsPid(desktop);
    const exit = once(desktop.process, 'exit');
    await desktop.window.close();
    expect(await exit).toEqual([0, null]);
    expectClosed(lrs, dataFolder);
  });

  test('is gone after the app was killed', async ({ openDesktop }) => {
    const desktop = await openDesktop();
    const lrs = await lrsPid(desktop);
    process.kill(desktop.pid, 'SIGKILL');
    await expect.poll(() => isRunning(lrs)).toBe(false);

    const again = await openDesktop();
    await expect(again.window).toHaveTitle(/Cairn/);
  });

  test('may be away while the page is reloaded', async ({ openDesktop, dataFolder }) => {
    const desktop = await openDesktop();
    const { app, window } = desktop;
    await recordStatement(window, dataFolder, 'Finding north');
    await expect(window.getByText('Finding north').first()).toBeVisible();
    // After a third death it stays away for a second.
    for (let death = 1; death <= 3; death += 1) {
      const lrs = await lrsPid(desktop);
      process.kill(lrs, 'SIGKILL');
      await expect.poll(() => findLrsPid(app)).not.toBe(lrs);
    }
    const failure = window.waitForEvent('requestfailed', (request) => request.isNavigationRequest());
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    await failure;
    await expect(window.getByText('Finding north').first()).toBeVisible();
  });

  test('is started again when it dies, and has kept what it acknowledged', async ({ openDesktop, dataFolder }) => {
    const desktop = await openDesktop();
    const { window } = desktop;
    await recordStatement(window, dataFolder, 'Reading the weather');
    await expect(window.getByText('Reading the weather').first()).toBeVisible();
    const endpoint = endpointOf(window);
    const lrs = await lrsPid(desktop);

    // Looks at every frame: the words may stand for less than half a second.
    const told = window.getByText(restarting).waitFor();
    process.kill(lrs, 'SIGKILL');
    await told;

    await expect(window.getByText(restarting)).toBeHidden();
    expect(await lrsPid(desktop)).not.toBe(lrs);
    expect(endpointOf(window)).toBe(endpoint);
    await expect(window.getByText('Reading the weather').first()).toBeVisible();
    await recordStatement(window, dataFolder, 'Reading the map');
    await expect(window.getByText('Reading the map').first()).toBeVisible();
  });

  test('is given up when it keeps dying, until the learner tries again', async ({ openDesktop }) => {
    const desktop = await openDesktop();
    const trouble = desktop.app.waitForEvent('window', { timeout: 60_000 });
    await expect(async () => {
      const lrs = await findLrsPid(desktop.app);
      if (lrs !== undefined) process.kill(lrs, 'SIGKILL');
      expect(desktop.app.windows().some((window) => window.url().startsWith('data:'))).toBe(true);
    }).toPass({ intervals: [50], timeout: 60_000 });

    const window = await trouble;
    await expect(window.getByRole('heading')).toHaveText('Cairn’s record store keeps stopping');
    await expectPageAfter(desktop, window.getByRole('link', { name: 'Try again' }));
  });
});

test.describe('the trouble window', () => {
  test('says that the port is taken, and goes when it is free', async ({ openDesktop }) => {
    const { server, port } = await takePort();
    const desktop = await openDesktop({ port });
    await expect(desktop.window.getByRole('heading')).toHaveText('Another program uses Cairn’s address');
    await expect(desktop.window.getByText(`send to port ${port} `)).toBeVisible();

    await closeServer(server);
    await expectPageAfter(desktop, desktop.window.getByRole('link', { name: 'Try again' }));
  });

  test('says that the store cannot be read, and leaves it as it is', async ({ openDesktop, dataFolder }) => {
    const store = join(dataFolder, 'cairn.sqlite');
    const content = 'This was never a store. '.repeat(500);
    writeFileSync(store, content);
    const { process: shell, window } = await openDesktop();
    await expect(window.getByRole('heading')).toHaveText('Your records could not be read');
    const exit = once(shell, 'exit');
    await window.getByRole('link', { name: 'Quit' }).click({ noWaitAfter: true });
    expect(await exit).toEqual([0, null]);
    expect(readFileSync(store, 'utf8')).toBe(content);
  });

  test('says that the store is from a newer Cairn', async ({ openDesktop, dataFolder }) => {
    await addCredential(dataFolder, 'makes the store');
    const store = new DatabaseSync(join(dataFolder, 'cairn.sqlite'));
    store.exec('PRAGMA user_version = 9999');
    store.close();
    const { window } = await openDesktop();
    await expect(window.getByRole('heading')).toHaveText('A newer Cairn wrote your records');
  });

  test('says that another Cairn has the store', async ({ openDesktop, dataFolder }) => {
    const server = await startCairn(dataFolder);
    const { window } = await openDesktop();
    await expect(window.getByRole('heading')).toHaveText('Your records are open in another Cairn');
    await server.kill();
  });

  test('says that the data folder cannot be written', async ({ openDesktop, dataFolder }) => {
    // A file stands where the folder should be: the one obstacle that stops root too.
    writeFileSync(join(dataFolder, 'file'), '');
    const { app, window } = await openDesktop({ dataFolder: join(dataFolder, 'file', 'data') });
    await expect(window.getByRole('heading')).toHaveText('Cairn cannot write to its data folder');
    await app.close();
  });

  test('speaks Spanish to a Spanish system', async ({ openDesktop }) => {
    const { server, port } = await takePort();
    const { window } = await openDesktop({ port, language: 'es' });
    await expect(window.getByRole('heading')).toHaveText('Otro programa usa la dirección de Cairn');
    await expect(window.getByRole('link', { name: 'Intentar de nuevo' })).toBeFocused();
    await closeServer(server);
  });
});

function endpointOf(window: Page): string {
  return `${new URL(window.url()).origin}/xapi`;
}

/** Sends a Statement the way a course does, with a credential of its own. */
async function recordStatement(window: Page, dataFolder: string, activityName: string): Promise<void> {
  const { authorization } = await addCredential(dataFolder, activityName);
  const answer = await fetch(`${endpointOf(window)}/statements`, {
    method: 'POST',
    headers: { Authorization: authorization, 'Content-Type': 'application/json', 'X-Experience-API-Version': '1.0.3' },
    body: JSON.stringify({
      actor: { name: 'Ada', mbox: 'mailto:ada@example.org' },
      verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed' } },
      object: { id: `https://courses.example.org/${randomUUID()}`, definition: { name: { en: activityName } } },
    }),
  });
  expect(answer.status).toBe(200);
}

async function lrsPid({ app }: Desktop): Promise<number> {
  await expect.poll(() => findLrsPid(app)).toBeDefined();
  return (await findLrsPid(app)) ?? Number.NaN;
}

/** The process is gone, and not by force: SQLite removes its write-ahead log when a store is closed. */
function expectClosed(lrs: number, dataFolder: string): void {
  expect(isRunning(lrs)).toBe(false);
  expect(readdirSync(dataFolder)).toContain('cairn.sqlite');
  expect(readdirSync(dataFolder)).not.toContain('cairn.sqlite-wal');
}

function isShown({ app }: Pick<Desktop, 'app' | 'window'>): Promise<boolean | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
}

function boundsOf({ app }: Desktop): Promise<unknown> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

/** Follows a choice of the trouble window and sees the page take its place. */
async function expectPageAfter({ app }: Desktop, choice: Locator): Promise<void> {
  const page = app.waitForEvent('window');
  await choice.click({ noWaitAfter: true });
  await expect(await page).toHaveURL(/^http:/);
  await expect.poll(() => app.windows().length).toBe(1);
}

async function takePort(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

async function closeServer(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}
