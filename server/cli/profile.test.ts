import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startCommand } from '../testing/start-command.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';

async function run(...args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  const command = startCommand(...args);
  return { code: await command.ended, output: command.output() };
}

/** Several processes, on a machine that may be busy. */
const patience = 120_000;

it(
  'makes profiles, and does what is wanted in the one that is named',
  async () => {
    const data = temporaryFolder();
    const folder = join(temporaryFolder(), 'work');
    const added = await run('profile', 'add', 'Work', '--folder', folder, '--data', data, '--json');
    expect(JSON.parse(added.output)).toMatchObject({ name: 'Work', folder, isUsual: false, isMissing: false });
    const again = await run('profile', 'add', 'work', '--data', data);
    expect(again).toMatchObject({ code: 1, output: expect.stringContaining('already') });
    expect((await run('profile', '--data', data)).code).toBe(2);

    await run('credential', 'add', '--label', 'course', '--data', data, '--profile', 'Work');
    const list = (...more: readonly string[]) => run('credential', 'list', '--data', data, ...more);
    expect((await list('--profile', 'work')).output).toContain('course');
    expect((await list()).output).not.toContain('course');
    const verified = await run('verify', '--data', data, '--profile', 'Work');
    expect(verified).toMatchObject({ code: 0, output: expect.stringContaining(`In ${folder} 0 Statements`) });

    renameSync(folder, `${folder}-away`);
    const missing = await list('--profile', 'work');
    expect(missing).toMatchObject({
      code: 1,
      output: expect.stringMatching(/not in .*work.*Nothing was changed.*--profile: home/s),
    });
    expect((await run('profile', 'list', '--data', data)).output).toContain('not to be found now');
  },
  patience,
);
