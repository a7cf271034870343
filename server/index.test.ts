import { join } from 'node:path';
import { existsSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { LrsConfig } from './config.ts';
import { startLrs } from './index.ts';
import { lockStore } from './store/lock-store.ts';
import { storeFileName } from './store/open-database.ts';
import { ownConnection, startTestLrs, temporaryFolder } from './testing/start-test-lrs.ts';

function configOf(dataFolder: string, pageFolder: string): LrsConfig {
  return { dataFolder, pageFolder, port: 0, defaultVersion: '1.0.3', log: () => undefined };
}

describe('startLrs', () => {
  it('does not touch a store that another has locked', async () => {
    const dataFolder = temporaryFolder();
    const unlock = lockStore({ dataFolder });
    await expect(startLrs(configOf(dataFolder, temporaryFolder()))).rejects.toMatchObject({ reason: 'store-in-use' });
    expect(existsSync(join(dataFolder, storeFileName))).toBe(false);
    unlock();
  });

  it.each([
    ['the page is missing', () => undefined, /ENOENT/],
    [
      'the store cannot be read',
      (folder: string) => writeFileSync(join(folder, storeFileName), 'x'.repeat(5000)),
      /not a database/,
    ],
    ['the attachments have no room', (folder: string) => writeFileSync(join(folder, 'attachments'), ''), /ENOTDIR/],
  ])('leaves nothing open when %s', async (_, spoil, why) => {
    const dataFolder = temporaryFolder();
    spoil(dataFolder);
    await expect(startLrs(configOf(dataFolder, join(dataFolder, 'nothing')))).rejects.toThrow(why);
    lockStore({ dataFolder })();
  });

  it('closes at once while a page listens to changes, and lets none listen from then on', async () => {
    const { lrs, origin } = await startTestLrs();
    const signIn = await fetch(lrs.makePageAddress(), { redirect: 'manual', headers: ownConnection });
    const cookie = signIn.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const headers = { Cookie: cookie, Connection: 'keep-alive' };
    const ended = new Promise((resolve, reject) => {
      const listening = new Promise((opened) => {
        const get = request(`${origin}/api/events`, { headers }, (response) => {
          response.on('data', opened).on('end', resolve);
        });
        get.on('error', reject).end();
      });
      void listening.then(async () => {
        const from = performance.now();
        await lrs.close();
        expect(performance.now() - from).toBeLessThan(1_000);
      }, reject);
    });
    await ended;
    await lrs.close();
  });
});
