import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findElectron } from '../app/launch/find-electron.mjs';
import { chromiumArguments } from './chromium-arguments.ts';
import { findBrowser } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// The same programs are started again and again.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/compiled');

const desktopTests = '**/*electron.e2e.ts';

/** Two projects: the page in Chromium, and the desktop app where an Electron is found. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  // More than two processors can do at a time: a journey often waits for the page.
  workers: 3,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  // A busy machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  projects: [
    {
      name: 'chromium',
      testIgnore: desktopTests,
      use: {
        launchOptions: {
          ...(await findBrowser()),
          args: [...chromiumArguments],
        },
      },
    },
    ...(findElectron(root).missing ? [] : [{ name: 'electron', testMatch: desktopTests }]),
  ],
});
