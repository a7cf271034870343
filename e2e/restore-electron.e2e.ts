// Restoring in the desktop app: the worker threads and the reopening of the store in the real Electron.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './start-desktop.ts';

test('a backup is made, encrypted and restored, and the page stays signed in', async ({ openDesktop, dataFolder }) => {
  const { window } = await openDesktop();
  await expect(window).toHaveTitle(/Cairn/);
  const folder = join(dataFolder, 'backups');
  const passphrase = 'a passphrase of mine';
  const settings = { isOn: true, folder, days: 7, weeks: 4, months: 12, isEncrypted: true, passphrase };
  await ask(window, 'POST', '/api/collections', { name: 'Before' });
  // The folder that Cairn chooses is made by the first backup.
  await ask(window, 'PUT', '/api/backups', settings);
  await ask(window, 'POST', '/api/backups', {});
  await expect.poll(async () => (await ask(window, 'GET', '/api/backups')).body).toMatchObject({ progress: null });
  const { body } = await ask(window, 'GET', '/api/backups');
  expect(body).toMatchObject({ failure: null, backups: [{ isEncrypted: true }] });
  const [file = ''] = readdirSync(folder);

  await ask(window, 'POST', '/api/collections', { name: 'After' });
  const preview = await ask(window, 'POST', '/api/restore/preview', { file, passphrase });
  expect(preview.status).toBe(200);
  expect((await ask(window, 'POST', '/api/restore', { id: preview.body['id'] })).status).toBe(200);
  await expect
    .poll(async () => (await ask(window, 'GET', '/api/collections').catch(() => ({ body: {} }))).body)
    .toMatchObject({ collections: [{ name: 'Before' }] });
  expect((await ask(window, 'POST', '/api/storage/check', {})).body).toMatchObject({ isSound: true });
});

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** Asks the page's API as the page does. */
function ask(window: Page, method: string, path: string, body?: unknown): Promise<Answer> {
  return window.evaluate(
    async (request) => {
      const answer = await fetch(request.path, {
        method: request.method,
        headers: { 'Content-Type': 'application/json' },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
    { method, path, body },
  );
}
