// `npm run bench`: measures the budgets of speed, each in one run with what it is compared with, on disk.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { describeData } from './describe-data.ts';
import { measureBatches } from './measure-batches.ts';
import { measureImport } from './measure-import.ts';
import { measureSinglePosts } from './measure-single-posts.ts';
import { measureStore } from './measure-store.ts';
import type { Figure } from './figures.ts';
import type { BenchCase, BenchOptions } from './options.ts';
import { readBenchOptions, usage } from './options.ts';
import { printFigures } from './print.ts';
import type { Setup } from './setup.ts';
import { fileSystemOf, openWorkspace, syncLatency } from './workspace.ts';

async function run({ only, sizes, isQuick, data, json, profile }: BenchOptions): Promise<void> {
  const workspace = openWorkspace(data);
  const { name, isInMemory } = fileSystemOf(workspace.folder);
  const { p50, p95 } = syncLatency(workspace.folder);
  const sync = `syncs 4 kB in ${p50.toFixed(2)} ms (p95 ${p95.toFixed(2)} ms)`;
  const where = `${workspace.folder} on ${name}, which ${sync}`;
  process.stdout.write(
    [
      `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${where}.`,
      ...(isInMemory ? [`${name} lies in memory: figures of writing mean nothing. Choose a disk with --data.`] : []),
      describeData(),
      '',
      '',
    ].join('\n'),
  );
  const setup: Setup = {
    workspace,
    profile,
    scale: (usual, quick) => (isQuick ? quick : usual),
    say: process.stderr.isTTY ? (progress) => process.stderr.write(`\r\u001B[K${progress}`) : () => undefined,
  };
  const begin = performance.now();
  const measure: Readonly<Record<BenchCase, () => Promise<Figure[]>>> = {
    posts: () => measureSinglePosts(setup),
    batches: () => measureBatches(setup),
    import: () => measureImport(setup, sizes.at(-1) ?? 0),
    store: () => measureStore(setup, sizes),
  };
  const figures: Figure[] = [];
  for (const one of only) figures.push(...(await measure[one]()));
  setup.say('');
  process.stdout.write(printFigures(figures));
  process.stdout.write(`Measured in ${Math.round((performance.now() - begin) / 1000)} s.\n`);
  if (json !== undefined) {
    writeFileSync(json, `${JSON.stringify({ node: process.version, where, isQuick, figures }, null, 2)}\n`);
  }
}

function readOptions(): BenchOptions | undefined {
  try {
    return readBenchOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

const options = readOptions();
if (options) {
  run(options).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`\nMeasuring failed: ${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
}
