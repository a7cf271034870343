import { execFile } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ImportPreview } from '../contract/importing.ts';
import { lockStore } from '../store/lock-store.ts';
import { openStore } from '../store/open-store.ts';
import { decideSwap } from '../store/swap-store.ts';
import { aStatement } from '../testing/a-statement.ts';
import { startTestLrs, temporaryFolder } from '../testing/start-test-lrs.ts';

const commandLine = fileURLToPath(new URL('../cli.ts', import.meta.url));

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

function cairn(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [commandLine, ...args], (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

function aFile(name: string, content: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

it('shows what is in a file, and stores it only when that is wanted', { timeout: 120_000 }, async () => {
  const data = join(temporaryFolder(), 'new');
  const path = aFile('two.ndjson', `${JSON.stringify(aStatement())}\nnothing\n${JSON.stringify(aStatement())}`);
  const shown = await cairn('import', path, '--data', data);
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).toMatch(/2 Statements: 2 new[\s\S]*two\.ndjson, line 2: not json[\s\S]*Nothing was stored/);
  const stored = await cairn('import', path, '--data', data, '--yes');
  expect(stored.stdout).toMatch(/Stored 2 Statements/);
  const again = JSON.parse((await cairn('import', path, '--data', data, '--yes', '--json')).stdout) as ImportPreview;
  expect(again).toMatchObject({ state: 'done', counts: { fresh: 0, present: 2 } });
});

it('says so when nothing in a file can be used, or there is no file', { timeout: 120_000 }, async () => {
  const data = join(temporaryFolder(), 'new');
  const refused = await cairn('import', aFile('page.json', '<!doctype html><p>Sign in'), '--data', data, '--yes');
  expect(refused.code).toBe(1);
  expect(refused.stdout).toMatch(/web page[\s\S]*Nothing in it can be used/);
  expect(await cairn('import', 'nowhere.json', '--data', data)).toMatchObject({ code: 2 });
});

it('works while a server has the store open, which then knows it', { timeout: 120_000 }, async () => {
  const lrs = await startTestLrs();
  const path = aFile('one.json', JSON.stringify(aStatement()));
  const { stdout } = await cairn('import', path, '--data', lrs.lrs.dataFolder, '--yes', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ state: 'done', counts: { fresh: 1 } });
  expect(await lrs.count()).toBe(1);
  expect((await lrs.api('GET /api/imports')).imports).toMatchObject([{ state: 'done' }]);
});

it('ends when another record takes the place of the one that it waits for', { timeout: 120_000 }, async () => {
  const data = temporaryFolder();
  // Somebody has it open, and does nothing.
  const unlock = lockStore({ dataFolder: data });
  const store = openStore({ dataFolder: data });
  const waiting = cairn('import', aFile('one.json', JSON.stringify(aStatement())), '--data', data, '--yes');
  await expect.poll(() => store.imports.list(), { timeout: 60_000 }).toMatchObject([{ state: 'reading' }]);
  store.close();
  const other = temporaryFolder();
  openStore({ dataFolder: other }).close();
  mkdirSync(join(data, 'restoring'));
  renameSync(join(other, 'cairn.sqlite'), join(data, 'restoring', 'cairn.sqlite'));
  decideSwap(data, 'restoring', 'aside-2026-11-22T10-00-00');
  openStore({ dataFolder: data }).close();
  expect(await waiting).toMatchObject({ code: 1, stderr: expect.stringMatching(/took the place of this one/) });
  unlock();
});
