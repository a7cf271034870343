// An import is stored by a process that is killed in the middle of it, again and again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Statement } from '../../contract/xapi/statement.ts';
import { openStoreBeside } from '../../store/open-store.ts';
import { generateStatements } from '../../testing/generate-statements.ts';
import { startImports } from '../../testing/start-imports.ts';
import { temporaryFolder } from '../../testing/start-test-lrs.ts';

const commandLine = fileURLToPath(new URL('../../cli.ts', import.meta.url));
const count = 4000;

it('loses nothing and stores nothing twice, however often it is killed', { timeout: 180_000 }, async () => {
  const dataFolder = temporaryFolder();
  const statements = [...generateStatements({ seed: 11, count })];
  const path = join(temporaryFolder(), 'life.ndjson');
  writeFileSync(path, statements.map((one) => JSON.stringify(one)).join('\n'));
  const other = join(temporaryFolder(), 'other.json');
  writeFileSync(other, JSON.stringify({ ...statements[0], id: '00000000-0000-4000-8000-000000000001' }));

  for (const [round, least] of [1, 1300, 2600].entries()) {
    // The second and the third go on with what was interrupted before they come to their own file.
    const running = spawn(process.execPath, [
      commandLine,
      'import',
      round === 0 ? path : other,
      '--yes',
      '--data',
      dataFolder,
    ]);
    const ended = once(running, 'exit');
    const store = openStoreBeside({ dataFolder });
    await expect.poll(() => store.statements.count(), { interval: 5, timeout: 60_000 }).toBeGreaterThanOrEqual(least);
    running.kill('SIGKILL');
    await ended;
    store.close();
  }

  const importing = startImports(dataFolder);
  await importing.imports.start();
  const [life] = importing.imports.list().slice(-1);
  const done = await importing.settled(life?.id ?? '');
  expect(done).toMatchObject({ state: 'done', counts: { statements: count, fresh: count } });
  const kept = importing.texts().map((text) => (JSON.parse(text) as Statement).id);
  expect(kept.filter((id) => !id?.endsWith('000001'))).toEqual(statements.map(({ id }) => id));
});
