// An import is stored by a process that is killed in the middle of it, again and again: in the end all of it is there,
// once, and can be taken out again. By hand, with more of it: IMPORT_KILLS=50 vitest run import/killed
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openStoreBeside } from '../../store/open-store.ts';
import { createRandom } from '../../testing/generated/random.ts';
import { generateStatements } from '../../testing/generate-statements.ts';
import { recordFiles } from '../../testing/record-files.ts';
import { startCommand } from '../../testing/start-command.ts';
import { startImports } from '../../testing/start-imports.ts';
import { startTestLrs, temporaryFolder } from '../../testing/start-test-lrs.ts';
import { aStatement } from '../../testing/a-statement.ts';
import { verifyStore } from '../safekeeping/verify-store.ts';

const kills = Number(process.env['IMPORT_KILLS'] ?? 3);
const generated = 4000;
const random = createRandom(3);

type LongFile = { readonly path: string; readonly files: number; readonly documents: number };

async function makeNdjson(): Promise<LongFile> {
  const path = join(temporaryFolder(), 'life.ndjson');
  const lines = [...generateStatements({ seed: 11, count: generated })].map((one) => JSON.stringify(one));
  writeFileSync(path, lines.join('\n'));
  return { path, files: 0, documents: 0 };
}

async function makeArchive(): Promise<LongFile> {
  const from = await startTestLrs();
  const recorded = await recordFiles(from);
  const statements = [...generateStatements({ seed: 11, count: generated })];
  for (let at = 0; at < generated; at += 500) {
    await from.xapi('/statements', { method: 'POST', body: statements.slice(at, at + 500) });
  }
  const path = join(temporaryFolder(), 'life.zip');
  const exported = startCommand('export', '--format', 'zip', '--data', from.lrs.dataFolder, '--out', path);
  expect(await exported.ended, exported.output()).toBe(0);
  return { path, ...recorded };
}

const makers = [
  ['NDJSON', makeNdjson],
  ['a zip', makeArchive],
] as const;

it.each(makers.slice(0, kills > 3 ? 2 : 1))(
  `loses nothing and stores nothing twice when it is killed ${kills} times while it stores %s`,
  { timeout: 120_000 + kills * 30_000 },
  async (_, makeFile) => {
    const { path, files, documents } = await makeFile();
    const statements = generated + files;
    const dataFolder = temporaryFolder();
    const other = join(temporaryFolder(), 'other.json');
    writeFileSync(other, JSON.stringify(aStatement()));
    for (let death = 0; death < kills; death += 1) {
      // All but the first go on with what was interrupted before they come to their own file.
      const running = startCommand('import', death === 0 ? path : other, '--yes', '--data', dataFolder);
      const store = openStoreBeside({ dataFolder });
      const least = Math.max(1, Math.floor((statements * death) / kills));
      await expect.poll(() => store.statements.count(), { interval: 5, timeout: 60_000 }).toBeGreaterThanOrEqual(least);
      await pass(random.integer(0, 20));
      await running.kill();
      store.close();
      expect(await verifyStore(dataFolder)).toMatchObject({ isSound: true });
    }

    const { imports, settled, store } = startImports(dataFolder);
    await imports.start();
    const life = imports.list().at(-1)?.id ?? '';
    const counts = { statements, fresh: statements, present: 0, attachments: files, documents };
    expect(await settled(life)).toMatchObject({ state: 'done', counts });
    expect(await verifyStore(dataFolder)).toMatchObject({ isSound: true, attachments: files, documents });
    expect(sequencesOf(life)).toHaveLength(statements);

    const others = store.statements.count() - statements;
    await imports.undo(life);
    expect([store.statements.count(), sequencesOf(life)]).toEqual([others, []]);
    expect(await verifyStore(dataFolder)).toMatchObject({ isSound: true, documents: 0 });

    function sequencesOf(id: string): readonly number[] {
      return store.imports.sequencesOf(store.imports.find(id)?.credentialKey ?? '');
    }
  },
);
