import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { aStatement } from '../testing/a-statement.ts';
import { startTestLrs, temporaryFolder } from '../testing/start-test-lrs.ts';
import { post } from '../testing/two-cairns.ts';
import { unzip } from '../testing/unzip.ts';

const commandLine = fileURLToPath(new URL('../cli.ts', import.meta.url));

function cairn(...args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return promisify(execFile)(process.execPath, [commandLine, ...args]);
}

test('writes everything while a server has the store open, and replaces no file unasked', async () => {
  const dataFolder = temporaryFolder();
  const lrs = await startTestLrs({ dataFolder });
  await post(lrs, aStatement(), aStatement());
  const [folder, data] = [temporaryFolder(), ['--data', dataFolder]] as const;
  const file = join(folder, 'all.zip');

  const { stdout } = await cairn('export', '--format', 'zip', '--signed', '--out', file, '--json', ...data);
  expect(JSON.parse(stdout)).toMatchObject({ file, statements: 2, missing: [] });
  const entries = await unzip(readFileSync(file));
  expect(String(entries.get('statements.ndjson')).match(/\n/g)).toHaveLength(2);
  expect(entries.has('manifest.jws')).toBe(true);
  expect(readdirSync(folder)).toEqual(['all.zip']);

  writeFileSync(file, 'mine');
  await expect(cairn('export', '--format', 'zip', '--out', file, ...data)).rejects.toMatchObject({ code: 2 });
  expect(readFileSync(file, 'utf8')).toBe('mine');
  await cairn('export', '--format', 'csv', '--out', file, '--force', ...data);
  expect(readFileSync(file, 'utf8').split('\r\n')).toHaveLength(3);

  const lines = (await cairn('export', '--format', 'ndjson', '--out', '-', ...data)).stdout;
  expect(Buffer.from(lines)).toEqual(entries.get('statements.ndjson'));
}, 60_000);

test('says what is wrong, and writes nothing', async () => {
  const folder = temporaryFolder();
  const [file, data] = [join(folder, 'out'), join(folder, 'data')];
  const none = cairn('export', '--format', 'zip', '--out', file, '--data', data);
  await expect(none).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('There is no record in') });
  await expect(cairn('export', '--format', 'docx', '--out', file)).rejects.toMatchObject({ code: 2 });
  await expect(cairn('export', '--format', 'zip', '--out', '-')).rejects.toMatchObject({ code: 2 });
  expect([existsSync(file), existsSync(data)]).toEqual([false, false]);
}, 60_000);
