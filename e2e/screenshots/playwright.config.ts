import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../find-browser.mjs';
import { pictureZone } from './picture-time.ts';

// What is recorded happens at the same time of the day, wherever this runs.
process.env['TZ'] = pictureZone;

/** `npm run screenshots`: no tests, but pictures of every screen. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.shots.ts',
  outputDir: fileURLToPath(new URL('../../test-results/screenshots', import.meta.url)),
  workers: 1,
  reporter: 'list',
  timeout: 1_200_000,
  expect: { timeout: 20_000 },
  use: {
    launchOptions: {
      ...(await findBrowser()),
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--force-color-profile=srgb'],
    },
  },
});
