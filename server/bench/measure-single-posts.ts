import type { Statement } from '../contract/xapi/statement.ts';
import { generateStatements } from '../testing/generate-statements.ts';
import type { Figure } from './figures.ts';
import { atLeast, latencyOf, median } from './figures.ts';
import type { Load } from './load.ts';
import { expectStatus, requestBytes, sendAll } from './load.ts';
import type { Round } from './processor-time.ts';
import { describeProcessorTime, processorOf, timed } from './processor-time.ts';
import type { Setup } from './setup.ts';
import { startBareKoa } from './start-bare-koa.ts';
import { makeRecord, startCairn } from './start-cairn.ts';

const connections = 16;
const likeCairns = { Authorization: 'Basic eDp5', 'X-Experience-API-Version': '1.0.3' };

/** POST of one Statement, beside a bare Koa server that parses the same bodies; they take turns. */
export async function measureSinglePosts({ workspace, profile, scale, say }: Setup): Promise<Figure[]> {
  const rounds = scale(10, 3);
  const perRound = scale(5_000, 1_000);
  const statements = generateStatements({ seed: 16, count: (rounds + 1) * perRound });
  const cairn = await startCairn(workspace, makeRecord(workspace, 'single'), profile);
  const koa = await startBareKoa(workspace);
  const toKoa = (body: string) =>
    requestBytes({ method: 'POST', path: '/xapi/statements', port: koa.port, headers: likeCairns, body });
  const loads: SideBySide[] = [];

  const sendRound = async (): Promise<SideBySide> => {
    const bodies = take(statements, perRound).map((one) => JSON.stringify(one));
    const koaLoad = await timed(koa, () => sendAll(koa.port, bodies.map(toKoa), connections));
    const requests = bodies.map((body) => cairn.request('/statements', body));
    const cairnLoad = await timed(cairn, () => sendAll(cairn.port, requests, connections));
    expectStatus(koaLoad, 200);
    expectStatus(cairnLoad, 200);
    await cairn.settle();
    return { cairn: cairnLoad, koa: koaLoad };
  };

  // The first round only warms up.
  for (let round = 0; round <= rounds; round += 1) {
    const load = await sendRound();
    if (round > 0) loads.push(load);
    say(`POST one: round ${round} of ${rounds}`);
  }
  await Promise.all([cairn.stop(), koa.stop()]);

  const busy = describeProcessorTime(
    processorOf(loads.map((load) => load.cairn)),
    processorOf(loads.map((load) => load.koa)),
    rounds * perRound,
  );
  const measured = median(loads.map((load) => rate(load.cairn)));
  const reference = median(loads.map((load) => rate(load.koa)));
  return [
    {
      what: `POST one Statement, ${connections} connections`,
      measured,
      reference,
      unit: '/s',
      latency: latencyOf(loads.flatMap((load) => load.cairn.answers.map((answer) => answer.milliseconds))),
      budget: atLeast(0.5, measured / reference),
      note: `reference: bare Koa${busy}`,
    },
  ];
}

type TimedLoad = Load & Round;
type SideBySide = { readonly cairn: TimedLoad; readonly koa: TimedLoad };

function rate({ answers, seconds }: Load): number {
  return answers.length / seconds;
}

/** The next so many. */
export function take(statements: Generator<Statement, void>, count: number): Statement[] {
  const taken: Statement[] = [];
  while (taken.length < count) {
    const { done, value } = statements.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}
