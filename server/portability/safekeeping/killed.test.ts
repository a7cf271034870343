// Killed at random while it makes a backup, restores or compacts: the store opens, nothing is wrong with it, and it is
// the one from before or the one from after. By hand, with more of it: SAFEKEEPING_KILLS=50 vitest run killed
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openStore } from '../../store/open-store.ts';
import { aStatement } from '../../testing/a-statement.ts';
import { recordFiles } from '../../testing/record-files.ts';
import type { Command } from '../../testing/start-command.ts';
import { startCommand, startModule } from '../../testing/start-command.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';
import { startTestLrs, temporaryFolder } from '../../testing/start-test-lrs.ts';
import { createRandom } from '../../testing/generated/random.ts';
import { generateStatements } from '../../testing/generate-statements.ts';
import { readBackupName } from './backup-name.ts';
import { checkBackup } from './check-backup.ts';
import { verifyStore } from './verify-store.ts';

const kills = Number(process.env['SAFEKEEPING_KILLS'] ?? 2);
const patience = 60_000 + kills * 30_000;
const random = createRandom(7);

/** A server whose record has so many Statements, some with files, and documents. */
async function startRecord(count: number): Promise<TestLrs> {
  const lrs = await startTestLrs();
  const { files } = await recordFiles(lrs);
  const statements = [...generateStatements({ seed: 5, count: count - files })];
  expect((await lrs.xapi('/statements', { method: 'POST', body: statements })).status).toBe(200);
  return lrs;
}

/** A data folder with the same, closed. */
async function makeRecord(count: number): Promise<string> {
  const { lrs } = await startRecord(count);
  await lrs.close();
  return lrs.dataFolder;
}

/** How long a command takes that nobody kills, in milliseconds. */
async function timeOf(command: Command): Promise<number> {
  const from = performance.now();
  expect(await command.ended, command.output()).toBe(0);
  return performance.now() - from;
}

async function countIn(dataFolder: string): Promise<number> {
  const store = openStore({ dataFolder });
  const count = store.statements.count();
  store.close();
  const { isSound, findings } = await verifyStore(dataFolder);
  expect({ isSound, findings }).toEqual({ isSound: true, findings: [] });
  return count;
}

const kinds = [
  ['plain', undefined],
  ['encrypted', 'a passphrase of mine'],
] as const;

it.each(kinds.slice(0, kills > 2 ? 2 : 1))(
  `leaves whole %s backups or none when it is killed ${kills} times while others record`,
  async (_, passphrase) => {
    const { lrs, xapi } = await startRecord(300);
    const [data, out] = [lrs.dataFolder, temporaryFolder()];
    const encryption = passphrase === undefined ? [] : ['--passphrase-file', passphraseFile(passphrase)];
    const backUp = () => startCommand('backup', '--data', data, '--out', out, ...encryption);
    const duration = await timeOf(backUp());
    for (let death = 0; death < kills; death += 1) {
      const command = backUp();
      const recorded = xapi('/statements', { method: 'POST', body: aStatement() });
      await pass(random.integer(0, duration));
      await command.kill();
      expect((await recorded).status).toBe(200);
      expect(await countIn(data)).toBe(301 + death);
    }
    await timeOf(backUp());
    for (const name of readdirSync(out)) {
      expect(readBackupName(name), name).toBeDefined();
      const workFolder = join(temporaryFolder(), 'check');
      const { counts } = await checkBackup({ file: join(out, name), workFolder, passphrase });
      expect(counts.statements).toBeGreaterThanOrEqual(300);
    }
    expect(readdirSync(data).filter((name) => name.startsWith('backing-up'))).toEqual([]);
  },
  patience,
);

function passphraseFile(passphrase: string): string {
  const file = join(temporaryFolder(), 'passphrase');
  writeFileSync(file, passphrase);
  return file;
}

it(
  `has the record from before or the one of the backup when it is killed ${kills} times while it restores`,
  async () => {
    const [record, later] = [await makeRecord(200), await makeRecord(300)];
    const out = temporaryFolder();
    await timeOf(startCommand('backup', '--data', record, '--out', out));
    const file = join(out, readdirSync(out)[0] ?? '');
    const restore = (data: string) => startCommand('restore', file, '--data', data, '--yes');
    const copyOf = (folder: string) => {
      const copy = join(temporaryFolder(), 'data');
      cpSync(folder, copy, { recursive: true });
      return copy;
    };
    const duration = await timeOf(restore(copyOf(later)));
    for (let death = 0; death < kills; death += 1) {
      const data = copyOf(later);
      const command = restore(data);
      if (death % 2 === 0) await swapOf(data, command);
      else await pass(random.integer(0, duration));
      await command.kill();
      const wasDecided = existsSync(join(data, 'swap.json'));
      const count = await countIn(data);
      expect(wasDecided ? [200] : [200, 300]).toContain(count);
      const asides = readdirSync(data).filter((name) => name.startsWith('aside-'));
      expect(asides).toHaveLength(count === 200 ? 1 : 0);
      expect(existsSync(join(data, 'swap.json'))).toBe(false);
      for (const aside of asides) expect(await countIn(join(data, aside))).toBe(300);
    }
  },
  patience,
);

/** Resolves a moment after the swap was decided. */
async function swapOf(data: string, command: Command): Promise<void> {
  const over = new AbortController();
  void command.ended.then(() => over.abort());
  while (!over.signal.aborted && !existsSync(join(data, 'swap.json'))) await pass(0);
  const until = performance.now() + random.integer(0, 8);
  while (performance.now() < until);
}

it(
  `loses nothing when it is killed ${kills} times while it compacts`,
  async () => {
    const data = await makeRecord(300);
    const compactStore = JSON.stringify(new URL('../../store/compact-store.ts', import.meta.url).href);
    const folder = JSON.stringify(data);
    // Again and again: it takes much shorter than to start a process, which would be what is killed.
    const compact = () =>
      startModule(
        `import { compactWhereWished, wishCompacting } from ${compactStore};
         for (;;) {
           wishCompacting(${folder});
           compactWhereWished({ dataFolder: ${folder} }, (error) => { throw error; });
           process.stdout.write('compacted ');
         }`,
      );
    for (let death = 0; death < kills; death += 1) {
      const command = compact();
      await expect.poll(command.output, { interval: 5, timeout: 60_000 }).toContain('compacted');
      await pass(random.integer(0, 100));
      await command.kill();
      expect(await countIn(data)).toBe(300);
    }
  },
  patience,
);
