import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findElectron } from '../app/launch/find-electron.mjs';
import { findBrowser } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const desktopTests = '**/*electron.e2e.ts';
const isRoot = process.getuid?.() === 0;

/** Two projects: the page in Chromium, and the desktop app where an Electron is found. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
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
          args: [
            ...(isRoot ? ['--no-sandbox'] : []),
            '--disable-gpu',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
    ...(findElectron(root).missing ? [] : [{ name: 'electron', testMatch: desktopTests }]),
  ],
});
