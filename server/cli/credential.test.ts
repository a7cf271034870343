import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/start-test-lrs.ts';

const commandLine = fileURLToPath(new URL('../cli.ts', import.meta.url));

function cairn(...args: readonly string[]): Promise<{ readonly stdout: string }> {
  return promisify(execFile)(process.execPath, [commandLine, ...args]);
}

it('makes a new store when several commands come first at the same time', async () => {
  const data = join(temporaryFolder(), 'new');
  const labels = Array.from({ length: 8 }, (_, index) => `Course ${index}`);
  await Promise.all(labels.map((label) => cairn('credential', 'add', '--label', label, '--data', data)));
  const { stdout } = await cairn('credential', 'list', '--json', '--data', data);
  const listed = JSON.parse(stdout) as readonly { readonly label: string }[];
  expect(listed.map(({ label }) => label).toSorted()).toEqual(labels);
});
