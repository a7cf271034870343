import type { Statement } from '../contract/xapi/statement.ts';
import { generateStatements } from '../testing/generate-statements.ts';
import { openBareSqlite } from './bare-sqlite.ts';
import type { Figure } from './figures.ts';
import { atLeast, latencyOf, median } from './figures.ts';
import { expectStatus, sendAll } from './load.ts';
import { take } from './measure-single-posts.ts';
import type { Round } from './processor-time.ts';
import { describeProcessorTime, processorOf, timed } from './processor-time.ts';
import type { Setup } from './setup.ts';
import { makeRecord, startCairn } from './start-cairn.ts';
import type { Cairn } from './start-cairn.ts';

export const batchSize = 50;

/**
 * POST of batches, beside better-sqlite3 alone writing the same rows; they take turns, each in a store of its own that
 * grows alike.
 */
export async function measureBatches({ workspace, profile, scale, say }: Setup): Promise<Figure[]> {
  const rounds = scale(8, 2);
  const perRound = scale(3_000, 1_000);
  const statements = generateStatements({ seed: 50, count: (rounds + 1) * perRound });
  const bare = openBareSqlite(workspace.makeFolder('bare'));
  const one = await startRunner(1);
  const four = await startRunner(4);
  const bareRounds: Round[] = [];

  async function startRunner(connections: number) {
    const cairn = await startCairn(workspace, makeRecord(workspace, `batches-${connections}`), profile);
    return { cairn, connections, rounds: [] as Round[], settling: [] as number[], latencies: [] as number[] };
  }

  for (let round = 0; round <= rounds; round += 1) {
    const batches = inBatches(take(statements, perRound));
    const rows = batches.map(bare.prepare);
    // The first round only warms up.
    const isMeasured = round > 0;
    const written = bare.write(rows);
    if (isMeasured) bareRounds.push(written);
    for (const { cairn, connections, rounds: done, settling, latencies } of [one, four]) {
      const load = await timed(cairn, () => postBatches(cairn, batches, connections));
      const settled = await cairn.settle();
      if (!isMeasured) continue;
      done.push(load);
      settling.push(load.seconds + settled);
      latencies.push(...load.answers.map((answer) => answer.milliseconds));
    }
    say(`POST batches: round ${round} of ${rounds}`);
  }
  bare.close();
  await Promise.all([one.cairn.stop(), four.cairn.stop()]);

  const rate = (done: readonly Round[]) => perRound / median(done.map(({ seconds }) => seconds));
  const reference = rate(bareRounds);
  const figure = ({ connections, rounds: done, settling, latencies }: typeof one): Figure => ({
    what: `POST batches of ${batchSize}, ${connections} connection${connections === 1 ? '' : 's'}`,
    measured: rate(done),
    reference,
    unit: '/s',
    latency: latencyOf(latencies),
    note: [
      'reference: SQLite alone, same rows',
      describeProcessorTime(processorOf(done), processorOf(bareRounds), rounds * perRound),
      `; with the search index ${Math.round(perRound / median(settling))} /s`,
    ].join(''),
  });
  // Who forwards or imports Statements sends one batch after the other: the budget is about that.
  return [{ ...figure(one), budget: atLeast(0.6, rate(one.rounds) / reference) }, figure(four)];
}

export function inBatches(statements: readonly Statement[]): Statement[][] {
  const batches: Statement[][] = [];
  for (let at = 0; at < statements.length; at += batchSize) batches.push(statements.slice(at, at + batchSize));
  return batches;
}

export async function postBatches(cairn: Cairn, batches: readonly (readonly Statement[])[], connections: number) {
  const requests = batches.map((batch) => cairn.request('/statements', JSON.stringify(batch)));
  const load = await sendAll(cairn.port, requests, connections);
  expectStatus(load, 200);
  return load;
}
