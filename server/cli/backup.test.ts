import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../store/open-store.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { runBackup } from './backup.ts';

it('makes no backup of a record that is not there, nor an empty record for it', async () => {
  const [data, out] = [join(temporaryFolder(), 'none'), temporaryFolder()];
  await expect(runBackup(['--data', data, '--out', out], data)).rejects.toThrow(/There is no record in/);
  expect([existsSync(data), readdirSync(out)]).toEqual([false, []]);
});

it('makes no key beside the one that the desktop app keeps', async () => {
  const [data, out] = [temporaryFolder(), temporaryFolder()];
  openStore({ dataFolder: data }).close();
  writeFileSync(join(data, 'secrets-key.keychain'), 'wrapped');
  await runBackup(['--data', data, '--out', out], data);
  expect(readdirSync(out)).toHaveLength(1);
  expect(readdirSync(data)).not.toContain('secrets.key');
});

it('says in one sentence where there is no folder for it', async () => {
  const data = temporaryFolder();
  openStore({ dataFolder: data }).close();
  const out = join(temporaryFolder(), 'gone', 'mine.zip');
  await expect(runBackup(['--data', data, '--out', out], data)).rejects.toMatchObject({
    type: 'not-found',
    message: expect.stringMatching(/There is no folder .*gone/),
  });
});
