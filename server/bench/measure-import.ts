// Statements out of a file, beside as many sent in batches: how fast, in what memory, and whether all are there once
// though the server was killed in the middle.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Import, ImportState } from '../contract/importing.ts';
import { openStoreBeside } from '../store/open-store.ts';
import { generateStatements } from '../testing/generate-statements.ts';
import type { Figure } from './figures.ts';
import { atLeast, atMost } from './figures.ts';
import { batchSize, inBatches, postBatches } from './measure-batches.ts';
import { take } from './measure-single-posts.ts';
import type { Round } from './processor-time.ts';
import { describeProcessorTime, processorOf, timed } from './processor-time.ts';
import type { Setup } from './setup.ts';
import type { Cairn, StoreFolder } from './start-cairn.ts';
import { makeRecord, startCairn } from './start-cairn.ts';

/** Statements that are made beforehand at a time. */
const step = 5_000;
/** How often is looked how far an import has come, in milliseconds. */
const rounds = 250;
const [sentSeed, importedSeed] = [60, 61];

export async function measureImport(setup: Setup, count: number): Promise<Figure[]> {
  const sent = await sendAll(setup, count);
  const file = await writeFile(setup, count);
  const record = makeRecord(setup.workspace, 'imported');
  const memory: number[] = [];

  const before = await startCairn(setup.workspace, record, setup.profile);
  const preview = await timed(before, () => lookThrough(before, file));
  const { id } = preview;
  const first = await timed(before, () =>
    storeUntil(before, id, ({ progress, state }) => state === 'done' || (progress ?? 0) > 0.5),
  );
  memory.push(before.peakMemory() ?? 0);
  await before.kill();

  const after = await startCairn(setup.workspace, record, setup.profile);
  const second = await timed(after, () => waitFor(after, id, ({ state }) => state === 'done'));
  const derived = (await after.settle()) + (await after.derive());
  memory.push(after.peakMemory() ?? 0);
  await after.stop();

  const missing = missingIn(record, count);
  const storing: Round[] = [first, second];
  const seconds = first.seconds + second.seconds;
  const rate = (of: number) => count / of;
  const peak = Math.max(...memory);
  return [
    {
      what: 'import of NDJSON, killed once',
      statements: count,
      measured: rate(seconds),
      reference: rate(sent.seconds),
      unit: '/s',
      budget: atLeast(0.5, sent.seconds / seconds),
      note: [
        `reference: POST batches of ${batchSize}`,
        describeProcessorTime(processorOf(storing), processorOf([sent]), count),
        `; with the preview ${Math.round(rate(seconds + preview.seconds))} /s`,
        `; derived ${Math.round(derived)} s after it`,
      ].join(''),
    },
    {
      what: 'memory at most, with deriving',
      statements: count,
      measured: peak,
      unit: 'MB',
      ...(peak === 0 ? { note: 'not told by this system' } : { budget: atMost(300, 'MB', peak) }),
    },
    {
      what: 'Statements missing or twice afterwards',
      statements: count,
      measured: missing,
      unit: '',
      budget: atMost(0, '', missing),
    },
  ];
}

async function sendAll({ workspace, profile, say }: Setup, count: number): Promise<Round> {
  const cairn = await startCairn(workspace, makeRecord(workspace, 'sent'), profile);
  const statements = generateStatements({ seed: sentSeed, count });
  const loads: Round[] = [];
  for (let sent = 0; sent < count; sent += step) {
    const batches = inBatches(take(statements, step));
    loads.push(await timed(cairn, () => postBatches(cairn, batches, 1)));
    say(`import: ${sent} of ${count} sent for comparison`);
  }
  await cairn.kill();
  return { seconds: loads.reduce((sum, { seconds }) => sum + seconds, 0), processor: processorOf(loads) };
}

async function writeFile({ workspace }: Setup, count: number): Promise<string> {
  const file = join(workspace.folder, 'statements.ndjson');
  const stream = createWriteStream(file);
  const statements = generateStatements({ seed: importedSeed, count });
  for (let lines = take(statements, step); lines.length > 0; lines = take(statements, step)) {
    const isRoom = stream.write(lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
    if (!isRoom) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return file;
}

async function lookThrough(cairn: Cairn, file: string): Promise<Import & { readonly seconds: number }> {
  const { id } = (await (await cairn.ask('POST', '/api/imports')).json()) as Import;
  await cairn.ask('POST', `/api/imports/${id}/files?name=statements.ndjson`, { file });
  await cairn.ask('POST', `/api/imports/${id}/read`);
  return waitFor(cairn, id, ({ state }) => state === 'ready');
}

async function storeUntil(cairn: Cairn, id: string, isEnough: (one: Import) => boolean) {
  await cairn.ask('POST', `/api/imports/${id}/store`);
  return waitFor(cairn, id, isEnough);
}

const bad: readonly ImportState[] = ['failed', 'stopped', 'asking'];

async function waitFor(cairn: Cairn, id: string, isEnough: (one: Import) => boolean) {
  const begin = performance.now();
  for (;;) {
    const { imports } = (await (await cairn.ask('GET', '/api/imports')).json()) as { readonly imports: Import[] };
    const one = imports.find((other) => other.id === id);
    if (one === undefined || bad.includes(one.state)) throw new Error(`the import is ${one?.state}: ${one?.failure}`);
    if (isEnough(one)) return { ...one, seconds: (performance.now() - begin) / 1000 };
    await wait(rounds);
  }
}

/** How many ids are not in the record, or how many Statements it has beside them. */
function missingIn({ folder }: StoreFolder, count: number): number {
  const store = openStoreBeside({ dataFolder: folder });
  let missing = 0;
  for (const { id = '' } of generateStatements({ seed: importedSeed, count })) {
    if (store.statements.sequenceOf(id) === undefined) missing += 1;
  }
  const others = Math.abs(store.statements.count() - (count - missing));
  store.close();
  return missing + others;
}
