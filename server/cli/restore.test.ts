import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { aStatement } from '../testing/a-statement.ts';
import { startCommand } from '../testing/start-command.ts';
import { startTestLrs, temporaryFolder } from '../testing/start-test-lrs.ts';

async function run(...args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  const command = startCommand(...args);
  return { code: await command.ended, output: command.output() };
}

const encrypted = fileURLToPath(new URL('../portability/safekeeping/fixtures/backup-v1.zip.age', import.meta.url));

/** Several processes, on a machine that may be busy. */
const patience = 120_000;

it(
  'moves a record to another computer by a backup, encrypted, while the first goes on recording',
  async () => {
    const { lrs, xapi } = await startTestLrs();
    expect((await xapi('/statements', { method: 'POST', body: aStatement() })).status).toBe(200);
    const passphrase = join(temporaryFolder(), 'passphrase');
    writeFileSync(passphrase, 'a passphrase of mine\n');
    const out = temporaryFolder();
    const backedUp = await run(
      'backup',
      '--data',
      lrs.dataFolder,
      '--out',
      out,
      '--passphrase-file',
      passphrase,
      '--json',
    );
    const { file } = JSON.parse(backedUp.output) as { readonly file: string };
    expect(file).toMatch(/\.zip\.age$/);

    const data = temporaryFolder();
    const restored = await run('restore', file, '--data', data, '--passphrase-file', passphrase, '--yes', '--json');
    expect(JSON.parse(restored.output)).toMatchObject({ statements: 1, lost: 0 });
    expect(await (await startTestLrs({ dataFolder: data })).count()).toBe(1);
  },
  patience,
);

it(
  'restores nothing while a server has the record open, without --yes, or without the passphrase',
  async () => {
    const { lrs } = await startTestLrs();
    const open = await run('restore', encrypted, '--data', lrs.dataFolder, '--yes');
    expect(open).toMatchObject({ code: 1, output: expect.stringMatching(/already open in another Cairn/) });
    const unasked = await run('restore', encrypted, '--data', temporaryFolder());
    expect(unasked).toMatchObject({ code: 2, output: expect.stringMatching(/--yes/) });
    const data = temporaryFolder();
    const without = await run('restore', encrypted, '--data', data, '--yes');
    expect(without).toMatchObject({ code: 1, output: expect.stringMatching(/encrypted/) });
    expect(readdirSync(data)).not.toContain('restoring');
  },
  patience,
);
