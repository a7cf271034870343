// One store that grows from size to size: how fast it fills, starts, reads and shows, and what memory it takes.
import type { Statement } from '../contract/xapi/statement.ts';
import { generateStatements } from '../testing/generate-statements.ts';
import type { Figure } from './figures.ts';
import { atMost, median } from './figures.ts';
import { measureBeside } from './measure-beside.ts';
import { batchSize, inBatches, postBatches } from './measure-batches.ts';
import { measurePage } from './measure-page.ts';
import { measureReads } from './measure-reads.ts';
import { take } from './measure-single-posts.ts';
import type { Setup } from './setup.ts';
import { makeRecord, startCairn } from './start-cairn.ts';
import type { Cairn, StoreFolder } from './start-cairn.ts';
import type { Tally } from './tally.ts';
import { createTally } from './tally.ts';

/** Requests that are made beforehand at a time. */
const fillStep = 5_000;

export async function measureStore(setup: Setup, sizes: readonly number[]): Promise<Figure[]> {
  const record = makeRecord(setup.workspace, 'store');
  const statements = generateStatements({ seed: 1, count: sizes.at(-1) ?? 0 });
  const tally = createTally();
  const figures: Figure[] = [];
  for (const size of sizes) {
    const ofSize = [
      ...(await measureFilling(setup, record, { until: size, tally, statements })),
      await measureStart(setup, record),
      ...(await measureUse(setup, record, { tally, size, before: figures })),
      ...(await measureBeside(setup, record)),
    ];
    figures.push(...ofSize.map((figure) => ({ ...figure, statements: size })));
  }
  return figures;
}

type Filling = {
  readonly until: number;
  readonly tally: Tally;
  readonly statements: Generator<Statement, void>;
};

async function measureFilling(
  { workspace, profile, say }: Setup,
  record: StoreFolder,
  { until, tally, statements }: Filling,
): Promise<Figure[]> {
  const cairn = await startCairn(workspace, record, profile);
  const count = until - tally.total();
  let seconds = 0;
  while (tally.total() < until) {
    const next = take(statements, Math.min(fillStep, until - tally.total()));
    for (const statement of next) tally.note(statement);
    seconds += (await postBatches(cairn, inBatches(next), 4)).seconds;
    say(`filling: ${tally.total()} of ${until}`);
  }
  const settled = await cairn.settle();
  const derived = await cairn.derive();
  const memory = memoryFigure('after filling', cairn);
  await cairn.stop();
  return [
    { what: `filling, batches of ${batchSize}, 4 connections`, measured: count / seconds, unit: '/s' },
    { what: 'first search after filling', measured: settled, unit: 's' },
    { what: 'first overview after that', measured: derived, unit: 's' },
    memory,
  ];
}

async function measureStart({ workspace, scale }: Setup, record: StoreFolder): Promise<Figure> {
  const seconds: number[] = [];
  while (seconds.length < scale(7, 3)) {
    const cairn = await startCairn(workspace, record);
    seconds.push(cairn.readySeconds);
    await cairn.stop();
  }
  const measured = median(seconds);
  return { what: 'start to ready', measured, unit: 's', budget: atMost(0.5, 's', measured) };
}

type Use = { readonly tally: Tally; readonly size: number; readonly before: readonly Figure[] };

async function measureUse(setup: Setup, record: StoreFolder, use: Use): Promise<Figure[]> {
  const cairn = await startCairn(setup.workspace, record, setup.profile);
  const memoryAtStart = memoryFigure('after start', cairn);
  const reads = await measureReads(cairn, setup, use);
  const page = await measurePage(cairn, setup, use.size);
  const memoryAtEnd = memoryFigure('after reading', cairn);
  await cairn.stop();
  return [memoryAtStart, memoryAtEnd, ...reads, ...page];
}

function memoryFigure(when: string, cairn: Cairn): Figure {
  const what = `memory ${when}`;
  const measured = cairn.memory();
  if (measured === undefined) return { what, unit: 'MB', note: 'not told by this system' };
  return { what, unit: 'MB', measured, budget: atMost(200, 'MB', measured) };
}
